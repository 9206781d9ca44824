package followup.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one sentence about a measure: its statuses, each only as a whole expression at the end of its clause, the doubts around them, its dates and notes. */
final class SentenceReader {

    /** Stands for what could not be decoded; it may have been a negation. */
    private static final char UNDECODED = '\ufffd';

    private final List<Token> sentence;
    private final Cues cues;
    private final Surroundings around;
    private final Times times;
    private final Course course;
    private final Explaining explaining;
    private final String title;
    private final Set<Stated> chosen;
    private final Set<Stated> beside;
    private final boolean withStatus;

    /**
     * @param title of the measure, folded and without spaces
     * @param chosen the status of a number in front
     * @param saysBehind whether the sentence goes on behind these tokens with a status
     * @param beside the statuses said of the measure in front of the sentence
     */
    SentenceReader(
            List<Token> sentence,
            Vocabulary vocabulary,
            String title,
            Set<Stated> chosen,
            boolean saysBehind,
            Set<Stated> beside) {
        this.sentence = sentence;
        this.cues = vocabulary.cues();
        this.around = new Surroundings(sentence, vocabulary);
        this.times = new Times(sentence, cues);
        this.course = new Course(sentence);
        this.explaining = new Explaining(sentence, cues, title, beside);
        this.title = title;
        this.chosen = chosen;
        this.beside = beside;
        this.withStatus = saysBehind || !chosen.isEmpty() || sentence.stream().anyMatch(this::saysSurely);
    }

