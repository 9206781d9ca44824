package followup.reply;

import java.util.List;
import java.util.Optional;

/** Questions one can ask of a sentence that names no measure. */
final class Telling {

    private static final String OTHERS = "その他";

    /** "everything", すべて; what is longer says of what, "all of the measures". */
    private static final int LONGEST_BARE_ALL = 10;

    /** UTF-16 units of the name of who answers. */
    private static final int LONGEST_NAME = 8;

    private static final int SHORTEST_ROW = 3;

    private static final List<String> TOPICS = List.of("は", "が", "も");

    private Telling() {}

    /** What somebody says whose name stands in front: 田中：1です, "[TY] done". */
    static List<Token> withoutSpeaker(List<Token> tokens) {
        int name = !tokens.isEmpty() && tokens.getFirst().is(Token.Sign.Kind.OPEN) ? 1 : 0;
        int end = name + 1;
        boolean named = end + 1 < tokens.size()
                && tokens.get(name) instanceof Token.Other other
                && other.words().length() <= LONGEST_NAME
                && other.words().text().chars().noneMatch(Character::isDigit)
                && (tokens.get(end).is(Token.Sign.Kind.CLOSE)
                        || name == 0 && tokens.get(end).is(Token.Sign.Kind.COLON));
        return named ? tokens.subList(end + 1, tokens.size()) : tokens;
    }

    /** Courtesy, and nothing that could be about a measure. */
    static boolean isCourtesy(List<Token> sentence) {
        return has(sentence, Role.HARMLESS)
                && sentence.stream()
                        .noneMatch(token -> token.is(Role.STATUS)
                                || token.is(Role.DOUBT)
                                || token.is(Role.REST)
                                || token.is(Role.EXCEPT)
                                || token.isNamed());
    }

    /** "Thanks for all the work you have done", "sorry for not getting this done sooner": begins so, and says nothing else. */
    static boolean isThanks(List<Token> sentence) {
        int at = 0;
        while (at < sentence.size() && (sentence.get(at).is(Role.FILLER) || sentence.get(at) instanceof Token.Sign)) {
            at++;
        }
        boolean thanks = at < sentence.size()
                && sentence.get(at) instanceof Token.Word word
                && word.is(Role.HARMLESS)
                && word.expression().stem().equals(Expression.WHOLE);
        while (at < sentence.size() && !Tokens.endsPart(sentence.get(at))) {
            thanks &= !(sentence.get(at) instanceof Token.Mention);
            at++;
        }
        return thanks
                && sentence.subList(at, sentence.size()).stream()
                        .allMatch(token -> token instanceof Token.Sign || token instanceof Token.Other);
    }

    /** About all measures or the rest of them, with a status. */
    static boolean isGroup(List<Token> sentence) {
        boolean says = Tokens.sayStatus(sentence) || Groups.endsInNumber(sentence);
        return says && (Groups.isAbout(sentence, Role.REST) || Groups.isAbout(sentence, Role.ALL));
    }

    /** "All done": of whatever stands above. */
    static boolean isBareAll(List<Token> sentence) {
        List<Token> solid = Tokens.withoutSigns(withoutSpeaker(sentence));
        return solid.size() > 1
                && solid.getFirst().is(Role.ALL)
                && solid.getFirst().words().length() <= LONGEST_BARE_ALL
                && solid.get(1).is(Role.STATUS);
    }

    /** "We applied something similar to": unknown words between the status and the measure. */
    static boolean leavesStatus(List<Token> before) {
        boolean status = false;
        boolean unknown = false;
        for (Token token : before) {
            unknown = !token.is(Role.STATUS) && (unknown || status && token instanceof Token.Other);
            status |= token.is(Role.STATUS);
        }
        return unknown;
    }

    /** W-02は対策予定、他は対策済みです: where, behind a comma, what is said of the rest begins; 0 for nowhere. */
    static int beginningOfRest(List<Token> sentence) {
        boolean says = false;
        for (int i = 1; i < sentence.size(); i++) {
            says |= sentence.get(i).saysStatus();
            boolean begins = sentence.get(i).is(Role.REST)
                    && (sentence.get(i - 1).is(Token.Sign.Kind.COMMA)
                            || i > 1
                                    && sentence.get(i - 1).is(Token.Sign.Kind.SPACE)
                                    && sentence.get(i - 2).is(Token.Sign.Kind.COMMA));
            if (says && begins && Tokens.sayStatus(sentence.subList(i, sentence.size()))) {
                return i;
            }
        }
        return 0;
    }

