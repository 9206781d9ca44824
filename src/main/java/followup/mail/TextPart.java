package followup.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns a text part into a {@link TextBlock}. */
final class TextPart {

    /** Files written into one text by uuencode: 20. Further ones stay in the text. */
    private static final int UUENCODED_FILES = 20;

    private final Budget budget;
    private final Problems problems;
    private final Parts parts;

    TextPart(Budget budget, Problems problems, Parts parts) {
        this.budget = budget;
        this.problems = problems;
        this.parts = parts;
    }

    TextBlock read(Entity entity, byte[] decoded) {
        byte[] bytes = decoded;
        int fits = budget.takeTextBytes(bytes.length);
        if (fits < bytes.length) {
            problems.note(entity.contentOffset(), Damage.TOO_MANY_BYTES, Limits.TEXT_BYTES);
            bytes = Arrays.copyOf(bytes, fits);
        }
        boolean html = entity.type().is("text/html") || entity.type().is("application/xhtml+xml");
        bytes = html ? bytes : withoutUuencoded(bytes);
        String label = entity.type().charset();
        if (html && label.isEmpty()) {
            label = HtmlCharset.declared(bytes);
        }
        var text = TextDecoder.decode(bytes, label);
        text.repairs().forEach(repair -> problems.note(entity.contentOffset(), repair));
        if (!html && HtmlCharset.looksLikeHtml(text.text())) {
            problems.note(entity.contentOffset(), Damage.HTML_LABELLED_PLAIN);
            html = true;
        }
        return html ? html(text.text(), entity) : plain(text.text(), entity);
    }

    private TextBlock html(String text, Entity entity) {
        try {
            var lines = HtmlLines.of(text, budget.takeChars(text.length()));
            return TextBlock.html(within(lines, entity));
        } catch (RuntimeException e) {
            problems.note(entity.contentOffset(), Damage.BROKEN_HTML);
            return plain(text, entity);
        }
    }

    private TextBlock plain(String text, Entity entity) {
        int fits = budget.takeChars(text.length());
        if (fits < text.length()) {
            problems.note(entity.contentOffset(), Damage.TOO_MANY_CHARACTERS, Limits.TEXT_CHARS);
        }
        List<String> lines = ClearSigned.opened(PlainLines.split(text.substring(0, fits)));
        if (ClearSigned.isEncrypted(lines)) {
            parts.foundEncrypted();
            problems.note(entity.contentOffset(), Damage.ENCRYPTED_TEXT);
        }
        var parameters = entity.type().parameters();
        if (parameters
                .get("format")
                .filter(format -> AsciiCase.equal(format.strip(), "flowed"))
                .isPresent()) {
            boolean delSp = parameters
                    .get("delsp")
                    .filter(yes -> AsciiCase.equal(yes.strip(), "yes"))
                    .isPresent();
            lines = FlowedText.join(lines, delSp);
        }
        return TextBlock.plain(within(TextPart.lines(lines), entity));
    }

    static List<TextLine> lines(List<String> texts) {
        var lines = new ArrayList<TextLine>(texts.size());
        for (String text : texts) {
            lines.add(new TextLine(lines.size() + 1, text, 0, List.of()));
        }
        return lines;
    }

    private List<TextLine> within(List<TextLine> lines, Entity entity) {
        int fits = budget.takeLines(lines.size());
        if (fits < lines.size()) {
            problems.note(entity.contentOffset(), Damage.TOO_MANY_LINES, Limits.LINES);
        }
        return lines.subList(0, fits);
    }

    private byte[] withoutUuencoded(byte[] bytes) {
        byte[] text = bytes;
        Optional<Uuencoded> file = Uuencoded.find(text);
        for (int i = 0; i < UUENCODED_FILES && file.isPresent() && budget.takePart(); i++) {
            var found = file.get();
            parts.attach(found.name(), "application/octet-stream", false, found.content());
            byte[] rest = Arrays.copyOf(text, text.length - (found.to() - found.from()));
            System.arraycopy(text, found.to(), rest, found.from(), text.length - found.to());
            text = rest;
            file = Uuencoded.find(text);
        }
        return text;
    }
}
