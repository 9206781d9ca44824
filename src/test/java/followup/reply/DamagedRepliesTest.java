package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Replies of which lines are lost, doubled or swapped, or characters changed: nothing throws, and no measure gets a status nobody gave it. */
class DamagedRepliesTest {

    private static final ReplyReader READER = SampleLetter.reader();
    private static final String CHARACTERS = "［］[]>|：・?\u0000\ufffd 　\tア漢aZ0９\ud800→■、。\u3099";

    @Test
    void noDamageMakesTheReaderThrow() {
        var random = new Random(7);
        for (GeneratedReplies.Generated reply : GeneratedReplies.clear(11, 2)) {
            String damaged = reply.text();
            for (int i = 0; i < 12; i++) {
                int at = random.nextInt(damaged.length());
                char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
                damaged = damaged.substring(0, at) + other + damaged.substring(at + 1);
            }
            assertThat(reply.situation().letter.read(READER, damaged).answers()).isNotNull();
            assertThat(reply.situation()
                            .letter
                            .read(READER, damaged.substring(random.nextInt(damaged.length())))
                            .answers())
                    .isNotNull();
        }
    }

    @Test
    void aLostOrDoubledLineOfTheFormChangesNoStatus() {
        var random = new Random(8);
        var wrong = new ArrayList<String>();
        for (GeneratedReplies.Generated reply : GeneratedReplies.clear(12, 2)) {
            var lines = new ArrayList<>(reply.text().lines().toList());
            int at = random.nextInt(lines.size());
            if (random.nextBoolean()) {
                lines.remove(at);
            } else {
                lines.add(at, lines.get(at));
            }
            Reading reading = reply.situation().letter.read(READER, String.join("\n", lines));
            SampleLetter.recorded(reading).stream()
                    .filter(answer -> !isSaid(reply.situation(), answer))
                    .forEach(answer -> wrong.add(reply.way() + " / " + reply.program() + ": " + answer));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aMailOfTwentyThousandLinesIsReadInSeconds() {
        var letter = SampleLetter.japanese(5, new Random(1));
        for (String line : List.of("対策済みです\n", "-----\n", "W-01: 対策済み\n", "> 状況［1\n", "\n", "[W-01]\n")) {
            assertTimeout(Duration.ofSeconds(60), () -> letter.read(READER, letter.text() + line.repeat(20_000)), line);
        }
    }

    @Test
    void aMailOfLongLinesIsReadInSeconds() {
        var letter = SampleLetter.japanese(5, new Random(1));
        for (String words : List.of("対策済み、", "1 ", "W-01 予定 ", "applied ")) {
            String line = words.repeat(ReplyReader.LONGEST_LINE / words.length()) + "\n";
            assertTimeout(Duration.ofSeconds(60), () -> letter.read(READER, letter.text() + line.repeat(50)), words);
        }
    }

    private static boolean isSaid(Situation situation, Answer answer) {
        return List.of(answer.measure()).stream()
                .filter(situation.truths::containsKey)
                .map(situation::truth)
                .anyMatch(truth -> truth.status() == answer.status());
    }
}