    /** "All P and W items", P-xxはP-01を除き: all measures of a letter, with more or less than the letter says. */
    static boolean cutsFamily(List<Token> sentence, List<Token> before) {
        return sentence.stream().anyMatch(Token.Family.class::isInstance)
                && (has(sentence, Role.EXCEPT) || has(before, Role.AND));
    }

    /**
     * "Half done; we are working on the rest", "W-01: five of eight pages are done, the rest is in progress": the rest of one measure. Behind a
     * measure and a colon anything named or counted may be a part of it.
     */
    static boolean saysPart(List<Token> tokens) {
        int colon = Tokens.first(tokens, token -> token.is(Token.Sign.Kind.COLON));
        boolean ofMeasure =
                colon == 0 || colon > 0 && tokens.subList(0, colon).stream().anyMatch(Token::isNamed);
        return tokens.stream().anyMatch(token -> token.doubts(Reason.PARTLY) || namesPart(token))
                || ofMeasure
                        && tokens.subList(colon, tokens.size()).stream()
                                .anyMatch(token -> token instanceof Token.Other || token instanceof Token.Number);
    }

    private static boolean namesPart(Token token) {
        return token instanceof Token.Word word && word.expression().stem().equals(Expression.PART);
    }

    static boolean hasDoubt(List<Token> tokens) {
        return has(tokens, Role.DOUBT) || has(tokens, Role.NEAR) || has(tokens, Role.TELL);
    }

    /** Has words that a careful clerk would not pass over. */
    static boolean isAboutMeasures(List<Token> sentence) {
        boolean courteous = has(sentence, Role.HARMLESS);
        boolean work = has(sentence, Role.NOUN);
        return sentence.stream().anyMatch(token -> tells(token, courteous, work)) || putsWorkOff(sentence);
    }

    /** 反映は来月です, 適用は次回のメンテナンス時です */
    private static boolean putsWorkOff(List<Token> sentence) {
        int work = Tokens.first(sentence, Role.NOUN);
        boolean topic = work >= 0
                && work + 1 < sentence.size()
                && sentence.get(work + 1).is(Role.FILLER)
                && sentence.get(work + 1).words().text().endsWith("は");
        return topic
                && sentence.subList(work + 1, sentence.size()).stream()
                        .anyMatch(token -> token instanceof Token.Day || token.doubts(Reason.FUTURE_FOR_DONE));
    }

    private static boolean tells(Token token, boolean courteous, boolean work) {
        if (token.isNamed()) {
            return true;
        }
        if (!(token instanceof Token.Word word)) {
            return false;
        }
        return switch (word.expression().role()) {
            case STATUS, ECHO, REST, EXCEPT -> true;
            case TELL, DENIAL, NEGATION -> !courteous;
            case DOUBT ->
                work
                        || !courteous
                                && !word.expression()
                                        .reason()
                                        .map(Telling::isAboutAnything)
                                        .orElse(false);
            case ALL -> word.words().length() > LONGEST_BARE_ALL || !courteous && !word.isLatin();
            case NEAR, WEAK, ONLY, BUT, AND, TO, NOUN, LIST, ORDER, FILLER, BESIDES, ASIDE, HARMLESS, FRIEND -> false;
        };
    }

    /** その他：WAFを導入済み, その他、二要素認証を…: of the other measures, or of something else? Surely of none named before. */
    static boolean turnsToOthers(List<Token> sentence) {
        List<Token> solid = Tokens.withoutSigns(sentence);
        return solid.size() > 1
                && solid.getFirst().is(Role.REST)
                && solid.getFirst().words().text().equals(OTHERS)
                && solid.get(1) instanceof Token.Other;
    }

    /** その他、二要素認証を導入しました: something was done that is no measure of ours, and nothing about it is in doubt. */
    static boolean announcesAdditional(List<Token> sentence) {
        List<Token> solid = Tokens.withoutSigns(sentence);
        boolean announced = solid.size() > 2
                && (solid.getFirst().is(Role.REST) || solid.getFirst().is(Role.BESIDES))
                && solid.get(1) instanceof Token.Other;
        return announced
                && solid.stream().anyMatch(Telling::isDone)
                && solid.stream().skip(1).allMatch(Telling::isPlain);
    }

    /** "Besides, we have introduced a firewall": what was done stands directly behind, and is none of what measures are called. */
    static boolean tellsAlsoDone(List<Token> sentence) {
        List<Token> solid = Tokens.withoutSigns(sentence);
        int at = 1;
        while (at < solid.size() && solid.get(at).is(Role.FILLER)) {
            at++;
        }
        return at + 2 < solid.size()
                && solid.getFirst().is(Role.BESIDES)
                && isDone(solid.get(at))
                && solid.subList(at + 1, solid.size()).stream().allMatch(Token.Other.class::isInstance);
    }

