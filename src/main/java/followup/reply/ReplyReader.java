package followup.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a reply into answers. Immutable and safe for several threads; never throws on any text. */
public final class ReplyReader {

    private final Vocabulary vocabulary;

    public ReplyReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param reply the text of the mail
     * @param sent the texts we sent to this survey, every wave, newest last
     */
    public Reading read(ReplyText reply, List<SentForm> sent, ReadingContext context) {
        var answers = new LinkedHashMap<String, Answer>();
        var doubts = new ArrayList<Doubt>();
        var visible = new StringBuilder();
        String block = "";
        for (ReplyText.Line raw : reply.lines()) {
            int start = afterQuoteMarks(raw.text());
            Passage line = Passage.of(raw.text(), raw.number(), start).trimmed();
            if (start == 0 && raw.quoteDepth() == 0) {
                visible.append(raw.text()).append('\n');
            }
            String text = line.text();
            String code = codeAtStart(text, sent);
            if (!code.isEmpty()) {
                block = code;
            }
            if (line.isBlank() || sent.stream().anyMatch(form -> form.hasLine(line))) {
                continue;
            }
            Optional<Passage> slot = slot(line);
            Passage said = slot.orElse(
                    code.isEmpty() ? line : line.slice(code.length()).trimmed());
            Optional<Stated> status = vocabulary.statusOf(withoutColon(said));
            String measure = slot.isPresent() ? block : code;
            if (status.isPresent() && !measure.isEmpty() && raw.struck().isEmpty()) {
                record(answers, measure, status.get(), said, doubts, raw);
            } else if (slot.isEmpty() || !said.isBlank()) {
                doubts.add(new Doubt(Reason.WORDS_LEFT_OVER.code(), raw.text(), raw.number()));
            }
        }
        return new Reading(
                List.copyOf(answers.values()),
                List.of(),
                doubts,
                visible.toString().strip());
    }

    private static void record(
            Map<String, Answer> answers,
            String measure,
            Stated status,
            Passage said,
            List<Doubt> doubts,
            ReplyText.Line raw) {
        Span span = said.span();
        var answer = new Answer(
                measure,
                status,
                Optional.empty(),
                "",
                Certainty.CLEAR,
                raw.text().substring(span.from(), span.to()),
                raw.number(),
                span,
                List.of());
        Answer before = answers.put(measure, answer);
        if (before != null && before.status() != status) {
            doubts.add(new Doubt(Reason.CONTRADICTION.code(), raw.text(), raw.number()));
        }
    }

    private static String codeAtStart(String text, List<SentForm> sent) {
        String bare = text.startsWith("[") ? text.substring(1) : text;
        return sent.stream()
                .flatMap(form -> form.codes().stream())
                .filter(code -> bare.startsWith(code.toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElse("");
    }

    private static Optional<Passage> slot(Passage line) {
        String text = line.text();
        if (!text.startsWith("状況[") && !text.startsWith("status [")) {
            return Optional.empty();
        }
        int open = text.indexOf('[');
        int close = text.indexOf(']', open);
        return close < 0
                        || text.indexOf('[', close) >= 0
                                && !text.substring(close).replace(" ", "").endsWith("[]")
                ? Optional.empty()
                : Optional.of(line.slice(open + 1, close).trimmed());
    }

    private static Passage withoutColon(Passage said) {
        return said.text().startsWith(":") ? said.slice(1).trimmed() : said;
    }

    private static int afterQuoteMarks(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == '>' || at > 0 && text.charAt(at) == ' ')) {
            at++;
        }
        return at;
    }
}
