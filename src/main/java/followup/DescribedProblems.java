package followup;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts the problems into the description of the calls: a list of all types, which never change their meaning, and with
 * every call the shape in which they come.
 */
@Component
class DescribedProblems implements OpenApiCustomizer {

    private static final String LIST = "problem-types.properties";
    private static final String SCHEMA = "Problem";
    private static final String RESPONSE = "problem";

    @Override
    public void customise(OpenAPI description) {
        var info = description.getInfo();
        info.setDescription(info.getDescription() + "\n\n## Problems\n\n"
                + "What is refused comes as `application/problem+json` (RFC 9457), its words in the language of the"
                + " request. `type` is one of these, which never change their meaning:\n\n"
                + "| type | meaning |\n|---|---|\n"
                + types().entrySet().stream()
                        .map(type -> "| `urn:followup:problem:%s` | %s |".formatted(type.getKey(), type.getValue()))
                        .collect(Collectors.joining("\n")));
        description.getComponents().addSchemas(SCHEMA, problem());
        description.getComponents().addResponses(RESPONSE, response());
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(call -> call.getResponses().addApiResponse("default", new ApiResponse().$ref(RESPONSE)));
    }

    /** Every type with its meaning. */
    static SortedMap<String, String> types() {
        var list = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(DescribedProblems.class.getResourceAsStream(LIST), LIST),
                StandardCharsets.UTF_8)) {
            list.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var types = new TreeMap<String, String>();
        list.stringPropertyNames().forEach(type -> types.put(type, list.getProperty(type)));
        return types;
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().description("One of the list above"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What was found and what was expected"))
                .addProperty("instance", new StringSchema());
    }

    private static ApiResponse response() {
        return new ApiResponse()
                .description("Refused: 400, 401, 403, 404, 409 or 429, with the reason")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA))));
    }
}