    /** "Besides: …", "In addition: …": what follows is something else than the measures above, whatever it says. */
    static boolean headsAdditional(List<Token> sentence) {
        List<Token> solid = Tokens.withoutGaps(sentence).stream()
                .dropWhile(token -> token.is(Role.FILLER))
                .toList();
        return solid.size() > 2
                && solid.getFirst().is(Role.BESIDES)
                && (solid.get(1).words().text().equals(":")
                        || solid.getFirst().words().text().endsWith(":"))
                && sentence.stream().noneMatch(Token::isNamed);
    }

    /**
     * その他：パスワードを変更しました, as the form's last block asks; その他：サーバ側は対応済み and その他：WAFを導入済み, in the form's words for a status, may
     * be of the other measures.
     */
    static boolean tellsOtherDone(List<Token> sentence) {
        List<Token> solid = Tokens.withoutSigns(sentence);
        int object = Tokens.first(solid, token -> token.words().text().equals("を"));
        boolean own = object > 1
                && (solid.get(object - 1) instanceof Token.Other
                        || solid.get(object - 1).is(Role.ASIDE))
                && solid.subList(1, object).stream().noneMatch(Token::saysStatus);
        boolean done = solid.stream()
                .anyMatch(token -> token.saysStatus() && token.words().text().endsWith("た"));
        return own
                && done
                && sentence.stream().anyMatch(token -> token.is(Token.Sign.Kind.COLON))
                && solid.stream()
                        .noneMatch(token -> token.is(Role.FILLER)
                                && TOPICS.contains(token.words().text()));
    }

    private static boolean isDone(Token token) {
        return token instanceof Token.Word word
                && word.is(Role.STATUS)
                && word.expression().status().equals(Optional.of(Stated.APPLIED))
                && word.expression().reason().isEmpty();
    }

    static boolean isPlain(Token token) {
        return isDone(token)
                || token instanceof Token.Other
                || token instanceof Token.Day
                || token.is(Role.FILLER)
                || token.is(Role.NOUN)
                || token.is(Role.FRIEND)
                || token.is(Role.AND);
    }

    /** About an invoice, an address, papers: what is done there is no measure. */
    static boolean isAside(List<Token> sentence) {
        return has(sentence, Role.ASIDE)
                && !Groups.isAbout(sentence, Role.ALL)
                && sentence.stream()
                        .noneMatch(token -> token.isNamed()
                                || token.is(Role.REST)
                                || token.is(Role.EXCEPT)
                                || takesBack(List.of(token)));
    }

    /** "Our office is closed on 10 February": other business, and nothing that could answer. */
    static boolean isOnlyAside(List<Token> sentence) {
        return isAside(sentence)
                && sentence.stream()
                        .noneMatch(token -> token.saysStatus() || token.is(Role.DOUBT) || token.is(Role.NEGATION));
    }

    /** 1です: a choice, but of which measure? */
    static boolean isLoneNumber(List<Token> sentence) {
        List<Token> solid = Tokens.withoutSigns(sentence);
        return solid.size() == 2
                && solid.getFirst() instanceof Token.Number
                && solid.getLast().is(Role.FILLER);
    }

    /** 下から順に、1、1、3: three choices in a row or more, but of which measures? */
    static boolean isRowOfNumbers(List<Token> sentence) {
        int row = 0;
        boolean joined = true;
        for (Token token : sentence) {
            if (token instanceof Token.Number) {
                row = joined ? row + 1 : 1;
                joined = false;
                if (row == SHORTEST_ROW) {
                    return true;
                }
            } else {
                joined |= token.is(Token.Sign.Kind.COMMA);
                row = token instanceof Token.Sign ? row : 0;
            }
        }
        return false;
    }

    /** Corrects something said elsewhere. */
    static boolean takesBack(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(token -> token instanceof Token.Word word
                        && word.is(Role.DOUBT)
                        && word.expression().reason().equals(Optional.of(Reason.CORRECTED)));
    }

    /** 訂正：W-01は…, "Correction: W-01 is …": what is corrected is the measure named behind it, and no other. */
    static boolean onlyTakesBack(List<Token> before) {
        List<Token> solid = Tokens.withoutSigns(before);
        return solid.size() == 1 && takesBack(solid) && Tokens.endsWithColon(before);
    }

    /** People also think, hope and plan what has nothing to do with measures. */
    private static boolean isAboutAnything(Reason reason) {
        return reason == Reason.HEDGED || reason == Reason.CONDITIONAL || reason == Reason.FUTURE_FOR_DONE;
    }

    private static boolean has(List<Token> tokens, Role role) {
        return tokens.stream().anyMatch(token -> token.is(role));
    }
}
