package followup.intake;

import followup.mail.Attachment;
import followup.reply.Answer;
import followup.reply.Certainty;
import followup.reply.Reading;
import followup.reply.ReadingContext;
import followup.reply.ReplyReader;
import followup.reply.SentForm;
import followup.reply.Span;
import followup.sheet.FilledForm;
import followup.sheet.ReadSheet;
import followup.sheet.SheetCell;
import followup.survey.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the forms that came back as attachments. The words in their cells are laid before the reply reader as the slots of our text
 * form, so the same rules and certainties hold; what is said of them names the cell. A form of another survey, text beside the form, and two
 * forms that differ are put before a person.
 */
final class ReadingAttachedForms {

    /** Cells named in one reason; the person looks at the file anyhow. */
    private static final int MOST_NAMED = 5;

    private final ReplyReader reader;

    ReadingAttachedForms(ReplyReader reader) {
        this.reader = reader;
    }

    /**
     * @param survey whose answer the mail is, as far as known
     * @param sent everything we sent for it
     */
    SheetReading read(
            ReturnedSheets sheets, Optional<Survey.Reference> survey, List<SentMail> sent, LocalDate receivedOn) {
        var answers = new ArrayList<Answer>();
        var additional = new LinkedHashSet<String>();
        var holds = new ArrayList<Hold>();
        Set<Attachment> told = new HashSet<>();
        for (var file : sheets.files()) {
            if (file.content() instanceof ReadSheet.Unread unread) {
                holds.add(Hold.of(reason(unread.why()), file.name()));
                told.add(file.attachment());
                continue;
            }
            var elsewhere = FilledForm.references(file.cells()).stream()
                    .filter(reference ->
                            survey.isEmpty() || !reference.equals(survey.get().value()))
                    .toList();
            if (!elsewhere.isEmpty()) {
                holds.add(Hold.of(HoldReason.SHEET_OF_ANOTHER_SURVEY, file.name() + " " + String.join(" ", elsewhere)));
            }
            var found = form(file.cells(), sent);
            if (found.isPresent()) {
                told.add(file.attachment());
                var one = read(found.get(), sent, receivedOn, holds);
                additional.addAll(one.additional());
                merge(answers, one.answers(), holds);
            }
        }
        return new SheetReading(answers, List.copyOf(additional), holds, told);
    }

    private static HoldReason reason(ReadSheet.Why why) {
        return switch (why) {
            case BROKEN -> HoldReason.SHEET_BROKEN;
            case ENCRYPTED -> HoldReason.SHEET_ENCRYPTED;
            case OF_OLD_KIND -> HoldReason.SHEET_OF_OLD_KIND;
            case TOO_LARGE -> HoldReason.SHEET_TOO_LARGE;
        };
    }

    /**
     * The filled form, compared with the newest one we sent that leaves nothing in it strange, else with the one that leaves the least: a
     * reminder asks less than the request, whose form may come back all the same.
     */
    private static Optional<Found> form(List<SheetCell> cells, List<SentMail> sent) {
        Optional<Found> best = Optional.empty();
        for (var mail : sent.reversed()) {
            for (var blank : mail.sheets()) {
                var found = FilledForm.in(cells, blank).map(form -> new Found(form, blank));
                if (found.isPresent()
                        && (best.isEmpty() || found.get().strange() < best.get().strange())) {
                    best = found;
                }
                if (best.isPresent() && best.get().strange() == 0) {
                    return best;
                }
            }
        }
        return best;
    }

    private record Found(FilledForm form, List<SheetCell> blank) {

        int strange() {
            return form.strange().size();
        }
    }

    private Reading read(Found found, List<SentMail> sent, LocalDate receivedOn, List<Hold> holds) {
        var form = found.form();
        var words = new TitlesSent(sent, found.blank());
        var headings = FilledForm.headings(found.blank());
        var text = SheetText.of(form.rows(), form.others(), headings, words);
        var forms = new ArrayList<>(sent.stream().map(SentMail::form).toList());
        forms.add(SentForm.of(SheetText.blank(FilledForm.codes(found.blank()), headings, words)));
        var reading = reader.read(text.reply(), forms, ReadingContext.receivedOn(receivedOn));
        Stream.concat(reading.doubts().stream(), reading.questions().stream())
                .forEach(doubt ->
                        holds.add(new Hold(doubt.reason(), evidence(text.cellAt(doubt.line()), doubt.words()), 0)));
        form.strange().stream()
                .limit(MOST_NAMED)
                .forEach(cell -> holds.add(Hold.of(HoldReason.SHEET_WRITTEN_BESIDE, evidence(cell))));
        var uncertain = form.rows().stream()
                .filter(row -> !row.certain())
                .map(FilledForm.Row::code)
                .toList();
        var answers = reading.answers().stream()
                .map(answer -> told(answer, text, uncertain.contains(answer.measure())))
                .toList();
        return new Reading(answers, reading.additional(), List.of(), List.of(), "");
    }

    /** The same answer with the cell as its evidence. */
    private static Answer told(Answer answer, SheetText text, boolean uncertain) {
        var reasons = new ArrayList<>(answer.reasons());
        var certainty = answer.certainty();
        if (uncertain) {
            reasons.add(HoldReason.SHEET_ROW_UNCERTAIN.code());
            certainty = certainty == Certainty.CLEAR ? Certainty.PROPOSED : certainty;
        }
        return new Answer(
                answer.measure(),
                answer.status(),
                answer.date(),
                answer.content(),
                certainty,
                evidence(text.cellOf(answer), answer.evidence()),
                0,
                new Span(0, 0),
                reasons);
    }

    private static String evidence(Optional<SheetCell> cell, String words) {
        return cell.map(ReadingAttachedForms::evidence).orElse(words);
    }

    private static String evidence(SheetCell cell) {
        return cell.address() + " " + cell.text();
    }

    private static void merge(List<Answer> answers, List<Answer> more, List<Hold> holds) {
        for (var answer : more) {
            var same = answers.stream()
                    .filter(known -> known.measure().equals(answer.measure()))
                    .findFirst();
            if (same.isEmpty()) {
                answers.add(answer);
            } else if (!SheetBesideText.agree(same.get(), answer)) {
                holds.add(Hold.of(HoldReason.SHEET_DISAGREES, answer.measure() + " " + answer.evidence()));
            }
        }
    }

    /** The words of the form as we sent it. */
    private record TitlesSent(List<SentMail> sent, List<SheetCell> blank) implements SheetText.FormWords {

        @Override
        public String titleOf(String code) {
            return sent.reversed().stream()
                    .flatMap(mail -> mail.form().titleOf(code).stream())
                    .findFirst()
                    .orElse("");
        }

        @Override
        public String others() {
            return FilledForm.othersHeading(blank);
        }
    }
}
