package followup.reply;

import followup.reply.Cues.Cue;
import java.util.List;

/**
 * What is said of the answers themselves, in a sentence of its own: that they are a target, a guess, from hearsay, of another site, not final yet.
 * Then none of them stands, whatever the lines above or below say. What has a subject of its own is about that: 担当者が替わる可能性があります.
 */
final class Remarks {

    private static final List<String> SUBJECT_MARKS = List.of("は", "が", "も");

    private static final String TOPIC_MARK = "は";

    private static final int LONGEST_PARTICLE = 3;

    /** Words of a heading that is no sentence. */
    private static final int LONGEST_NAME = 4;

    /** Between the heads of columns. */
    private static final String COLUMN_MARKS = "/|";

    private final Cues cues;
    private final OtherBusiness otherBusiness;

    Remarks(Vocabulary vocabulary, OtherBusiness otherBusiness) {
        this.cues = vocabulary.cues();
        this.otherBusiness = otherBusiness;
    }

    /** 上記は目標です, あくまで予想です, "By the end of March it will be:": what is said of no measure in particular and leaves none as it stands. */
    boolean unsettleAnswers(List<Token> sentence) {
        if (sentence.stream().anyMatch(Token::isNamed)) {
            return false;
        }
        return isConditionOfAll(sentence)
                || isFrame(sentence)
                || explainsNumber(sentence)
                || unsettleAnswersByName(sentence);
    }

    /** The same of a sentence that says so itself, and does not only stand over answers; an address does neither. */
    boolean unsettleAnswersByName(List<Token> sentence) {
        String text = Tokens.joined(sentence).text();
        return isUnreal(text)
                || isDoubtOfAnswers(sentence, text)
                || isDoubtOfWhatStandsAround(sentence, text)
                || promisesFinalAnswers(text);
    }

    /**
     * "Effort in days:", "In our new shop, which opens in April:", "Before the debrief it was:" as a heading: of how it was, or in words that no
     * heading of answers needs, so that the answers may be another's, of another time, or none. 【支店】, 来期 and （案） need no colon.
     */
    boolean mayLimitAnswers(List<Token> heading) {
        if (isLimit(heading) || isStretch(heading)) {
            return true;
        }
        boolean courteous = heading.stream().anyMatch(token -> token.is(Role.HARMLESS));
        return (Tokens.endsWithColon(heading) || isTableHead(heading))
                && !courteous
                && !Tokens.sayStatus(heading)
                && !Correction.isAnnouncedBy(heading, cues)
                && (endsWithLetter(heading) || withoutItem(heading).stream().anyMatch(this::isNoWordOfHeadings));
    }

    /** "By June", ■3月末 alone over answers: of another time than today. A whole day may be today. */
    private static boolean isStretch(List<Token> heading) {
        return heading.stream()
                        .anyMatch(token ->
                                token instanceof Token.Day day && day.date().precision() != DatePrecision.DAY)
                && heading.stream()
                        .allMatch(token -> token instanceof Token.Day
                                || token instanceof Token.Sign
                                || token instanceof Token.Tick
                                || token.is(Role.FILLER) && token.words().length() <= LONGEST_PARTICLE
                                || token.is(Role.TO));
    }

    private static boolean isEnglishSentence(List<Token> heading) {
        List<Token> solid = Tokens.withoutSigns(heading);
        if (solid.isEmpty()) {
            return false;
        }
        boolean ends =
                heading.getLast().is(Token.Sign.Kind.STOP) || heading.getLast().is(Token.Sign.Kind.QUESTION);
        return solid.getFirst().isLatin() && (solid.size() > LONGEST_NAME || solid.size() > 1 && ends);
    }

    private boolean isLimit(List<Token> heading) {
        String text = Tokens.joined(heading).trimmed().text();
        boolean fragment = !cues.end(text, Cue.PREDICATE)
                && !isEnglishSentence(heading)
                && !Tokens.sayStatus(heading)
                && heading.stream().noneMatch(token -> token.isNamed() || token.is(Role.HARMLESS));
        return fragment && cues.standIn(text, Cue.LIMIT);
    }

