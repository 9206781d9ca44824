package followup.reply;

import followup.reply.Cues.Cue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells what only accompanies the answers, as a covering sentence does: how the work goes on the whole, how things stood when the site was assessed,
 * what was written where, of which status some measures are. It has words of status, but says none of a measure, so that it changes no answer. What
 * it leaves unsaid is a doubt where it may be the only answer.
 */
final class Covering {

    private static final List<String> TOPIC_MARKS = List.of("は", "については", "について", "に関しては", "に関して", "につきましては");

    /** Of the clause they stand in only. */
    private static final List<String> SUBJECT_MARKS = List.of("が", "も");

    private final Cues cues;
    private final OtherBusiness otherBusiness;

    Covering(Vocabulary vocabulary, OtherBusiness otherBusiness) {
        this.cues = vocabulary.cues();
        this.otherBusiness = otherBusiness;
    }

    /** 順次進めております, 前回の診断時は未対策の項目が多くありました, 完了日と予定日を添えてご回答いたします */
    boolean accompanies(List<Token> sentence) {
        return !touches(sentence) && (isOfProgress(sentence) || isOfThen(sentence) || isOfWriting(sentence));
    }

    /** 一部未対策の項目がございます: the status that some answer must have; none where it is not only that. */
    Optional<Stated> some(List<Token> sentence) {
        int last = lastStatus(sentence);
        boolean ofSome = last >= 0
                && !touches(sentence)
                && !pointsToAnswers(sentence)
                && isAttributive(sentence, last)
                && statuses(sentence).count() == 1
                && sentence.stream().noneMatch(token -> deniesOrDoubts(token) && !token.doubts(Reason.PARTLY));
        if (!ofSome) {
            return Optional.empty();
        }
        String behind =
                Tokens.joined(sentence.subList(last + 2, sentence.size())).text();
        boolean exist = cues.begin(behind, Cue.EXISTING) && !cues.standIn(behind, Cue.FRAME);
        boolean promised = cues.standIn(behind, Cue.ANSWERING) && cues.standIn(behind, Cue.LATER);
        return ((Token.Word) sentence.get(last))
                .expression()
                .status()
                .filter(status -> status != Stated.APPLIED && (exist || promised));
    }

    /** 実施した対策は以下のとおりです: the status that every answer must have; none where it is no heading. */
    Optional<Stated> heads(List<Token> sentence) {
        int last = lastStatus(sentence);
        boolean heading = last >= 0
                && last + 1 < sentence.size()
                && !touches(sentence)
                && (sentence.get(last + 1).is(Role.LIST)
                        || sentence.get(last + 1).is(Role.NOUN))
                && statuses(sentence).count() == 1
                && sentence.stream().noneMatch(Covering::deniesOrDoubts)
                && sentence.subList(last + 2, sentence.size()).stream()
                        .allMatch(token ->
                                token.is(Role.FILLER) || token.is(Role.HARMLESS) || token instanceof Token.Sign)
                && sentence.stream().anyMatch(token -> token.is(Role.HARMLESS));
        return heading ? ((Token.Word) sentence.get(last)).expression().status() : Optional.empty();
    }

    /** Whether it chooses measures, corrects, asks or counts. */
    private boolean touches(List<Token> sentence) {
        return sentence.isEmpty()
                || sentence.stream().anyMatch(Covering::chooses)
                || sentence.getFirst().isLatin()
                || otherBusiness.sharesTitle(sentence)
                || cues.standIn(Tokens.joined(sentence).text(), Cue.MISTAKEN);
    }

    private static boolean chooses(Token token) {
        return token.isNamed()
                || token instanceof Token.Tick
                || token instanceof Token.Number
                || token.is(Role.ALL)
                || token.is(Role.REST)
                || token.is(Role.EXCEPT)
                || token.is(Role.ONLY)
                || token.is(Role.TELL)
                || token.is(Token.Sign.Kind.QUESTION)
                || token.doubts(Reason.QUESTIONED)
                || token.doubts(Reason.CORRECTED)
                || token.doubts(Reason.HEDGED)
                || token.doubts(Reason.CONDITIONAL);
    }

    private static boolean deniesOrDoubts(Token token) {
        return token.is(Role.DOUBT) || token.is(Role.NEAR) || token.is(Role.NEGATION) || token.is(Role.DENIAL);
    }

    /** 危険度の高いものから順に進めております: that it goes on, and how, with nothing of which it is said. */
    private boolean isOfProgress(List<Token> sentence) {
        int last = lastStatus(sentence);
        return last >= 0
                && statuses(sentence).allMatch(Covering::isGoingOn)
                && sentence.subList(last + 1, sentence.size()).stream().allMatch(this::mayEnd)
                && cues.standIn(Tokens.joined(sentence).text(), Cue.MANNER)
                && !pointsToAnswers(sentence)
                && sentence.subList(0, last).stream().allMatch(this::isPlainBeforeProgress)
                && !hasOwnTopic(sentence.subList(0, last));
    }

    private boolean pointsToAnswers(List<Token> sentence) {
        return cues.standIn(Tokens.joined(sentence).text(), Cue.THESE);
    }

