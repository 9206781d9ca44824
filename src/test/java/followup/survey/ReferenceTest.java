package followup.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    private static final Survey.Reference SOUND = new Survey.Reference("FU-7K3Q-X2M9");
    private static final String ALPHABET = ReferenceCode.ALPHABET;

    /**
     * The check is linear: whether a mistake shows depends on the difference it makes, not on the reference. So one
     * reference per kind of difference proves it for all of them.
     */
    @Test
    void everySingleWrongSymbolShows() {
        for (int position = 0; position < ReferenceCode.SYMBOLS; position++) {
            for (char wrong : ALPHABET.toCharArray()) {
                var symbols = new StringBuilder("7K3QX2M9");
                boolean changed = symbols.charAt(position) != wrong;
                symbols.setCharAt(position, wrong);
                assertThat(ReferenceCode.isSound(symbols.toString()))
                        .as("%s", symbols)
                        .isNotEqualTo(changed);
            }
        }
    }

    @Test
    void everyExchangeOfTwoSymbolsShowsAdjacentOrNot() {
        for (int first = 0; first < ReferenceCode.SYMBOLS; first++) {
            for (int second = first + 1; second < ReferenceCode.SYMBOLS; second++) {
                for (char one : ALPHABET.toCharArray()) {
                    for (char other : ALPHABET.toCharArray()) {
                        assertThat(ReferenceCode.isSound(exchanged(first, second, one, other)))
                                .isEqualTo(one == other);
                    }
                }
            }
        }
    }

    /** A sound reference with these two symbols at these two places, after they have changed places. */
    private static String exchanged(int first, int second, char one, char other) {
        var symbols = new StringBuilder("00000000");
        symbols.setCharAt(first, one);
        symbols.setCharAt(second, other);
        int free = 0;
        while (free == first || free == second) {
            free++;
        }
        for (char symbol : ALPHABET.toCharArray()) {
            symbols.setCharAt(free, symbol);
            if (ReferenceCode.isSound(symbols.toString())) {
                break;
            }
        }
        symbols.setCharAt(first, other);
        symbols.setCharAt(second, one);
        return symbols.toString();
    }

    @Test
    void sevenSymbolsHaveJustOneCheckSymbol() {
        var random = random();
        for (int i = 0; i < 1_000; i++) {
            var seven = symbols(random, 7);
            assertThat(ALPHABET.chars().filter(last -> ReferenceCode.isSound(seven + (char) last)))
                    .hasSize(1);
        }
    }

    @Test
    void aReferenceSurvivesEveryWayOfRetypingIt() {
        var random = random();
        for (int i = 0; i < 2_000; i++) {
            var reference = new Survey.Reference(ReferenceCode.complete(symbols(random, 7)));
            assertThat(Survey.Reference.parse(retyped(reference.value(), random)))
                    .contains(reference);
        }
    }

    private static String retyped(String reference, RandomGenerator random) {
        var text = new StringBuilder();
        for (char c : reference.toCharArray()) {
            char typed = switch (c) {
                case '0' -> random.nextBoolean() ? 'O' : c;
                case '1' -> random.nextBoolean() ? 'I' : 'l';
                default -> c;
            };
            boolean fullWidth = random.nextInt(4) == 0;
            char lower = random.nextBoolean() ? Character.toLowerCase(typed) : typed;
            if (c != '-' || random.nextBoolean()) {
                text.append(fullWidth ? (char) (lower - '!' + '！') : lower);
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FU-7K3Q-X2M9",
                "fu-7k3q-x2m9",
                "7K3Q-X2M9",
                "7k3qx2m9",
                " FU7K3QX2M9 ",
                "ＦＵ－７Ｋ３Ｑ－Ｘ２Ｍ９",
                "FU‐7K3Q–X2M9",
                "FU−7K3Q—X2M9",
                "FU 7K3Q X2M9",
                "FUー7K3QーX2M9",
                "FU-7K3Q-\r\n> X2M9"
            })
    void aRetypedReferenceIsRepaired(String retyped) {
        assertThat(Survey.Reference.parse(retyped)).contains(SOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FU-",
                "FU-7K3Q-X2M8", // a wrong symbol
                "FU-7K3X-Q2M9", // two exchanged across the hyphen
                "FU-7K3Q-X2M", // one missing
                "FU-7K3Q-X2M99", // one too many
                "FU-7K3Q-X2U9", // no such symbol
                "EC001",
                "SQLインジェクション"
            })
    void whatIsNoReferenceIsNotTakenForOne(String text) {
        assertThat(Survey.Reference.parse(text)).isEmpty();
    }

    @Test
    void onlyOurOwnWayOfWritingMakesAReference() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Survey.Reference("fu-7k3q-x2m9"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Survey.Reference("FU-7K3Q-X2M8"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Survey.Reference("7K3QX2M9"));
    }

    @ParameterizedTest
    @CsvSource({
        "Re: 【FU-7K3Q-X2M9】フォローアップ調査のお願い",
        "受付番号はＦＵ－７Ｋ３Ｑ－Ｘ２Ｍ９です。",
        "(fu7k3qx2m9)",
        "番号 FU-7K3X-Q2M9 は誤りで、正しくは FU-7K3Q-X2M9 です",
        "FUNCTION FUFU-7K3Q-X2M9 FU-7K3Q-X2M9"
    })
    void aReferenceIsFoundInsideAText(String text) {
        assertThat(Survey.Reference.findIn(text)).contains(SOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFU-7K3Q-X2M9", "FU-7K3Q-X2M9A", "7K3Q-X2M9", "FU----------7K3QX2M9", "FU"})
    void aPartOfAnotherWordIsNoReference(String text) {
        assertThat(Survey.Reference.findIn(text)).isEmpty();
    }

    @Test
    void allReferencesOfATextAreFoundOnceInTheirOrder() {
        var other = new Survey.Reference(ReferenceCode.complete("0000001"));

        assertThat(Survey.Reference.allIn("%s, fu-7k3q-x2m9, %s, %s".formatted(other, SOUND, other)))
                .containsExactly(other, SOUND);
    }

    @Test
    void aLongTextOfNearMissesTakesNoLongerThanItsLength() {
        assertThat(Survey.Reference.findIn("FU-FU-".repeat(500_000))).isEqualTo(Optional.empty());
    }

    @Test
    void secretsAreLongEnoughAndDifferent() {
        var secrets = new Secrets();
        var tokens = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(secrets.token()).matches("[0-9a-hjkmnp-tv-z]{26}");
            tokens.add(secrets.token());
        }
        assertThat(tokens).hasSize(1_000);
        assertThat(secrets.reference().value()).startsWith("FU-");
    }

    private static String symbols(RandomGenerator random, int count) {
        return random.ints(count, 0, ALPHABET.length())
                .collect(
                        StringBuilder::new,
                        (text, symbol) -> text.append(ALPHABET.charAt(symbol)),
                        StringBuilder::append)
                .toString();
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(20230131);
    }
}
