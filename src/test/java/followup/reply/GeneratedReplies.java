package followup.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Replies made of letters, mail programs, ways of writing and answers; the same seed makes the same replies. */
final class GeneratedReplies {

    record Generated(String program, String way, Situation situation, String text) {}

    private GeneratedReplies() {}

    static List<Generated> clear(long seed, int perWay) {
        return generated(Ways.all(), seed, perWay);
    }

    /** A fifth of the replies per way, since there are many more ways. */
    static List<Generated> ambiguous(long seed, int perWay) {
        return generated(AmbiguousWays.all(), seed, Math.max(1, perWay / 5));
    }

    private static List<Generated> generated(List<Ways.Way> ways, long seed, int perWay) {
        var replies = new ArrayList<Generated>();
        var random = new Random(seed);
        List<MailProgram> programs = MailProgram.all();
        for (Ways.Way way : ways) {
            for (int i = 0; i < perWay; i++) {
                boolean japanese = way.language().isEmpty()
                        ? random.nextBoolean()
                        : way.language().equals("ja");
                int measures = 1 + random.nextInt(7);
                SampleLetter letter =
                        japanese ? SampleLetter.japanese(measures, random) : SampleLetter.english(measures, random);
                var situation = new Situation(letter, random);
                MailProgram program = programs.get(random.nextInt(programs.size()));
                replies.add(
                        new Generated(program.name(), way.name(), situation, write(program, way, situation, random)));
            }
        }
        return replies;
    }

    static String write(MailProgram program, Ways.Way way, Situation situation, Random random) {
        var draft = new Draft(situation.letter);
        way.write().accept(draft, situation);
        boolean untouched = draft.quoted.equals(new Draft(situation.letter).quoted);
        boolean blankLine = !draft.above.isEmpty();
        var greeting = situation.pick(Phrases.greetings(situation.letter.language()));
        var words = List.copyOf(draft.above);
        draft.above.clear();
        draft.above.addAll(greeting);
        draft.above.addAll(words);
        var closing = situation.pick(Phrases.closings(situation.letter.language()));
        (blankLine || random.nextBoolean() ? draft.above : draft.below).addAll(closing);
        if (untouched && !words.isEmpty() && random.nextInt(5) == 0) {
            draft.dropQuotation();
        }
        return program.send(draft);
    }
}
