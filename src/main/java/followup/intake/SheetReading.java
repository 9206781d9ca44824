package followup.intake;

import followup.reply.Answer;
import java.util.List;
import java.util.Set;

/**
 * What the attached forms of one mail say.
 *
 * @param answers at most one for each measure
 * @param read names of the attachments that are our form, whatever stands in it
 */
record SheetReading(List<Answer> answers, List<String> additional, List<Hold> holds, Set<String> read) {

    SheetReading {
        answers = List.copyOf(answers);
        additional = List.copyOf(additional);
        holds = List.copyOf(holds);
        read = Set.copyOf(read);
    }
}
