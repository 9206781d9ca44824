package followup.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The figures by which the reader is judged, over generated replies: of what was said clearly, how much is recorded; how much is recorded that was
 * not said; of what is ambiguous, how much is held. {@code main} prints them: {@code [seed] [replies per way] [examples to show]}.
 */
final class ReplyFigures {

    private static final ReplyReader READER = SampleLetter.reader();

    int said;
    int recorded;
    int ambiguous;
    int held;
    final List<String> wrong = new ArrayList<>();
    final Map<String, Integer> missedByWay = new TreeMap<>();
    final Map<String, Integer> missedByProgram = new TreeMap<>();
    final Map<String, String> examples = new LinkedHashMap<>();

    public static void main(String... arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int perWay = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        int examples = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        var figures = new ReplyFigures();
        figures.addClear(seed, perWay);
        figures.addAmbiguous(seed, perWay);
        System.out.println(figures);
        if (examples > 0) {
            System.out.println("missed by way: " + figures.missedByWay);
            System.out.println("missed by program: " + figures.missedByProgram);
            figures.wrong.stream().limit(examples).forEach(System.out::println);
            figures.examples.values().stream().limit(examples).forEach(System.out::println);
        }
    }

    void addClear(long seed, int perWay) {
        GeneratedReplies.clear(seed, perWay).forEach(reply -> judge(reply, true));
    }

    void addAmbiguous(long seed, int perWay) {
        GeneratedReplies.ambiguous(seed, perWay).forEach(reply -> judge(reply, false));
    }

    /** The clear ways of writing under other circumstances; what could be recorded elsewhere may be held here. */
    void addClear(Circumstances circumstances, long seed, int perWay) {
        var random = new Random(seed);
        GeneratedReplies.clear(seed, perWay)
                .forEach(reply -> judge(reply, circumstances.read(READER, reply, random), true));
    }

    private void judge(GeneratedReplies.Generated reply, boolean clearly) {
        judge(reply, reply.situation().letter.read(READER, reply.text()), clearly);
    }

    private void judge(GeneratedReplies.Generated reply, Reading reading, boolean clearly) {
        Map<String, Answer> clear = new LinkedHashMap<>();
        SampleLetter.recorded(reading).forEach(answer -> clear.put(answer.measure(), answer));
        for (var entry : reply.situation().truths.entrySet()) {
            said += clearly ? 1 : 0;
            Answer answer = clear.remove(entry.getKey());
            if (answer == null && !clearly) {
                continue;
            }
            if (answer == null) {
                missedByWay.merge(reply.way(), 1, Integer::sum);
                missedByProgram.merge(reply.program(), 1, Integer::sum);
                examples.putIfAbsent(reply.way(), entry.getKey() + " missed\n" + describe(reply, reading));
            } else if (agrees(answer, entry.getValue())) {
                recorded += clearly ? 1 : 0;
            } else {
                wrong.add(entry.getKey() + " " + entry.getValue() + " read as " + answer + "\n"
                        + describe(reply, reading));
            }
        }
        for (String code : reply.situation().doubtful) {
            ambiguous++;
            Answer answer = clear.remove(code);
            if (answer == null) {
                held++;
            } else {
                wrong.add(code + " should be held: " + answer + "\n" + describe(reply, reading));
            }
        }
        clear.values().forEach(answer -> wrong.add("not said: " + answer + "\n" + describe(reply, reading)));
    }

    private static boolean agrees(Answer answer, Situation.Truth truth) {
        boolean date = truth.hasDate()
                ? answer.date()
                        .filter(day -> day.from().equals(truth.day()) && day.precision() == truth.precision())
                        .isPresent()
                : answer.date().isEmpty();
        return answer.status() == truth.status() && date;
    }

    private static String describe(GeneratedReplies.Generated reply, Reading reading) {
        return "===== " + reply.way() + " / " + reply.program() + "\n" + reply.situation().truths + "\n-----\n"
                + reply.text() + "-----\n" + reading.answers() + "\n" + reading.doubts();
    }

    @Override
    public String toString() {
        return "clear answers %d, recorded %d (%.2f %%) · ambiguous answers %d, held %d (%.2f %%) · wrong records %d"
                .formatted(
                        said,
                        recorded,
                        100.0 * recorded / Math.max(1, said),
                        ambiguous,
                        held,
                        100.0 * held / Math.max(1, ambiguous),
                        wrong.size());
    }
}
