package followup;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says what a parameter means where the call itself does not: many calls share a few parameters, and each is explained
 * once, in a list.
 */
@Component
class DescribedParameters implements OpenApiCustomizer {

    private static final String LIST = "parameters.properties";

    /** Where in {@code /api/surveys/{reference}} stands what the call is about. */
    private static final int SUBJECT = 2;

    private final Properties words = words();

    @Override
    public void customise(OpenAPI description) {
        description
                .getPaths()
                .forEach((path, calls) -> calls.readOperations().stream()
                        .flatMap(call -> parameters(call).stream())
                        .filter(parameter -> parameter.getDescription() == null)
                        .forEach(parameter -> parameter.setDescription(meaning(path, parameter.getName()))));
    }

    private static List<Parameter> parameters(Operation call) {
        return Optional.ofNullable(call.getParameters()).orElse(List.of());
    }

    private String meaning(String path, String name) {
        var subject = path.split("/")[SUBJECT];
        return words.getProperty(subject + "." + name, words.getProperty(name, ""));
    }

    private static Properties words() {
        var words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(DescribedParameters.class.getResourceAsStream(LIST), LIST),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
