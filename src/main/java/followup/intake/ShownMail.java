package followup.intake;

import followup.mail.Problem;
import followup.wording.Bilingual;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail as a person looks at it: text only, nothing of it is ever more than characters.
 *
 * @param header the fields that matter to a person, decoded, in a fixed order
 * @param lines of the text from which it was read
 * @param leftOut lines beyond those shown
 * @param files that came with it
 * @param inside the subjects of mails that came inside this one
 * @param problems what was repaired when it was decoded
 * @param answers what was read in it
 * @param review where a person decides or decided about it
 */
public record ShownMail(
        MailListing.Entry entry,
        List<Field> header,
        List<Line> lines,
        int leftOut,
        List<File> files,
        List<String> inside,
        List<Problem> problems,
        List<ReviewDesk.Proposal> answers,
        Optional<Decision> review) {

    public ShownMail {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
        files = List.copyOf(files);
        inside = List.copyOf(inside);
        problems = List.copyOf(problems);
        answers = List.copyOf(answers);
    }

    /** @param name of the header field, {@code Reply-To} */
    public record Field(String name, String content) {}

    /**
     * @param number from 1, as answers and reasons name it
     * @param quoted whether it repeats an earlier mail
     */
    public record Line(int number, boolean quoted, List<Piece> pieces) {}

    /**
     * A stretch of a line in which the same passages apply.
     *
     * @param marks the passages it belongs to; none for most of a mail
     * @param ends those of them that end here
     */
    public record Piece(String text, List<Mark> marks, List<Mark> ends) {}

    /**
     * What a passage stands for.
     *
     * @param about a measure's code, or the code of a reason
     */
    public record Mark(ReviewedMail.Kind kind, String about, Bilingual words) {}

    /** @param size in bytes */
    public record File(String name, String contentType, int size) {}

    /** @param decidedBy null while it is open */
    public record Decision(long id, String state, @Nullable String decidedBy) {}
}