    /**
     * "As far as I remember.", "All on the test server so far.", "This needs to be approved by Mr Klein": a doubt in a sentence that names nothing, or
     * that is about "this" or "it", and stands behind no measure. What can it be said of but the answers? Japanese leaves its subject out anyway.
     */
    boolean doubtWithoutSubject(List<Token> sentence) {
        boolean doubts = sentence.stream().anyMatch(Remarks::isDoubt);
        List<Token> solid = Tokens.withoutSigns(sentence);
        if (!doubts
                || !solid.getFirst().isLatin()
                || OtherBusiness.asks(sentence)
                || otherBusiness.isRequest(sentence)) {
            return false;
        }
        boolean ofThis = solid.size() > 1 && isPronoun(solid.getFirst()) && !(solid.get(1) instanceof Token.Other)
                || isPronoun(solid.getLast());
        boolean courteous = sentence.stream().anyMatch(token -> token.is(Role.HARMLESS));
        return ofThis || !courteous && !OtherBusiness.hasOwnWords(withoutTopics(sentence));
    }

    private boolean isPronoun(Token token) {
        return cues.are(token.words().text(), Cue.PRONOUN);
    }

    private static boolean isDoubt(Token token) {
        boolean time = token.is(Role.NEAR, Expression.TIME);
        return token.is(Role.DOUBT) && !token.doubts(Reason.FUTURE_FOR_DONE)
                || token.is(Role.NEAR) && !time
                || token.is(Role.ONLY);
    }

    /** The words behind the "1." or "A)" of a heading. */
    private static List<Token> withoutItem(List<Token> heading) {
        int end = Tokens.first(heading, token -> token.is(Token.Sign.Kind.STOP) || token.is(Token.Sign.Kind.CLOSE));
        boolean item = end > 0 && Tokens.withoutSigns(heading.subList(0, end)).size() == 1;
        return item ? heading.subList(end + 1, heading.size()) : heading;
    }

    /** "Shop A:", one of several. */
    private static boolean endsWithLetter(List<Token> heading) {
        List<Token> solid = Tokens.withoutSigns(heading);
        return solid.size() > 1
                && solid.getLast() instanceof Token.Other last
                && last.words().length() == 1
                && last.isLatin();
    }

    /** Measure / Days / Cost */
    private static boolean isTableHead(List<Token> heading) {
        List<Token> separators = heading.stream()
                .filter(token -> COLUMN_MARKS.indexOf(token.words().text()) >= 0
                        && !token.words().text().isBlank())
                .toList();
        return separators.size() > 1
                && heading.stream().noneMatch(token -> token.is(Token.Sign.Kind.STOP) || token instanceof Token.Day);
    }

    private boolean isNoWordOfHeadings(Token token) {
        String words = token.words().text();
        return token.is(Role.FILLER, Expression.PAST)
                || token instanceof Token.Number
                || token instanceof Token.Other
                        && words.length() > 1
                        && Expressions.isWordCharacter(words.charAt(0))
                        && !Character.isDigit(words.charAt(0))
                        && !cues.begin(words, Cue.HEADING);
    }

    /** W-01は違うかもしれません: what is said of the measure elsewhere may be a mistake, and so may the rest. */
    boolean takeBack(List<Token> rest) {
        String text = Tokens.joined(rest).text();
        return cues.standIn(text, Cue.MISTAKEN)
                && !Tokens.sayStatus(rest)
                && !OtherBusiness.hasOwnWords(withoutTopics(rest));
    }

    /** "Only W-02 is right", "only the K items are final": so that what is said of the others is not. */
    boolean leaveOthersOpen(List<Token> before, List<Token> rest) {
        return Tokens.first(before, Role.ONLY) >= 0
                && !Tokens.sayStatus(rest)
                && cues.standIn(Tokens.joined(rest).text(), Cue.VOUCHED);
    }

    /** "Copied from last year", "this block is for our other shop" beside an answer in the form. */
    boolean unsettleNote(Passage note) {
        return isUnreal(note.text());
    }

    /** W-01：対策済み, and on the next line を目指しています: the status is part of more, and may be turned by it. */
    boolean turnStatus(List<Token> below) {
        String text = Tokens.joined(below).text();
        return cues.begin(text, Cue.HANGING) && !cues.begin(text, Cue.STANDING);
    }

    private boolean isConditionOfAll(List<Token> sentence) {
        return (Tokens.endsWithColon(sentence) || isUnfinished(sentence))
                && sentence.stream().noneMatch(token -> token.is(Role.HARMLESS))
                && sentence.stream()
                        .anyMatch(token -> token.doubts(Reason.CONDITIONAL)
                                || token.doubts(Reason.HEDGED)
                                || token.doubts(Reason.CORRECTED));
    }

