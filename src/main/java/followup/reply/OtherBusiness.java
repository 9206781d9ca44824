package followup.reply;

import followup.reply.Cues.Cue;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a sentence that names no measure is about something else altogether: an invoice, the report, an office. Such a sentence has words of
 * its own, and shares none with the measures' titles, the form, or what measures are applied to; it neither chooses, restricts nor takes back.
 */
final class OtherBusiness {

    private final Cues cues;
    private final Catalogue catalogue;

    OtherBusiness(Vocabulary vocabulary, Catalogue catalogue) {
        this.cues = vocabulary.cues();
        this.catalogue = catalogue;
    }

    /** 報告書の再送をお願いすることは可能でしょうか: for a person, but no reason to doubt the answers. */
    boolean isQuestion(List<Token> sentence) {
        return asks(sentence)
                && hasOwnWords(sentence)
                && !isTopical(Tokens.joined(sentence).text())
                && sentence.stream().noneMatch(OtherBusiness::forbidsQuestion);
    }

    static boolean asks(List<Token> sentence) {
        return sentence.stream()
                .anyMatch(token -> token.is(Token.Sign.Kind.QUESTION) || token.doubts(Reason.QUESTIONED));
    }

    private static boolean forbidsQuestion(Token token) {
        return choosesOrTakesBack(token)
                || says(token)
                || token.is(Role.NEGATION)
                || token.is(Role.TELL)
                || token.is(Role.NOUN)
                || token instanceof Token.Number;
    }

    /** Our office move is done: of generic words only, so that nothing done to a measure passes for it. */
    boolean isDone(List<Token> sentence) {
        boolean own = false;
        for (Token token : sentence) {
            boolean doubtful = token.is(Role.DOUBT)
                    || token.is(Role.NEAR)
                    || token.is(Role.NEGATION)
                    || token.is(Role.DENIAL)
                    || token.is(Role.TELL)
                    || token.is(Role.NOUN)
                    || token.is(Token.Sign.Kind.QUESTION)
                    || token instanceof Token.Number;
            if (choosesOrTakesBack(token) || doubtful || says(token) && !(own && isEnd(token))) {
                return false;
            }
            own |= token instanceof Token.Other other
                    && hasLetters(other.words().text());
        }
        return own && sentence.stream().anyMatch(OtherBusiness::says) && !isTopical(unknownWords(sentence));
    }

    private boolean isEnd(Token token) {
        String words = token.words().text();
        return token instanceof Token.Word word
                && word.is(Role.STATUS)
                && word.expression().status().equals(Optional.of(Stated.APPLIED))
                && word.expression().reason().isEmpty()
                && cues.standIn(words, Cue.END)
                && !cues.standIn(words, Cue.TOPIC);
    }

