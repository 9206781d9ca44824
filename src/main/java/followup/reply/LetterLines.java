package followup.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lines of our letters as tokens. The letters are alike from survey to survey, and cutting them up takes longer than reading a reply, so what a line
 * is cut into is remembered as long as the codes it may name and the day its dates are seen from are the same; titles stand in headings, which are not
 * asked for. Safe for several threads.
 */
final class LetterLines {

    /** Lines remembered; some 2 KiB each. Of more, all are forgotten and cut anew. */
    private static final int MOST_REMEMBERED = 4_000;

    private final Map<Key, List<Token>> remembered = new ConcurrentHashMap<>();

    private record Key(String line, List<String> codes, LocalDate seenFrom) {}

    /** @param lexer knows these measures and sees dates from that day */
    List<Token> tokens(Passage line, Lexer lexer, List<String> codes, LocalDate seenFrom) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(
                new Key(line.text(), codes, seenFrom), key -> List.copyOf(lexer.tokens(line)));
    }
}
