package followup.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Circumstances under which any generated reply can arrive: after other waves, as HTML, with words struck out, to our acknowledgement. */
enum Circumstances {

    /** A reminder asks again for what was asked before; both letters are known, and the reply quotes the reminder alone. */
    AFTER_A_REMINDER {
        @Override
        Reading read(ReplyReader reader, GeneratedReplies.Generated reply, Random random) {
            SampleLetter letter = reply.situation().letter;
            var earlier = SampleLetter.of(letter.language(), moreMeasures(letter));
            return reader.read(
                    ReplyText.of(reply.text()),
                    List.of(SentForm.of(earlier.text()), SentForm.of(letter.text())),
                    ReadingContext.receivedOn(SampleLetter.RECEIVED_ON));
        }
    },

    /** The quotation is nested by HTML; the lines carry its depth instead of marks. */
    AS_HTML {
        @Override
        Reading read(ReplyReader reader, GeneratedReplies.Generated reply, Random random) {
            var lines = new ArrayList<ReplyText.Line>();
            for (ReplyText.Line line : ReplyText.of(reply.text()).lines()) {
                String text = line.text();
                int depth = 0;
                while (text.startsWith(">")) {
                    text = text.substring(1).stripLeading();
                    depth++;
                }
                lines.add(new ReplyText.Line(line.number(), text, depth, List.of()));
            }
            return readLines(reader, reply, lines);
        }
    },

    /** In front of every line that somebody typed stands another status, struck out. */
    WITH_WORDS_STRUCK_OUT {
        @Override
        Reading read(ReplyReader reader, GeneratedReplies.Generated reply, Random random) {
            String struck = reply.situation().letter.isJapanese() ? "未対策" : "not applied";
            var lines = new ArrayList<ReplyText.Line>();
            for (ReplyText.Line line : ReplyText.of(reply.text()).lines()) {
                int end = line.text().length();
                boolean ends = end > 0 && !line.text().startsWith(">") && random.nextBoolean();
                lines.add(
                        ends
                                ? new ReplyText.Line(
                                        line.number(),
                                        line.text() + struck,
                                        0,
                                        List.of(new Span(end, end + struck.length())))
                                : line);
            }
            return readLines(reader, reply, lines);
        }
    },

    /** Below the reply stands our acknowledgement with what was recorded before; none of it is said again. */
    TO_AN_ACKNOWLEDGEMENT {
        @Override
        Reading read(ReplyReader reader, GeneratedReplies.Generated reply, Random random) {
            SampleLetter letter = reply.situation().letter;
            String acknowledgement = acknowledgement(letter);
            var quoted = new StringBuilder(reply.text()).append("\n\n");
            acknowledgement
                    .lines()
                    .forEach(line -> quoted.append("> > ").append(line).append('\n'));
            return reader.read(
                    ReplyText.of(quoted.toString()),
                    List.of(SentForm.of(letter.text()), SentForm.of(acknowledgement)),
                    ReadingContext.receivedOn(SampleLetter.RECEIVED_ON));
        }
    };

    abstract Reading read(ReplyReader reader, GeneratedReplies.Generated reply, Random random);

    private static Reading readLines(ReplyReader reader, GeneratedReplies.Generated reply, List<ReplyText.Line> lines) {
        List<SentForm> sent = List.of(SentForm.of(reply.situation().letter.text()));
        return reader.read(new ReplyText(lines), sent, ReadingContext.receivedOn(SampleLetter.RECEIVED_ON));
    }

    private static List<SampleLetter.Asked> moreMeasures(SampleLetter letter) {
        var measures = new ArrayList<>(letter.measures());
        boolean japanese = letter.isJapanese();
        measures.add(
                japanese
                        ? new SampleLetter.Asked("K-09", "退職者のアカウントを消している", "")
                        : new SampleLetter.Asked("K-09", "Accounts of former staff are removed", ""));
        return measures;
    }

    private static String acknowledgement(SampleLetter letter) {
        boolean japanese = letter.isJapanese();
        var text = new StringBuilder(
                japanese
                        ? "ご回答ありがとうございました。次のとおり記録しました。\n\n"
                        : "Thank you for your answers. We have recorded them as follows.\n\n");
        for (SampleLetter.Asked asked : letter.measures()) {
            text.append(asked.code())
                    .append(' ')
                    .append(asked.title())
                    .append(japanese ? "\n  対策中（「作業中です」から）\n" : "\n  in progress (from \"work has begun\")\n");
        }
        return text.toString();
    }
}