    private static boolean isGoingOn(Token token) {
        return token instanceof Token.Word word
                && (word.expression().status().equals(Optional.of(Stated.IN_PROGRESS))
                        || word.expression().reason().equals(Optional.of(Reason.UNDATED)));
    }

    private boolean mayEnd(Token token) {
        return token instanceof Token.Sign
                || token.is(Role.FILLER)
                || token.is(Role.HARMLESS)
                || token instanceof Token.Other
                        && !OtherBusiness.hasLetters(token.words().text());
    }

    private boolean isPlainBeforeProgress(Token token) {
        return token.is(Role.DENIAL)
                || !deniesOrDoubts(token)
                || cues.standIn(token.words().text(), Cue.MANNER);
    }

    /** 危険度の高いものは, and in the last clause 管理画面が too. */
    private static boolean hasOwnTopic(List<Token> before) {
        int clause = 0;
        boolean topic = false;
        boolean subject = false;
        for (int i = 0; i < before.size(); i++) {
            Token token = before.get(i);
            if (token.is(Token.Sign.Kind.COMMA)) {
                clause = i + 1;
                subject = false;
            } else if (token.is(Role.FILLER) && OtherBusiness.hasOwnWords(before.subList(clause, i))) {
                String mark = token.words().text();
                topic |= TOPIC_MARKS.contains(mark);
                subject |= SUBJECT_MARKS.contains(mark);
            }
        }
        return topic || subject;
    }

    /** 前回のセルフチェックの際は未対策の項目が多くありました: how it was when the site was assessed, and perhaps that it has gone on since. */
    private boolean isOfThen(List<Token> sentence) {
        String text = Tokens.joined(Tokens.withoutSigns(sentence)).squeezed().text();
        int comma = lastComma(sentence);
        List<Token> since = sentence.subList(comma + 1, sentence.size());
        boolean goesOn = comma > 0 && isOfProgress(since);
        List<Token> then = goesOn ? sentence.subList(0, comma) : sentence;
        return cues.standIn(text, Cue.THEN)
                && !cues.standIn(text, Cue.UNCHANGED)
                && (goesOn || cues.end(text, Cue.PAST))
                && statuses(then).allMatch(Covering::isNotApplied)
                && then.stream()
                        .noneMatch(token ->
                                token.is(Role.DOUBT) && !token.doubts(Reason.PARTLY) || token.is(Role.NEGATION));
    }

    private static boolean isNotApplied(Token token) {
        return token instanceof Token.Word word && word.expression().status().equals(Optional.of(Stated.NOT_APPLIED));
    }

    private static int lastComma(List<Token> sentence) {
        int comma = sentence.size() - 1;
        while (comma >= 0 && !sentence.get(comma).is(Token.Sign.Kind.COMMA)) {
            comma--;
        }
        return comma;
    }

    /** 対策済みの項目には実施日を添えております: the dates or reasons that were written, and of what. */
    private boolean isOfWriting(List<Token> sentence) {
        String text = Tokens.joined(sentence).text();
        int last = lastStatus(sentence);
        String behind =
                Tokens.joined(sentence.subList(last + 1, sentence.size())).text();
        return cues.standIn(text, Cue.PARTICULARS)
                && cues.standIn(behind, Cue.WRITING)
                && sentence.stream()
                        .noneMatch(token ->
                                deniesOrDoubts(token) && !(token.is(Role.NEAR) && token.doubts(Reason.AMBIGUOUS_WORDS)))
                && areAttributive(sentence);
    }

    /** Each is of the noun behind it, and none is said to stand in another's place: 対策済みの項目は予定日を記入しました. */
    private boolean areAttributive(List<Token> sentence) {
        Optional<Stated> topic = Optional.empty();
        Optional<Stated> before = Optional.empty();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.get(i);
            if (token.is(Token.Sign.Kind.COMMA)) {
                topic = Optional.empty();
                before = Optional.empty();
            } else if (token.is(Role.FILLER) && token.words().text().endsWith("は")) {
                topic = before;
            } else if (token.is(Role.STATUS)) {
                Optional<Stated> status = ((Token.Word) token).expression().status();
                boolean other = topic.isPresent() && !topic.equals(status);
                if (other || !isAttributive(sentence, i)) {
                    return false;
                }
                before = status;
            }
        }
        return true;
    }

    /** 対策済みの項目, 完了日, 予定の日 */
    private boolean isAttributive(List<Token> sentence, int status) {
        List<Token> behind = sentence.subList(status + 1, Math.min(sentence.size(), status + 3));
        return !behind.isEmpty()
                && (behind.getFirst().is(Role.LIST)
                        || cues.begin(behind.getFirst().words().text(), Cue.WHEN)
                        || behind.size() > 1
                                && behind.getFirst().words().text().equals("の")
                                && cues.begin(behind.get(1).words().text(), Cue.WHEN));
    }

    private static int lastStatus(List<Token> sentence) {
        int last = sentence.size() - 1;
        while (last >= 0 && !sentence.get(last).is(Role.STATUS)) {
            last--;
        }
        return last;
    }

    private static Stream<Token> statuses(List<Token> sentence) {
        return sentence.stream().filter(token -> token.is(Role.STATUS));
    }
}