    Statement read() {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.get(i) instanceof Token.Word word
                    && word.saysStatus()
                    && !explaining.isAsked(i)
                    && !around.isPartOfAWord(i)
                    && !new EnglishClause(sentence, i, cues).isNameOfWork()
                    && !times.lacksItsDate(i)
                    && !around.wasNotDoneThen(i)) {
                course.add(i, said(i, word));
            }
        }
        List<Statement.Said> said = course.said();
        Set<Stated> with = EnumSet.noneOf(Stated.class);
        with.addAll(chosen);
        said.forEach(one -> with.add(one.status()));
        Set<Stated> meant = EnumSet.copyOf(with);
        meant.addAll(beside);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (int i = 0; i < sentence.size(); i++) {
            if (explaining.isAsked(i) || explaining.covers(i)) {
                continue;
            }
            if (!isNoDoubtBeside(i, meant)) {
                doubt(i).ifPresent(reasons::add);
            }
        }
        return new Statement(said, dates(with), Notes.of(sentence), reasons);
    }

    /** Whether the sentence is about something else than the measure, and not only to explain what was said in front of it. */
    boolean isOfSomethingElse() {
        return !explaining.isAll() && OtherSubject.isIn(sentence, cues, title);
    }

    /** 不明 業者に問い合わせています, 対策予定 日程は調整中です: what would be a doubt elsewhere, and is none of these statuses. */
    private boolean isNoDoubtBeside(int i, Set<Stated> statuses) {
        return sentence.get(i) instanceof Token.Word word
                && (word.is(Role.DOUBT) || word.is(Role.NEAR))
                && !statuses.isEmpty()
                && statuses.stream().allMatch(word.expression()::isPlainBeside);
    }

    /** アクセスログの保管は済んでいます */
    private boolean isOfTitle(int i) {
        return OtherSubject.isInWordsOf(title, OtherSubject.phraseBefore(sentence, i));
    }

    private Statement.Said said(int i, Token.Word word) {
        var clause = new EnglishClause(sentence, i, cues);
        Expression expression = word.expression();
        boolean sure = saysSurely(word);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        expression
                .reason()
                .filter(reason -> !times.settles(i, reason))
                .filter(reason -> reason != Reason.AMBIGUOUS_WORDS || !around.isBegunThen(i))
                .ifPresent(reasons::add);
        if (!around.endsItsClause(i + 1) && !explaining.beginsAt(i + 1) || around.isTurned(i)) {
            reasons.add(Reason.WORD_INSIDE_OTHERS);
        }
        if (around.isDoneToSomethingElse(i) && !isOfTitle(i) || around.isScoped(i + 1) || around.explainsUnread(i)) {
            reasons.add(Reason.WORD_INSIDE_OTHERS);
        }
        if ((around.isOfPart(i) || around.isDoneToPaper(i)) && !isOfTitle(i)) {
            reasons.add(Reason.PARTLY);
        }
        if (clause.isChangedByOthers()) {
            reasons.add(Reason.WORD_INSIDE_OTHERS);
        }
        if (around.isQualified(i + 1) || isGoingOn(expression) && around.isOver(i + 1)) {
            reasons.add(Reason.AMBIGUOUS_WORDS);
        }
        if (expression.status().equals(Optional.of(Stated.UNKNOWN))
                && (around.isExplained(i) || explaining.leavesOpen(i))) {
            reasons.add(Reason.AMBIGUOUS_WORDS);
        }
        if (clause.isArranged()) {
            reasons.add(Reason.AMBIGUOUS_WORDS);
        }
        if (isForGood(expression) && times.isForNow(i) || times.isUntilThen(i)) {
            reasons.add(Reason.AMBIGUOUS_WORDS);
        }
        if (!sure) {
            reasons.add(Reason.DEDUCED);
        }
        return new Statement.Said(expression.status().orElse(Stated.UNKNOWN), sure, word.words(), reasons);
    }

    /** A status, or what the measure's own title says is to be done: ポートを閉じました. */
    private boolean saysSurely(Token token) {
        return token.is(Role.STATUS)
                || token instanceof Token.Word word
                        && word.is(Role.ECHO)
                        && Arrays.stream(word.expression().stem().split("/")).anyMatch(title::contains);
    }

    private static boolean isGoingOn(Expression expression) {
        return expression.status().equals(Optional.of(Stated.PLANNED))
                || expression.status().equals(Optional.of(Stated.IN_PROGRESS));
    }

    private static boolean isForGood(Expression expression) {
        return expression.status().equals(Optional.of(Stated.NOT_APPLICABLE))
                || expression.status().equals(Optional.of(Stated.DECLINED));
    }

    private Optional<Reason> doubt(int i) {
        Token token = sentence.get(i);
        return switch (token) {
            case Token.Word word -> doubt(i, word);
            case Token.Mention mention ->
                mention.byTitle()
                                && !title.isEmpty()
                                && mention.words().squeezed().text().startsWith(title)
                        ? Optional.empty()
                        : near(Reason.AMBIGUOUS_WORDS);
            case Token.Family family -> near(Reason.AMBIGUOUS_WORDS);
            case Token.Sign sign -> doubt(i, sign);
            case Token.Other other -> doubt(other.words().text());
            case Token.Day day -> isCutOff(i) ? Optional.of(Reason.DATE_AMBIGUOUS) : Optional.empty();
            case Token.Number number -> countsPart(i) ? near(Reason.PARTLY) : Optional.empty();
            case Token.Tick tick -> Optional.empty();
        };
    }

    private Optional<Reason> doubt(int i, Token.Sign sign) {
        if (sign.kind() == Token.Sign.Kind.QUESTION) {
            boolean alone = sentence.stream().allMatch(Token.Sign.class::isInstance);
            return alone ? Optional.of(Reason.QUESTIONED) : near(Reason.QUESTIONED);
        }
        return around.isBetweenAlternatives(i) ? Optional.of(Reason.CHOICE_UNCLEAR) : Optional.empty();
    }

    private Optional<Reason> doubt(String unknown) {
        if (unknown.indexOf(UNDECODED) >= 0) {
            return near(Reason.WORD_INSIDE_OTHERS);
        }
        return looksLikeDate(unknown) ? near(Reason.DATE_UNREAD) : Optional.empty();
    }

    private Optional<Reason> doubt(int i, Token.Word word) {
        return switch (word.expression().role()) {
            case DOUBT -> word.expression().reason();
            case NEAR ->
                near(
                        times.boundsDay(i)
                                ? Reason.FUTURE_FOR_DONE
                                : word.expression().reason().orElseThrow());
            case NEGATION ->
                course.isReplaced(i) || around.isReason(i) ? Optional.empty() : near(Reason.WORD_INSIDE_OTHERS);
            case DENIAL -> deniesStatus(i) ? Optional.of(Reason.WORD_INSIDE_OTHERS) : Optional.empty();
            case TELL ->
                word.expression().stem().equals(Expression.EXCEPTION)
                        ? Optional.of(Reason.PARTLY)
                        : around.isSameThing(i) ? Optional.empty() : near(Reason.AMBIGUOUS_WORDS);
            case REST -> near(Reason.PARTLY);
            case BUT -> course.isSettled(i) ? Optional.empty() : near(Reason.AMBIGUOUS_WORDS);
            case ONLY ->
                restricts(i) && !around.givesReasonForNone(i) && (withStatus || around.endsItsClause(i + 1))
                        ? Optional.of(Reason.PARTLY)
                        : Optional.empty();
            case EXCEPT ->
                restricts(i) && (withStatus || i + 1 == sentence.size())
                        ? Optional.of(Reason.PARTLY)
                        : Optional.empty();
            case STATUS, ECHO, WEAK, ALL, AND, TO, NOUN, LIST, ORDER, FILLER, BESIDES, ASIDE, HARMLESS, FRIEND ->
                Optional.empty();
        };
    }

    private Optional<Reason> near(Reason reason) {
        return withStatus ? Optional.of(reason) : Optional.empty();
    }

    /** Whether a status stands in front in the same part of the sentence. */
    private boolean deniesStatus(int i) {
        for (int k = i - 1; k >= 0 && !(sentence.get(k) instanceof Token.Sign); k--) {
            if (sentence.get(k).is(Role.STATUS)) {
                return true;
            }
        }
        return false;
    }

    /** Not in 443のみ開放 and 443以外を閉じた: there it restricts what was done, not what is said of the measure. */
    private boolean restricts(int i) {
        if (i + 1 >= sentence.size()) {
            return true;
        }
        Token next = sentence.get(i + 1);
        boolean japanese = !sentence.get(i).isLatin();
        boolean object = next.is(Role.FILLER)
                && (next.words().text().equals("を") || next.words().text().equals("の"));
        boolean reason = next.is(Role.FILLER) && around.givesReason(next);
        return !japanese || !object && !reason && !(next instanceof Token.Other);
    }

    /** A day that could not be read as one, such as the rest of one torn by a line break. */
    private static boolean looksLikeDate(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean figure = Character.isDigit(text.charAt(i));
            if (figure && (text.charAt(i + 1) == '月' || text.charAt(i + 1) == '/')) {
                return true;
            }
        }
        return text.length() == 4 && text.startsWith("20") && text.chars().allMatch(Character::isDigit);
    }

    private List<Statement.Dated> dates(Set<Stated> with) {
        if (with.isEmpty() && sentence.stream().anyMatch(token -> token.is(Role.ASIDE))) {
            return List.of();
        }
        boolean alone = with.isEmpty()
                && sentence.stream().noneMatch(token -> token instanceof Token.Other || token.is(Role.FRIEND));
        var dates = new ArrayList<Statement.Dated>();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.get(i) instanceof Token.Day day && !course.isBackground(i) && !around.isWhenOfReason(i)) {
                boolean aside = times.isBounded(i)
                        || times.belongsToNoun(i)
                        || isOfRange(i)
                        || times.isSaidOfTheDay(i)
                        || with.isEmpty() && !alone;
                dates.add(
                        aside
                                ? Statement.Dated.aside(day.date())
                                : alone ? Statement.Dated.alone(day.date()) : new Statement.Dated(day.date(), with));
            }
        }
        return dates;
    }

    /** 11月から12月にかけて: from when until when, and no date of the status. */
    private boolean isOfRange(int i) {
        return reaches(i, i + 2) || reaches(i - 2, i);
    }

    private boolean reaches(int from, int to) {
        return from >= 0
                && to < sentence.size()
                && sentence.get(from) instanceof Token.Day
                && sentence.get(to) instanceof Token.Day
                && (sentence.get(from + 1).is(Role.TO) || sentence.get(from + 1).is(Token.Sign.Kind.WAVE));
    }

    /** 2 of 3 */
    private boolean countsPart(int i) {
        List<Token> next = sentence.subList(i + 1, Math.min(sentence.size(), i + 5)).stream()
                .filter(token -> !token.is(Token.Sign.Kind.SPACE))
                .toList();
        return next.size() > 1 && next.getFirst().words().text().equals("of") && next.get(1) instanceof Token.Number;
    }

    /** A figure follows that a line break may have torn from the date. */
    private boolean isCutOff(int i) {
        int next = i + 1 < sentence.size() && sentence.get(i + 1).is(Token.Sign.Kind.BREAK) ? i + 2 : i + 1;
        return next < sentence.size()
                && !(sentence.get(next) instanceof Token.Sign)
                && "0123456789第".indexOf(sentence.get(next).words().text().charAt(0)) >= 0;
    }
}
