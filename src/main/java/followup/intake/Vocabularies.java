package followup.intake;

import followup.reply.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * The expressions the reply reader knows: each file from the working directory, so that an operator can add to it, or
 * else the copy packaged with the program.
 */
final class Vocabularies {

    private Vocabularies() {}

    static Vocabulary read() {
        var texts = new ArrayList<String>();
        for (String file : Vocabulary.FILES) {
            try (var reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
                texts.add(Vocabulary.textOf(reader));
            } catch (IOException problem) {
                throw new UncheckedIOException("vocabulary " + file + " could not be read", problem);
            }
        }
        return Vocabulary.of(texts);
    }

    private static InputStream open(String file) throws IOException {
        var own = Path.of(file);
        if (Files.isRegularFile(own)) {
            return Files.newInputStream(own);
        }
        var packaged = Vocabularies.class.getResourceAsStream("/" + file);
        if (packaged == null) {
            throw new IOException("neither " + own.toAbsolutePath() + " nor a packaged copy exists");
        }
        return packaged;
    }
}
