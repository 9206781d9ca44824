package followup.site;

import followup.wording.Refusal;
import followup.wording.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The text of a file whose charset is told by its bytes alone: UTF-8, with or without a byte order mark, when they are
 * well-formed UTF-8, else Windows-31J, as Excel writes it in Japan. Japanese text in Windows-31J is never
 * well-formed UTF-8, unless all of it is a few half-width katakana.
 */
record CsvText(String text, String charset) {

    /** Bytes of one file: 64 MiB, about as many as {@link CsvTable#ROW_LIMIT} rows have. What is larger is refused. */
    static final int BYTE_LIMIT = 64 * 1024 * 1024;

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final Wording WORDING = Wording.of(CsvText.class);

    /** @throws Refusal when the bytes are too many or no text in one of the two charsets */
    static CsvText of(byte[] bytes) {
        if (bytes.length > BYTE_LIMIT) {
            throw refusal("file-too-large", "file.too-large", String.valueOf(BYTE_LIMIT / 1024 / 1024));
        }
        refuseWhatIsNoText(bytes);
        try {
            return new CsvText(
                    withoutMark(strict(StandardCharsets.UTF_8)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()),
                    "UTF-8");
        } catch (CharacterCodingException notUtf8) {
            return inWindows31j(bytes);
        }
    }

    private static CsvText inWindows31j(byte[] bytes) {
        try {
            return new CsvText(
                    strict(WINDOWS_31J).decode(ByteBuffer.wrap(bytes)).toString(), "Windows-31J");
        } catch (CharacterCodingException neither) {
            int utf8 = goodBytes(StandardCharsets.UTF_8, bytes);
            int windows = goodBytes(WINDOWS_31J, bytes);
            throw refusal(
                    "unreadable-characters",
                    "file.unreadable-characters",
                    line(bytes, utf8),
                    hex(bytes, utf8),
                    line(bytes, windows),
                    hex(bytes, windows));
        }
    }

    private static void refuseWhatIsNoText(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            throw refusal("unreadable-characters", "file.utf-16");
        }
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refusal("not-a-csv-file", "file.workbook");
        }
    }

    private static boolean starts(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** How many bytes are fine before the first that is not. */
    private static int goodBytes(Charset charset, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = java.nio.CharBuffer.allocate(bytes.length);
        strict(charset).decode(in, out, true);
        return in.position();
    }

    private static String line(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return String.valueOf(line);
    }

    /** The byte there and the one behind it, such as {@code 0x83 0xFF}. */
    private static String hex(byte[] bytes, int offset) {
        int end = Math.min(offset + 2, bytes.length);
        return "0x" + HexFormat.ofDelimiter(" 0x").withUpperCase().formatHex(bytes, offset, end);
    }

    private static Refusal refusal(String type, String key, Object... arguments) {
        return new Refusal(Refusal.Kind.BAD_INPUT, type, WORDING.say(key, arguments));
    }
}
