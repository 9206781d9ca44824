package followup.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;

/** The public holidays of 2019 to 2027 as the Cabinet Office lists them, in its own format and charset. */
final class OfficialList {

    private OfficialList() {}

    static byte[] bytes() {
        try (var file = OfficialList.class.getResourceAsStream("holidays-2019-2027.csv")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static List<String> lines() {
        return new String(bytes(), Charset.forName("windows-31j")).lines().toList();
    }
}