    /** A request to tell us something, in which a status stands only in the condition. */
    boolean isRequest(List<Token> sentence) {
        int condition = Tokens.first(sentence, OtherBusiness::isCondition);
        int request = Tokens.first(sentence, this::requests);
        if (condition < 0 || request < 0) {
            return false;
        }
        boolean latin = sentence.get(condition).isLatin();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.get(i);
            boolean inside = latin
                    ? i > condition && (request < condition || i < request)
                    : i < condition && condition < request
                            || i < request
                                    && isOffer(token)
                                    && sentence.get(condition).is(Role.HARMLESS);
            if (choosesOrTakesBack(token)
                    || token instanceof Token.Number
                    || token.is(Role.TELL)
                            && token instanceof Token.Word word
                            && word.expression().stem().equals(Expression.EXCEPTION)
                    || says(token) && !inside) {
                return false;
            }
        }
        return true;
    }

    /** 不足がございましたら対応いたしますので、お申し付けください: what we would do if told so. */
    private static boolean isOffer(Token token) {
        return token instanceof Token.Word word
                && word.is(Role.STATUS)
                && word.expression().status().equals(Optional.of(Stated.PLANNED))
                && word.expression().reason().equals(Optional.of(Reason.UNDATED));
    }

    /** if, ございましたら; politeness has conditions of its own: "if anything". */
    private static boolean isCondition(Token token) {
        String words = token.words().text();
        return token.doubts(Reason.CONDITIONAL)
                || token.is(Role.HARMLESS) && (words.startsWith("if ") || words.endsWith("ましたら"));
    }

    /** 残りの項目については、分かり次第ご連絡いたします, "the rest has to wait until our engineer is back": what is not answered yet will be, and nothing is said of it. */
    boolean promisesRest(List<Token> sentence) {
        String text = Tokens.joined(sentence).text();
        boolean later =
                cues.standIn(text, Cue.LATER) || sentence.stream().anyMatch(token -> token.doubts(Reason.CONDITIONAL));
        return (later && cues.standIn(text, Cue.ANSWERING) || cues.standIn(text, Cue.ABSENT))
                && sentence.stream().anyMatch(token -> token.is(Role.REST))
                && sentence.stream().noneMatch(token -> saysMore(token) && !token.doubts(Reason.FUTURE_FOR_DONE))
                && !concedes(sentence);
    }

    /** 残りは会社に戻ってから: of the rest, only when. */
    static boolean putsOffRest(List<Token> sentence) {
        List<Token> solid = Tokens.withoutSigns(sentence);
        return solid.size() > 1
                && solid.getFirst().is(Role.REST)
                && solid.getLast().doubts(Reason.FUTURE_FOR_DONE)
                && solid.stream().noneMatch(token -> token.is(Role.NOUN) || token instanceof Token.Number)
                && solid.stream().noneMatch(token -> saysMore(token) && !token.doubts(Reason.FUTURE_FOR_DONE));
    }

    /** 他の項目は担当者に確認しております: what is not answered yet is being asked, and nothing is said of it. */
    boolean asksAboutRest(List<Token> sentence) {
        return sentence.stream().anyMatch(token -> token.is(Role.REST))
                && cues.standIn(Tokens.joined(sentence).text(), Cue.INQUIRING)
                && sentence.stream().noneMatch(token -> saysMore(token) && !token.doubts(Reason.DELEGATED))
                && !concedes(sentence);
    }

    /** Something else than what is promised: a status, a denial, a "but", a doubt; "as soon as we know" is none. */
    private static boolean saysMore(Token token) {
        return token.saysStatus()
                || token.isNamed()
                || token.is(Role.NEGATION)
                || token.is(Role.DENIAL)
                || token.is(Role.TELL)
                || token.is(Role.BUT)
                || token.is(Token.Sign.Kind.QUESTION)
                || (token.is(Role.DOUBT) || token.is(Role.NEAR)) && !token.doubts(Reason.CONDITIONAL);
    }

    /** 確認しますが; not 担当者が. */
    private static boolean concedes(List<Token> sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            if (Joints.isConcession(sentence.get(i)) && !(sentence.get(i - 1) instanceof Token.Other)) {
                return true;
            }
        }
        return false;
    }

    /** Not ました alone, which any verb has. */
    private static boolean says(Token token) {
        return token.is(Role.STATUS) || token.is(Role.ECHO);
    }

    private boolean requests(Token token) {
        return token.is(Role.HARMLESS) && cues.standIn(token.words().text(), Cue.REQUEST);
    }

    private static boolean choosesOrTakesBack(Token token) {
        return token.isNamed()
                || token instanceof Token.Tick
                || token.is(Role.REST)
                || token.is(Role.ALL)
                || token.is(Role.EXCEPT)
                || token.is(Role.ONLY)
                || token.doubts(Reason.CORRECTED);
    }

    static boolean hasOwnWords(List<Token> sentence) {
        return sentence.stream()
                .anyMatch(token ->
                        token instanceof Token.Other && hasLetters(token.words().text()));
    }

    /** Two letters in a row that are no Hiragana. */
    static boolean hasLetters(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Catalogue.isContent(text.charAt(i)) && Catalogue.isContent(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static String unknownWords(List<Token> sentence) {
        var words = new StringBuilder();
        sentence.stream()
                .filter(token -> token instanceof Token.Other || token.is(Role.FILLER))
                .forEach(token -> words.append(token.words().text()).append(' '));
        return words.toString();
    }

    boolean sharesTitle(List<Token> sentence) {
        return catalogue.sharesWord(Tokens.joined(sentence).text());
    }

    /** The same of words that are announced as no measure that was asked; one English word that both have is no sign that they are. */
    boolean repeatsTitle(List<Token> announced) {
        String text = Tokens.joined(announced).text();
        boolean latin = text.chars().allMatch(c -> c < 128);
        return latin ? catalogue.sharesTwoWords(text) : catalogue.sharesWord(text);
    }

    /** Whether it has a word of the measures, of the form, or of what measures are applied to. */
    boolean isTopical(String text) {
        return cues.standIn(text, Cue.TOPIC) || catalogue.sharesWord(text);
    }
}
