package followup.intake;

import followup.mail.Attachment;
import followup.reply.Answer;
import java.util.List;
import java.util.Set;

/**
 * What the attached forms of one mail say.
 *
 * @param answers at most one for each measure
 * @param told the attachments of which nothing more needs to be said: they are our form, or a reason names them
 */
record SheetReading(List<Answer> answers, List<String> additional, List<Hold> holds, Set<Attachment> told) {

    SheetReading {
        answers = List.copyOf(answers);
        additional = List.copyOf(additional);
        holds = List.copyOf(holds);
        told = Set.copyOf(told);
    }
}
