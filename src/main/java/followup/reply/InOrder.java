package followup.reply;

import followup.reply.Cues.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 上から順に、対策済み、対策予定、…: statuses in the order of the form, one for every measure that was asked; or 上から3つは, for the first of them. They may
 * stand below the announcement (フォームの順にご回答します。), and behind the numbers of their places (①対策済み ②対策予定).
 */
final class InOrder {

    /** Tokens of 状況は and the like. */
    private static final int LONGEST_FRONT = 4;

    private static final List<String> TOPIC_MARKS = List.of("は", "の");

    private final Cues cues;

    InOrder(Cues cues) {
        this.cues = cues;
    }

    boolean isListed(List<Token> sentence) {
        return begin(sentence) > 0 && (order(sentence) == 0 || !parts(sentence).isEmpty());
    }

    /** The sentences of each paragraph, an announcement being one sentence with the statuses that stand below it. */
    List<List<List<Token>>> joined(List<List<List<Token>>> paragraphs) {
        var joined = new ArrayList<List<List<Token>>>();
        List<Token> announcement = List.of();
        for (List<List<Token>> paragraph : paragraphs) {
            var sentences = new ArrayList<List<Token>>();
            for (List<Token> sentence : paragraph) {
                if (!announcement.isEmpty() && isList(sentence)) {
                    announcement = Tokens.joined(announcement, sentence);
                } else {
                    end(announcement, sentences);
                    boolean announces = begin(sentence) == sentence.size();
                    announcement = announces ? sentence : List.of();
                    end(announces ? List.of() : sentence, sentences);
                }
            }
            boolean mayGoOn = begin(announcement) == announcement.size();
            if (!mayGoOn) {
                end(announcement, sentences);
                announcement = List.of();
            }
            joined.add(sentences);
        }
        end(announcement, joined.isEmpty() ? new ArrayList<>() : joined.getLast());
        return joined;
    }

