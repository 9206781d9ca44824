package followup.survey;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a survey's reference is written and checked: {@code FU-} and two groups of four symbols of Crockford's base 32,
 * the last of which is the check symbol.
 *
 * <ol>
 *   <li>The eight symbols are coefficients s<sub>0</sub> … s<sub>7</sub> of a polynomial over the field of 32
 *       elements (x⁵ + x⁴ + x² + x + 1); the check symbol makes its value at the generator α zero.
 *   <li>The powers α⁰ … α⁷ differ from each other and from zero. So a single wrong symbol always shows, and so do two
 *       exchanged ones, wherever they stand; of all other mistakes 31 in 32 show.
 *   <li>What people do when they retype is undone before checking: full width, lower case, O for 0, I and L for 1,
 *       other dashes, spaces, line ends, quote marks at a line's beginning, or no separator at all.
 * </ol>
 */
final class ReferenceCode {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int SYMBOLS = 8;

    private static final String PREFIX = "FU";
    private static final int FIELD_POLYNOMIAL = 0b110111;
    private static final int FIELD_SIZE = 32;

    /** Characters that may stand between two groups; more means that it is something else. */
    private static final int LONGEST_SEPARATOR = 6;

    private static final String SEPARATORS = "-_.> \r\n\u2010\u2011\u2012\u2013\u2014\u2015\u2212ー";

    private ReferenceCode() {}

    /** The reference with these symbols and the check symbol they need. */
    static String complete(String sevenSymbols) {
        return ALPHABET.chars()
                .mapToObj(symbol -> sevenSymbols + (char) symbol)
                .filter(ReferenceCode::isSound)
                .findFirst()
                .map(ReferenceCode::written)
                .orElseThrow();
    }

    /** Whether the check symbol fits the other seven. */
    static boolean isSound(String eightSymbols) {
        int value = 0;
        for (int position = SYMBOLS - 1; position >= 0; position--) {
            value = timesGenerator(value) ^ ALPHABET.indexOf(eightSymbols.charAt(position));
        }
        return value == 0;
    }

    private static int timesGenerator(int element) {
        int doubled = element << 1;
        return doubled < FIELD_SIZE ? doubled : doubled ^ FIELD_POLYNOMIAL;
    }

    /** Whether the text is a reference exactly as we write it. */
    static boolean isCanonical(String text) {
        return symbolsOf(text).filter(symbols -> written(symbols).equals(text)).isPresent();
    }

    /** One reference as someone retyped it, with or without its prefix. */
    static Optional<String> repaired(String text) {
        return symbolsOf(plain(text).strip()).map(ReferenceCode::written);
    }

    /** All sound references in a text, each once, in the order of their first appearance. */
    static List<String> in(String text) {
        var found = new ArrayList<String>();
        var plain = plain(text);
        for (int at = plain.indexOf(PREFIX); at >= 0; at = plain.indexOf(PREFIX, at + 1)) {
            if (at == 0 || !isWordCharacter(plain.charAt(at - 1))) {
                var scan = new Scan(plain, at + PREFIX.length());
                scan.symbols()
                        .filter(symbols -> scan.endsAWord())
                        .map(ReferenceCode::written)
                        .filter(reference -> !found.contains(reference))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<String> symbolsOf(String text) {
        var scan = new Scan(text, text.startsWith(PREFIX) ? PREFIX.length() : 0);
        return scan.symbols().filter(symbols -> scan.position == text.length());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    private static String written(String symbols) {
        return PREFIX + "-" + symbols.substring(0, 4) + "-" + symbols.substring(4);
    }

    private static boolean isWordCharacter(char c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Reads eight symbols from a position on. */
    private static final class Scan {

        private final String text;
        private int position;

        Scan(String text, int position) {
            this.text = text;
            this.position = position;
        }

        Optional<String> symbols() {
            var symbols = new StringBuilder(SYMBOLS);
            while (symbols.length() < SYMBOLS) {
                skipSeparators();
                if (position == text.length()) {
                    return Optional.empty();
                }
                char symbol = repaired(text.charAt(position++));
                if (ALPHABET.indexOf(symbol) < 0) {
                    return Optional.empty();
                }
                symbols.append(symbol);
            }
            return Optional.of(symbols.toString()).filter(ReferenceCode::isSound);
        }

        private void skipSeparators() {
            int limit = Math.min(text.length(), position + LONGEST_SEPARATOR);
            while (position < limit && SEPARATORS.indexOf(text.charAt(position)) >= 0) {
                position++;
            }
        }

        boolean endsAWord() {
            return position == text.length() || !isWordCharacter(text.charAt(position));
        }

        private static char repaired(char retyped) {
            return switch (retyped) {
                case 'O' -> '0';
                case 'I', 'L' -> '1';
                default -> retyped;
            };
        }
    }
}
