package followup.letter;

import followup.mail.OutgoingMail;
import followup.sheet.BlankSheet;
import followup.sheet.WritingSheets;
import followup.site.Status;
import followup.survey.AskedMeasure;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The form as a workbook, attached to requests and reminders when the programme wants it. */
@Component
class AnswerSheets {

    private static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final boolean attached;

    /** @param attached {@code followup.letter.sheet}; off by default, since careful companies and their gateways turn files from outside away */
    AnswerSheets(@Value("${followup.letter.sheet:false}") boolean attached) {
        this.attached = attached;
    }

    boolean areAttached() {
        return attached;
    }

    /** @return the one file, or none when the programme wants none */
    List<OutgoingMail.File> of(String reference, List<AskedMeasure> open, Language language) {
        if (!attached) {
            return List.of();
        }
        var blank = new BlankSheet(
                reference,
                language == Language.JA,
                open.stream().map(measure -> row(measure, language)).toList(),
                Arrays.stream(Status.values())
                        .map(status -> language.of(status.words()))
                        .toList());
        return List.of(new OutgoingMail.File(WritingSheets.fileName(blank), CONTENT_TYPE, WritingSheets.write(blank)));
    }

    private static BlankSheet.Measure row(AskedMeasure measure, Language language) {
        var risk = measure.risk();
        return new BlankSheet.Measure(
                measure.code(), OneLine.of(measure.title()), risk == null ? "" : language.of(risk.words()));
    }
}