    private static void end(List<Token> sentence, List<List<Token>> sentences) {
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    private static boolean isList(List<Token> sentence) {
        return !partsOf(sentence).isEmpty();
    }

    /** The words about each measure; empty when one of them is more or less than a status. */
    List<List<Token>> parts(List<Token> sentence) {
        return partsOf(sentence.subList(begin(sentence), sentence.size()));
    }

    private static List<List<Token>> partsOf(List<Token> numbered) {
        List<Token> list = withoutPlaces(numbered);
        boolean chained = isChained(list);
        var parts = new ArrayList<List<Token>>();
        var part = new ArrayList<Token>();
        for (int i = 0; i < list.size(); i++) {
            Token token = list.get(i);
            boolean separates = separates(token) && !leadsToDay(list, i);
            if (separates || chained && token.is(Token.Sign.Kind.COLON)) {
                endPart(part, parts);
            } else {
                part.add(token);
            }
        }
        endPart(part, parts);
        return parts.stream().allMatch(InOrder::isOneStatus) ? parts : List.of();
    }

    /** 済→予定→未, not 予定→済 未→済, where an arrow leads from then to now. */
    private static boolean isChained(List<Token> list) {
        for (int i = 0; i < list.size(); i++) {
            Token token = list.get(i);
            boolean beside = i > 0 && list.get(i - 1).is(Token.Sign.Kind.COLON)
                    || i + 1 < list.size() && list.get(i + 1).is(Token.Sign.Kind.COLON);
            boolean atEnd = i == 0 || i + 1 == list.size() || list.get(i + 1).is(Role.FILLER);
            boolean space = token.is(Token.Sign.Kind.SPACE) && (beside || atEnd);
            if (separates(token) && !space && !ends(token)) {
                return false;
            }
        }
        return true;
    }

    /**
     * 対策済み 対策予定 of 1. 対策済み 2. 対策予定 and of ①対策済み ②対策予定: the numbers of the places choose nothing, wherever each stands closer to what
     * follows than a comma.
     */
    private static List<Token> withoutPlaces(List<Token> list) {
        int[] says =
                IntStream.range(0, list.size()).filter(i -> says(list.get(i))).toArray();
        int places = says.length / 2;
        boolean numbered = places > 1 && says.length == 2 * places;
        for (int i = 0; numbered && i < places; i++) {
            numbered = list.get(says[2 * i]) instanceof Token.Number number
                    && number.value() == i + 1
                    && list.subList(says[2 * i] + 1, says[2 * i + 1]).stream().allMatch(InOrder::mayStandBehindPlace);
        }
        if (!numbered) {
            return list;
        }
        var kept = new ArrayList<Token>();
        for (int i = 0; i < places; i++) {
            kept.addAll(list.subList(says[2 * i + 1], i + 1 < places ? says[2 * i + 2] : list.size()));
        }
        return kept;
    }

    private static boolean mayStandBehindPlace(Token token) {
        return token instanceof Token.Sign
                && !token.is(Token.Sign.Kind.COMMA)
                && !token.is(Token.Sign.Kind.BREAK)
                && !token.is(Token.Sign.Kind.QUESTION);
    }

    /** How many measures from the first on 上から3つは speaks about; 0 when it does not say so. */
    int first(List<Token> sentence) {
        int topic = topic(sentence);
        int number = begin(sentence);
        return topic > 0 && sentence.get(number) instanceof Token.Number count ? count.value() : 0;
    }

    /** What is said of those. */
    List<Token> saidOfFirst(List<Token> sentence) {
        return sentence.subList(topic(sentence) + 1, sentence.size());
    }

    private int topic(List<Token> sentence) {
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
    private int begin(List<Token> sentence) {
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
                && (sentence.get(i) instanceof Token.Sign
                        || sentence.get(i).is(Role.FILLER)
                        || sentence.get(i).is(Role.HARMLESS)
                        || sentence.get(i).is(Role.ORDER))) {
            i++;
        }
        return i;
    }

    /** Where the announcement stands behind 状況は, 回答欄の or 回答（; 0 when nothing of that kind stands in front of it. */
    private int order(List<Token> sentence) {
        int order = Tokens.first(sentence, Role.ORDER);
        if (order < 1 || order > LONGEST_FRONT) {
            return 0;
        }
        Token last = sentence.get(order - 1);
        boolean leadsOn = last.is(Token.Sign.Kind.OPEN)
                || last.is(Token.Sign.Kind.COLON)
                || last.is(Token.Sign.Kind.COMMA)
                || last.is(Role.FILLER)
                        && TOPIC_MARKS.stream().anyMatch(last.words().text()::endsWith);
        boolean plain = sentence.subList(0, order).stream().allMatch(this::mayStandInFront);
        return leadsOn && plain ? order : 0;
    }

    /** Not 支店は上から順に: whose they are is said by no other word. */
    private boolean mayStandInFront(Token token) {
        return token instanceof Token.Sign && !token.is(Token.Sign.Kind.QUESTION)
                || token.is(Role.FILLER)
                || token.is(Role.HARMLESS)
                || cues.are(token.words().text().strip(), Cue.LISTED);
    }

    /** The space of "done on 12 January", "planned (March)". */
    private static boolean leadsToDay(List<Token> list, int space) {
        int next = space + 1;
        while (next < list.size()
                && (list.get(next).is(Role.FILLER)
                        || list.get(next).is(Token.Sign.Kind.SPACE)
                        || list.get(next).is(Token.Sign.Kind.OPEN))) {
            next++;
        }
        return list.get(space).is(Token.Sign.Kind.SPACE) && next < list.size() && list.get(next) instanceof Token.Day;
    }

    private static boolean separates(Token token) {
        return token.is(Token.Sign.Kind.COMMA)
                || token.is(Token.Sign.Kind.SPACE)
                || token.is(Token.Sign.Kind.BREAK)
                || token.is(Role.AND)
                || ends(token);
    }

    private static boolean ends(Token token) {
        return token.is(Token.Sign.Kind.STOP);
    }

    private static void endPart(List<Token> part, List<List<Token>> parts) {
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
                                || token.is(Token.Sign.Kind.SPACE)
                                || token.is(Role.FILLER)
                                || token instanceof Token.Day
                                || token.is(Token.Sign.Kind.OPEN)
                                || token.is(Token.Sign.Kind.CLOSE));
    }

    private static boolean says(Token token) {
        return token.is(Role.STATUS) || token instanceof Token.Number;
    }
}
