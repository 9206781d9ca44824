package followup.intake;

import followup.mail.Attachment;
import followup.mail.DecodedMail;
import followup.sheet.FilledForm;
import followup.sheet.ReadSheet;
import followup.sheet.ReadingSheets;
import followup.sheet.SheetCell;
import followup.survey.Survey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The attachments of a mail, and of the mails inside it, that may be our form filled in, as cells. Only the first few are opened.
 *
 * @param files in the order of the mail; those of the mails inside it come last
 */
record ReturnedSheets(List<File> files) {

    /** Files of one mail that are opened: 5. Further ones wait for a person, as files that nobody reads. */
    static final int MOST_FILES = 5;

    static final ReturnedSheets NONE = new ReturnedSheets(List.of());

    /** @param attachment itself, since two of one mail may have the same name */
    record File(Attachment attachment, ReadSheet content) {

        String name() {
            return attachment.name();
        }

        List<SheetCell> cells() {
            return switch (content) {
                case ReadSheet.Cells(var cells) -> cells;
                case ReadSheet.Unread _ -> List.of();
            };
        }
    }

    static ReturnedSheets of(DecodedMail mail) {
        return new ReturnedSheets(attachments(mail)
                .filter(attachment -> ReadingSheets.reads(attachment.name(), attachment.bytes()))
                .limit(MOST_FILES)
                .map(ReturnedSheets::opened)
                .toList());
    }

    private static Stream<Attachment> attachments(DecodedMail mail) {
        return Stream.concat(
                mail.attachments().stream(), mail.embedded().stream().flatMap(inside -> attachments(inside.mail())));
    }

    private static File opened(Attachment attachment) {
        return new File(attachment, ReadingSheets.read(attachment.name(), attachment.bytes()));
    }

    /** The surveys whose forms these are. */
    List<Survey.Reference> surveys() {
        return files.stream()
                .flatMap(file -> FilledForm.references(file.cells()).stream())
                .map(Survey.Reference::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
