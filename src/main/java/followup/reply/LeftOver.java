package followup.reply;

import java.util.List;
import java.util.Optional;

/** What is done with a sentence that names no measure and is no courtesy: kept, passed over, or a doubt about the whole mail. */
final class LeftOver {

    private final StatementReader statements;
    private final OtherBusiness otherBusiness;
    private final Covering covering;
    private final Remarks remarks;
    private final Unheard unheard;
    private final Words words;

    LeftOver(
            StatementReader statements,
            OtherBusiness otherBusiness,
            Covering covering,
            Remarks remarks,
            Unheard unheard,
            Words words) {
        this.statements = statements;
        this.otherBusiness = otherBusiness;
        this.covering = covering;
        this.remarks = remarks;
        this.unheard = unheard;
        this.words = words;
    }

    void hear(List<Token> sentence) {
        boolean alsoDone = Telling.tellsAlsoDone(sentence) && !otherBusiness.sharesTitle(sentence);
        if (alsoDone || Telling.announcesAdditional(sentence)) {
            words.add(Tokens.joined(sentence));
            return;
        }
        if (Telling.isAside(sentence)) {
            if (OtherBusiness.asks(sentence)) {
                words.question(Tokens.joined(sentence));
            }
            return;
        }
        if (accompanies(sentence) || Formerly.isAllOf(sentence)) {
            return;
        }
        Statement statement = statements.readWords(sentence, "");
        List<Statement.Said> sure = statement.sure();
        if (!sure.isEmpty()
                && statement.reasons().isEmpty()
                && statement.notes().isEmpty()
                && sure.stream().allMatch(one -> one.reasons().isEmpty())) {
            Passage said = Tokens.joined(sentence);
            sure.stream()
                    .map(Statement.Said::status)
                    .distinct()
                    .forEach(status -> words.add(new Words.Unplaced(status, said)));
        } else if (otherBusiness.isQuestion(sentence)) {
            words.question(Tokens.joined(sentence));
        } else if (otherBusiness.isDone(sentence)) {
            words.besides(Tokens.joined(sentence));
        } else if (Telling.isAboutMeasures(sentence)
                || Telling.isLoneNumber(sentence)
                || Telling.isRowOfNumbers(sentence)
                || unheard.isMark(sentence)
                || remarks.doubtWithoutSubject(sentence)
                || sentence.stream().anyMatch(token -> token.is(Token.Sign.Kind.QUESTION))) {
            words.doubt(Reason.WORDS_LEFT_OVER, Tokens.joined(sentence));
        }
    }

    /** Kept as such where it is plain; else a person looks whether it is of a measure after all. */
    void additional(List<Token> sentence) {
        List<Token> solid = Tokens.withoutSigns(sentence).stream()
                .dropWhile(token -> token.is(Role.FILLER))
                .toList();
        boolean plain = solid.stream().skip(1).allMatch(LeftOver::isPlainWord)
                && solid.stream().skip(1).anyMatch(Token.Other.class::isInstance)
                && !otherBusiness.repeatsTitle(sentence);
        if (plain) {
            words.add(Tokens.joined(sentence));
        } else {
            words.doubt(Reason.WORDS_LEFT_OVER, Tokens.joined(sentence));
        }
    }

    /** "All passwords were changed", "we also moved the mail to a new provider", "data from before 2015 were deleted" */
    private static boolean isPlainWord(Token token) {
        return Telling.isPlain(token)
                || token.is(Role.ALL)
                || token.is(Role.WEAK)
                || token.is(Role.ASIDE)
                || token.is(Role.ECHO)
                || token.is(Role.TO)
                || token.is(Role.BESIDES)
                || token.is(Role.NEAR, Expression.TIME);
    }

    private boolean accompanies(List<Token> sentence) {
        Passage said = Tokens.joined(sentence);
        Optional<Stated> some = covering.some(sentence);
        Optional<Stated> all = covering.heads(sentence);
        some.ifPresent(status -> words.some(new Words.Unplaced(status, said)));
        all.ifPresent(status -> words.add(new Words.Unplaced(status, said)));
        if (covering.accompanies(sentence)) {
            words.besides(said);
            return true;
        }
        return some.isPresent() || all.isPresent();
    }
}