    /**
     * What stands above or below is not how things are; 以下は今後の予定です, but not 今後の予定は以下のとおりです; ステージング環境の結果です, 制作会社の報告書より転記;
     * "cancel the answers above".
     */
    private boolean isUnreal(String text) {
        return cues.standIn(text, Cue.UNREAL)
                || cues.standIn(text, Cue.POINTER, Cue.FRAME)
                || cues.standIn(text, Cue.ORIGIN, Cue.ACCOUNT)
                || cues.standIn(text, Cue.ANNUL, Cue.POINTER);
    }

    /** 去年の今ごろは, ご購入いただいた版では: leads up to what stands below, and says of what else it is. */
    private boolean isFrame(List<Token> sentence) {
        return isUnfinished(sentence)
                && sentence.stream().noneMatch(token -> token.is(Role.HARMLESS))
                && OtherBusiness.hasOwnWords(withoutTopics(sentence));
    }

    /** 1は済み、2はまだです: what the company means by a number, beside what our letter says it means. */
    private static boolean explainsNumber(List<Token> sentence) {
        for (int i = 0; i + 1 < sentence.size(); i++) {
            boolean choice = sentence.get(i) instanceof Token.Number || sentence.get(i) instanceof Token.Tick;
            if (choice && sentence.get(i + 1).words().text().equals(TOPIC_MARK)) {
                return Tokens.sayStatus(sentence) || Telling.hasDoubt(sentence);
            }
        }
        return false;
    }

    private boolean isUnfinished(List<Token> sentence) {
        List<Token> words = Tokens.withoutSigns(sentence);
        return !words.isEmpty() && cues.end(words.getLast().words().text(), Cue.LEADING);
    }

    /** "The answers below are subject to confirmation", "the above only holds for the main shop" */
    private boolean isDoubtOfAnswers(List<Token> sentence, String text) {
        boolean hedged = sentence.stream().anyMatch(token -> token.doubts(Reason.HEDGED));
        boolean doubted = hedged
                || sentence.stream()
                        .anyMatch(token -> token.is(Role.DOUBT) && !token.doubts(Reason.FUTURE_FOR_DONE)
                                || token.is(Role.ONLY)
                                || token.is(Role.NEGATION));
        boolean shaken = cues.standIn(text, Cue.ANSWERS) && doubted || cues.standIn(text, Cue.MATTER) && hedged;
        return shaken && !otherBusiness.isRequest(sentence) && !OtherBusiness.asks(sentence);
    }

    /** 逆かもしれません, 本番環境は別です, たぶん合っています: without a subject of its own, what can it be said of but the answers? */
    private boolean isDoubtOfWhatStandsAround(List<Token> sentence, String text) {
        boolean left = sentence.stream().anyMatch(token -> token.is(Role.REST) || token.is(Role.EXCEPT));
        if (left || otherBusiness.isRequest(sentence) || OtherBusiness.asks(sentence)) {
            return false;
        }
        boolean courteous = sentence.stream().anyMatch(token -> token.is(Role.HARMLESS));
        return cues.standIn(text, Cue.SHAKY) && !hasOwnSubject(sentence)
                || !courteous && cues.standIn(text, Cue.PERHAPS) && !OtherBusiness.hasOwnWords(withoutTopics(sentence));
    }

    /** 来週、正式な回答を送ります */
    private boolean promisesFinalAnswers(String text) {
        return cues.standIn(text, Cue.FINAL) && cues.standIn(text, Cue.ANSWERING) && cues.standIn(text, Cue.LATER);
    }

    /** 担当者が, 請求書は: a noun in front of the mark of a subject that is none of the words for answers, measures and what they are applied to. */
    private boolean hasOwnSubject(List<Token> sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            boolean marked = sentence.get(i).is(Role.FILLER)
                    && SUBJECT_MARKS.stream().anyMatch(sentence.get(i).words().text()::endsWith);
            if (marked && OtherBusiness.hasOwnWords(withoutTopics(sentence.subList(i - 1, i)))) {
                return true;
            }
        }
        return false;
    }

    private List<Token> withoutTopics(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> !otherBusiness.isTopical(token.words().text()))
                .toList();
    }
}
