package followup.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Encoding;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;

/**
 * Writes header fields as ASCII, folded so that a line stays within 76 characters wherever a space allows it. Words outside
 * ASCII become encoded words of at most 75 characters that never cut a character (RFC 2047); ASCII words beside them stay
 * as they are, so that a survey's reference in a subject survives programs that cannot decode.
 */
final class HeaderWriter {

    /** Characters of a line without its line break; RFC 2047, 2 for lines with encoded words. */
    private static final int LINE = 76;

    /** Characters; a longer ASCII word is encoded, since only encoded words can be folded anywhere. */
    private static final int LONGEST_PLAIN_WORD = 60;

    private final StringBuilder out;

    HeaderWriter(StringBuilder out) {
        this.out = out;
    }

    /** A field whose value is ASCII and is written as it stands. */
    void plain(String name, String value) {
        MailSyntax.requireOneLine(name, value);
        if (!MailSyntax.isAscii(value)) {
            throw new IllegalArgumentException(name + ": found \"" + MailSyntax.visible(value) + "\", expected ASCII");
        }
        fold(name, List.of(value.split(" ")));
    }

    /** A field of free text such as Subject; runs of spaces become one. */
    void text(String name, String value) {
        MailSyntax.requireOneLine(name, value);
        fold(name, textTokens(value, name.length() + 2));
    }

    /** A field of addresses; none is written without addresses. */
    void addresses(String name, List<MailAddress> addresses) {
        var tokens = new ArrayList<String>();
        for (var address : addresses) {
            if (!tokens.isEmpty()) {
                tokens.set(tokens.size() - 1, tokens.getLast() + ",");
            }
            tokens.addAll(addressTokens(name, address));
        }
        if (!tokens.isEmpty()) {
            fold(name, tokens);
        }
    }

    private static List<String> addressTokens(String field, MailAddress address) {
        MailSyntax.requireOneLine(field, address.name());
        MailSyntax.requireAddress(field, address.address());
        var bare = EncoderUtil.encodeAddressLocalPart(address.localPart()) + "@" + address.domain();
        var name = address.name().strip();
        if (name.isEmpty()) {
            return List.of(bare);
        }
        var tokens = new ArrayList<String>();
        if (staysPlain(name)) {
            tokens.add(EncoderUtil.encodeAddressDisplayName(name));
        } else {
            tokens.addAll(encoded(name, Usage.WORD_ENTITY, field.length() + 2));
        }
        tokens.add("<" + bare + ">");
        return tokens;
    }

    private static List<String> textTokens(String value, int used) {
        var tokens = new ArrayList<String>();
        var foreign = new StringBuilder();
        for (String word : value.strip().split(" +")) {
            if (!staysPlain(word)) {
                foreign.append(foreign.isEmpty() ? "" : " ").append(word);
                continue;
            }
            if (!foreign.isEmpty()) {
                tokens.addAll(encoded(foreign.toString(), Usage.TEXT_TOKEN, tokens.isEmpty() ? used : 0));
                foreign.setLength(0);
            }
            tokens.add(word);
        }
        if (!foreign.isEmpty()) {
            tokens.addAll(encoded(foreign.toString(), Usage.TEXT_TOKEN, tokens.isEmpty() ? used : 0));
        }
        return tokens;
    }

    /** A backslash at the end of a folded line would hide the fold from some decoders. */
    private static boolean staysPlain(String word) {
        return MailSyntax.isAscii(word)
                && word.length() <= LONGEST_PLAIN_WORD
                && !word.contains("=?")
                && word.indexOf('\\') < 0;
    }

    private static List<String> encoded(String text, Usage usage, int used) {
        return List.of(EncoderUtil.encodeEncodedWord(text, usage, used, UTF_8, Encoding.B)
                .split(" "));
    }

    private void fold(String name, List<String> tokens) {
        out.append(name).append(':');
        int column = name.length() + 1;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (i > 0 && column + 1 + token.length() > LINE) {
                out.append("\r\n");
                column = 0;
            }
            out.append(' ').append(token);
            column += 1 + token.length();
        }
        out.append("\r\n");
    }
}
