package followup.reply;

import java.util.ArrayList;
import java.util.List;

/** 上から順に、対策済み、対策予定、…: statuses in the order of the form, one for every measure that was asked; or 上から3つは, for the first of them. */
final class InOrder {

    /** Tokens of 状況は and the like. */
    private static final int LONGEST_FRONT = 4;

    private InOrder() {}

    static boolean isListed(List<Token> sentence) {
        return begin(sentence) > 0 && (order(sentence) == 0 || !parts(sentence).isEmpty());
    }

    /** The words about each measure; empty when one of them is more or less than a status. */
    static List<List<Token>> parts(List<Token> sentence) {
        var parts = new ArrayList<List<Token>>();
        var part = new ArrayList<Token>();
        for (Token token : sentence.subList(begin(sentence), sentence.size())) {
            if (separates(token)) {
                end(part, parts);
            } else {
                part.add(token);
            }
        }
        end(part, parts);
        return parts.stream().allMatch(InOrder::isOneStatus) ? parts : List.of();
    }

    /** How many measures from the first on 上から3つは speaks about; 0 when it does not say so. */
    static int first(List<Token> sentence) {
        int topic = topic(sentence);
        int number = begin(sentence);
        return topic > 0 && sentence.get(number) instanceof Token.Number count ? count.value() : 0;
    }

    /** What is said of those. */
    static List<Token> saidOfFirst(List<Token> sentence) {
        return sentence.subList(topic(sentence) + 1, sentence.size());
    }

    private static int topic(List<Token> sentence) {
        int begin = begin(sentence);
        for (int i = begin + 1; i < Math.min(sentence.size(), begin + 4); i++) {
            if (sentence.get(i).is(Role.FILLER)
                    && sentence.get(i).words().text().endsWith("は")) {
                return i;
            }
        }
        return 0;
    }

    /** Where the first part stands; 0 when the sentence does not begin with such an announcement. */
    private static int begin(List<Token> sentence) {
        int i = 0;
        while (i < sentence.size() && sentence.get(i) instanceof Token.Sign) {
            i++;
        }
        i += order(sentence.subList(i, sentence.size()));
        if (i >= sentence.size() || !sentence.get(i).is(Role.ORDER)) {
            return 0;
        }
        i++;
        while (i < sentence.size()
                && (sentence.get(i) instanceof Token.Sign || sentence.get(i).is(Role.FILLER))) {
            i++;
        }
        return i;
    }

    /** Where the announcement stands behind 状況は or 回答（; 0 when nothing of that kind stands in front of it. */
    private static int order(List<Token> sentence) {
        int order = Tokens.first(sentence, Role.ORDER);
        if (order < 1 || order > LONGEST_FRONT) {
            return 0;
        }
        Token last = sentence.get(order - 1);
        boolean leadsOn = last.is(Token.Sign.Kind.OPEN)
                || last.is(Token.Sign.Kind.COLON)
                || last.is(Role.FILLER) && last.words().text().endsWith("は");
        boolean plain = sentence.subList(0, order).stream()
                .allMatch(
                        token -> token instanceof Token.Sign || token.is(Role.FILLER) || token instanceof Token.Other);
        return leadsOn && plain ? order : 0;
    }

    private static boolean separates(Token token) {
        return token.is(Token.Sign.Kind.COMMA)
                || token.is(Token.Sign.Kind.SPACE)
                || token.is(Token.Sign.Kind.BREAK)
                || token.is(Token.Sign.Kind.STOP)
                || token.is(Role.AND);
    }

    private static void end(List<Token> part, List<List<Token>> parts) {
        if (part.stream().anyMatch(token -> !token.is(Role.FILLER))) {
            parts.add(List.copyOf(part));
        }
        part.clear();
    }

    private static boolean isOneStatus(List<Token> part) {
        long said = part.stream().filter(InOrder::says).count();
        return said == 1
                && part.stream()
                        .allMatch(token -> says(token)
                                || token.is(Role.FILLER)
                                || token instanceof Token.Day
                                || token.is(Token.Sign.Kind.OPEN)
                                || token.is(Token.Sign.Kind.CLOSE));
    }

    private static boolean says(Token token) {
        return token.is(Role.STATUS) || token instanceof Token.Number;
    }
}
