package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is typed at a block is recorded, held, or known to mean nothing; it is never passed over in silence. */
class UnheardTest {

    private static final ReplyReader READER = SampleLetter.reader();
    private static final int ARBITRARY_TOKENS = 60;

    private static final List<String> MARKS = List.of(
            "○", "×", "？", "?", "同上", "〃", "\"", "↑と同じ", "↑", "-", "ー", "済", "✓", "☑", "レ", "△", "◎", "OK", "yes",
            "ditto", "no", "1", "9", "対策済み", "done", "!?", "n/a", "田中", "…", "※", "( )", "(^^)", "不明", "未定", "TBD");

    private static final String CHARACTERS = "○×△□■☆◎●〃々↑↓←→？?!…ー-～ヽヾレvxXoO0189aZア漢亜同上済未非完可否有無有りはいえ。、・";

    enum Place {
        STATUS {
            @Override
            void put(Draft draft, String code, String token) {
                draft.fill(code, token, "", "");
            }
        },
        DATE {
            @Override
            void put(Draft draft, String code, String token) {
                draft.fill(code, "", token, "");
            }
        },
        CONTENT {
            @Override
            void put(Draft draft, String code, String token) {
                draft.fill(code, "", "", token);
            }
        },
        BEHIND_THE_TITLE {
            @Override
            void put(Draft draft, String code, String token) {
                int heading = draft.heading(code);
                draft.set(heading, draft.quoted.get(heading).text() + "　" + token);
            }
        },
        BELOW {
            @Override
            void put(Draft draft, String code, String token) {
                draft.type(draft.contentLine(code) + 1, token);
            }
        },
        BELOW_WITH_AN_ARROW {
            @Override
            void put(Draft draft, String code, String token) {
                draft.type(draft.contentLine(code) + 1, "→" + token);
            }
        },
        BELOW_WITH_QUOTE_MARKS {
            @Override
            void put(Draft draft, String code, String token) {
                draft.type(draft.contentLine(code) + 1, ">> " + token);
            }
        },
        INSTEAD_OF_THE_SLOTS {
            @Override
            void put(Draft draft, String code, String token) {
                int content = draft.contentLine(code);
                draft.remove(content);
                draft.remove(content - 1);
                draft.type(content - 1, token);
            }
        },
        INSTEAD_OF_THE_BLOCK {
            @Override
            void put(Draft draft, String code, String token) {
                int heading = draft.heading(code);
                draft.quoted.subList(heading, draft.contentLine(code) + 1).clear();
                draft.type(heading, token);
            }
        };

        abstract void put(Draft draft, String code, String token);
    }

    @ParameterizedTest
    @EnumSource
    void nothingTypedAtABlockGoesUnseen(Place place) {
        for (String token : tokens(place)) {
            for (MailProgram program : List.of(
                    MailProgram.of("marks", "> ", "2023/01/31 10:00、事務局 のメール:"),
                    MailProgram.of("no marks", ""),
                    MailProgram.of("typed inside", "> ", "2023/01/31 10:00、事務局 のメール:")
                            .typedInside())) {
                SampleLetter letter = SampleLetter.japanese(4, new Random(7));
                for (SampleLetter.Asked asked : letter.measures().subList(1, 4)) {
                    var draft = new Draft(letter);
                    place.put(draft, asked.code(), token);
                    String reply = program.send(draft);
                    Reading reading = letter.read(READER, reply);
                    assertThat(reading.answers().isEmpty()
                                    && reading.doubts().isEmpty()
                                    && reading.additional().isEmpty())
                            .as("%s in %s of %s", token, program.name(), asked.code())
                            .isFalse();
                }
            }
        }
    }

    /** Arrows and stops alone are bullets; in the place of a date or a note a dash and the like stand for nothing. */
    private static List<String> tokens(Place place) {
        var random = new Random(20230207);
        var tokens = new ArrayList<>(MARKS);
        for (int i = 0; i < ARBITRARY_TOKENS; i++) {
            var token = new StringBuilder();
            for (int length = 1 + random.nextInt(4); length > 0; length--) {
                token.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            tokens.add(token.toString());
        }
        Vocabulary vocabulary = SampleLetter.vocabulary();
        boolean blank = place == Place.DATE || place == Place.CONTENT;
        tokens.removeIf(token -> token.chars().allMatch(c -> "→←…・。、!～ー※".indexOf(c) >= 0)
                || blank && token.length() == 1 && vocabulary.isBlank(Passage.of(token)));
        return tokens;
    }

    @Test
    void aMarkOnALineOfItsOwnOpensTheMail() {
        SampleLetter letter = SampleLetter.japanese(4, new Random(7));
        String code = letter.measures().getFirst().code();
        for (String mark : List.of("○", "×", "〃", "はい", "ok", "Yes.", "✓")) {
            assertThat(letter.read(READER, code + "：対策済み\n\n" + mark + "\n").needsReview())
                    .as(mark)
                    .isTrue();
        }
        for (String courtesy : List.of("以上", "敬具", "田中", "よろしくお願いいたします。", "―――――", "")) {
            assertThat(letter.read(READER, code + "：対策済み\n\n" + courtesy + "\n").needsReview())
                    .as(courtesy)
                    .isFalse();
        }
    }
}
