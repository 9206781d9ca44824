package followup.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Something said about several measures at once without naming them.
 *
 * @param source {@link Claim.Source#ALL} or {@link Claim.Source#REST}
 * @param excluded the measures it is not about
 * @param claim what is said; its measure is empty
 */
record Groups(Claim.Source source, Set<String> excluded, Claim claim) {

    private static final Set<String> FOR = Set.of("for", "to", "with");

    /** What the denial of a verb begins with; "all are not applied" gives the status of each. */
    private static final List<String> NEGATED = List.of("has not ", "have not ", "did not ");

    /** What a Japanese clause ends with that goes on in the next. */
    private static final List<String> LEADING_ON =
            List.of("し", "い", "て", "り", "え", "め", "け", "せ", "み", "ことで", "ので", "ため");

    private static final Set<String> TOPICS = Set.of("は", "が", "も", "では", "には", "のみ", "だけ");

    static boolean isAbout(List<Token> sentence, Role role) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.get(i).is(role)) {
                return isTopic(sentence, i + 1)
                        || behindTopic(sentence) > i
                        || role == Role.ALL && isCutOff(sentence, i + 1)
                        || !namesSomethingElse(sentence, i + 1);
            }
        }
        return false;
    }

    /** 残りは…: whatever follows is said of them. */
    private static boolean isTopic(List<Token> sentence, int next) {
        return next < sentence.size()
                && sentence.get(next).is(Role.FILLER)
                && sentence.get(next).words().text().endsWith("は");
    }

    /** Behind the comma of "regarding all of the measures, our agency …"; 0 when it does not begin so. */
    private static int behindTopic(List<Token> sentence) {
        int at = 0;
        boolean about = false;
        boolean chosen = false;
        while (at < sentence.size() && !(chosen && Tokens.endsPart(sentence.get(at)))) {
            Token token = sentence.get(at);
            boolean chooses = token.is(Role.ALL) || token.is(Role.REST);
            if (!chooses && !(token instanceof Token.Sign) && !token.is(Role.FILLER)) {
                return 0;
            }
            about |= Subjects.isAbout(token);
            chosen |= chooses;
            at++;
        }
        return about && at < sentence.size() ? at + 1 : 0;
    }

    /** すべて、調べましたが…: cut off, it is of all measures, whatever words follow. */
    private static boolean isCutOff(List<Token> sentence, int next) {
        return next < sentence.size() && sentence.get(next).words().text().equals("、");
    }

    /** "all our mail servers", "その他、管理画面に…": the word chooses among something that is no measure. */
    private static boolean namesSomethingElse(List<Token> sentence, int from) {
        int next = from;
        while (next < sentence.size()
                && (sentence.get(next).is(Role.FILLER)
                        || sentence.get(next).is(Token.Sign.Kind.SPACE)
                        || sentence.get(next).is(Token.Sign.Kind.BREAK)
                        || sentence.get(next).is(Token.Sign.Kind.COMMA))) {
            next++;
        }
        return next < sentence.size()
                && (sentence.get(next) instanceof Token.Other
                        || sentence.get(next).is(Role.ASIDE));
    }

    /** "1 for all measures", "status is 1 (applied) for all": with the number behind the word that chooses. */
    static List<Token> numberBehind(List<Token> sentence) {
        List<Token> solid = Tokens.withoutSigns(sentence);
        if (solid.size() == 1 && isAllWithFigure(solid.getFirst())) {
            return choiceOfAll(solid.getFirst().words());
        }
        int number = Tokens.first(solid, Token.Number.class::isInstance);
        boolean inWords = number >= 0 && number + 4 == solid.size() && isInBrackets(sentence, solid.get(number + 1));
        int words = inWords ? 1 : 0;
        boolean forAll = number >= 0
                && number + words + 3 == solid.size()
                && solid.subList(0, number).stream().allMatch(token -> token.is(Role.FILLER))
                && FOR.contains(solid.get(number + words + 1).words().text())
                && solid.getLast().is(Role.ALL)
                && sentence.stream().noneMatch(token -> token.is(Token.Sign.Kind.QUESTION));
        if (!forAll) {
            return sentence;
        }
        var behind = new ArrayList<Token>(List.of(solid.getLast(), solid.get(number)));
        if (inWords) {
            int status = sentence.indexOf(solid.get(number + 1));
            behind.addAll(sentence.subList(status - 1, status + 2));
        }
        return behind;
    }

    /** "All 2" and no more: 2 is what is said of all, for how many they are would say nothing. */
    private static boolean isAllWithFigure(Token token) {
        String words = token.words().text();
        return token.is(Role.ALL) && Character.isDigit(words.charAt(words.length() - 1));
    }

    private static List<Token> choiceOfAll(Passage words) {
        int figures = words.text().lastIndexOf(' ') + 1;
        int value = Integer.parseInt(words.text().substring(figures));
        return List.of(
                new Token.Word(Expression.of(Role.ALL, Expression.NOTHING), words.slice(0, figures)),
                new Token.Number(value, words.slice(figures)));
    }

    /** "All 2" where two were asked: the choice, or their number with nothing said of them? */
    static boolean isAllOf(List<Token> sentence, int asked) {
        return sentence.size() == 2
                && sentence.getFirst().is(Role.ALL)
                && sentence.getLast() instanceof Token.Number number
                && number.value() == asked;
    }

    /** The "(applied)" of "1 (applied)". */
    private static boolean isInBrackets(List<Token> sentence, Token status) {
        int at = sentence.indexOf(status);
        return status.is(Role.STATUS)
                && sentence.get(at - 1).is(Token.Sign.Kind.OPEN)
                && at + 1 < sentence.size()
                && sentence.get(at + 1).is(Token.Sign.Kind.CLOSE);
    }

    /** 全て1です: a number directly behind the word that chooses, and nothing but politeness after it. */
    static boolean endsInNumber(List<Token> sentence) {
        List<Token> solid = withoutCount(sentence).stream()
                .filter(token -> !token.is(Role.FILLER) && !(token instanceof Token.Sign))
                .toList();
        return solid.size() == 2
                && (solid.getFirst().is(Role.ALL) || solid.getFirst().is(Role.REST))
                && solid.getLast() instanceof Token.Number;
    }

    /** The sentence without a number that counts the measures: すべて… of 9件すべて…. */
    static List<Token> withoutCount(List<Token> sentence) {
        int first = 0;
        while (first < sentence.size()
                && !sentence.get(first).is(Role.ALL)
                && !sentence.get(first).is(Role.REST)) {
            Token token = sentence.get(first);
            if (!(token instanceof Token.Number) && !(token instanceof Token.Sign) && !token.is(Role.FILLER)) {
                return sentence;
            }
            first++;
        }
        return sentence.subList(first, sentence.size());
    }

    /** それ以外の項目（K-05、P-01）は: which they are stands behind in brackets, so that it is said of those and of no rest; not of （K-05など）. */
    static List<Token> withoutRestNamed(Subjects.Split split) {
        List<Token> before = split.before();
        List<Token> solid = Tokens.withoutGaps(before);
        boolean opens = solid.size() == 2
                && solid.getFirst().is(Role.REST)
                && solid.getLast().is(Token.Sign.Kind.OPEN)
                && split.units().size() == 1;
        return opens && isClosed(split.units().getFirst()) ? List.of() : before;
    }

    /** Whether the bracket in front of the measures holds them and nothing else. */
    private static boolean isClosed(Subjects.Unit unit) {
        int close = Tokens.first(unit.rest(), token -> token.is(Token.Sign.Kind.CLOSE));
        boolean atOnce =
                close < 0 || unit.rest().subList(0, close).stream().allMatch(token -> token.is(Token.Sign.Kind.SPACE));
        return atOnce && !unit.allButThese() && !unit.only();
    }

    /** 3件すべて where more are asked: which three? A number in front of the word counts the measures. */
    static boolean countsOthers(List<Token> sentence, int asked) {
        for (int i = 0;
                i < sentence.size()
                        && !sentence.get(i).is(Role.ALL)
                        && !sentence.get(i).is(Role.REST);
                i++) {
            if (sentence.get(i) instanceof Token.Number number && number.value() != asked) {
                return true;
            }
        }
        return false;
    }

    /** "none", "any", a number, or nothing: what the word that chooses all adds to that. */
    static String kindOfAll(List<Token> sentence) {
        return sentence.stream()
                .filter(token -> token.is(Role.ALL))
                .map(token -> ((Token.Word) token).expression().stem())
                .filter(stem -> !stem.equals(Expression.NOTHING))
                .findFirst()
                .orElse("");
    }

    /** "All six": whether another number of measures was asked. */
    static boolean miscounts(String kind, int asked) {
        return !kind.isEmpty() && Character.isDigit(kind.charAt(0)) && Integer.parseInt(kind) != asked;
    }

    /** "Both W items" where three were asked. */
    static boolean miscountsFamily(List<Token> sentence, int measures) {
        boolean both = Tokens.joined(sentence).text().startsWith("both ");
        return sentence.stream().anyMatch(Token.Family.class::isInstance)
                && (miscounts(kindOfAll(sentence), measures) || both && measures != 2);
    }

    /**
     * "None of them is done": each is not. Nothing else that can be denied of all tells how each stands; "and nothing is planned" behind it denies
     * itself.
     */
    static Statement denied(Statement read) {
        boolean done = read.said().stream().allMatch(said -> isDone(said) || hasNoPlan(said))
                && read.said().stream().limit(1).allMatch(Groups::isDone);
        List<Statement.Said> not = read.said().stream()
                .map(said -> isDone(said)
                        ? new Statement.Said(Stated.NOT_APPLIED, said.sure(), said.words(), said.reasons())
                        : said)
                .toList();
        return done
                ? new Statement(not, read.dates(), read.notes(), read.reasons())
                : read.with(Reason.SUBJECT_UNCLEAR);
    }

    private static boolean isDone(Statement.Said said) {
        return said.status() == Stated.APPLIED && said.reasons().isEmpty();
    }

    private static boolean hasNoPlan(Statement.Said said) {
        return said.status() == Stated.DECLINED && said.reasons().equals(Set.of(Reason.AMBIGUOUS_WORDS));
    }

    /** "We have not done everything": some of it may be done. */
    static boolean deniesAll(List<Token> sentence) {
        return isAbout(sentence, Role.ALL) && deniesVerb(sentence);
    }

    static boolean deniesVerb(List<Token> sentence) {
        return sentence.stream()
                .anyMatch(token -> token.is(Role.STATUS)
                        && NEGATED.stream().anyMatch(token.words().text()::startsWith));
    }

    /**
     * Whether words nobody knows stand in front of the status: メールサーバは全て対応済み is said of something else; in 全て、設定変更を行い、対応済みです they lead up
     * to it.
     */
    static boolean hasOtherSubject(List<Token> sentence) {
        if (isCutFromChoice(sentence) && !hasOwnObject(sentence)) {
            return false;
        }
        int clause = 0;
        boolean unknown = false;
        for (int i = 0; i < sentence.size() && !sentence.get(i).saysStatus(); i++) {
            if (sentence.get(i).is(Token.Sign.Kind.COMMA) && leadsOn(sentence.subList(clause, i))) {
                unknown = false;
            }
            clause = sentence.get(i).is(Token.Sign.Kind.COMMA) ? i + 1 : clause;
            unknown |= sentence.get(i) instanceof Token.Other;
        }
        return unknown && Tokens.sayStatus(sentence);
    }

    /** "All measures, …" or what is left of "as for the rest: …": what follows is said of them, whoever it names. */
    private static boolean isCutFromChoice(List<Token> sentence) {
        int at = 0;
        while (at < sentence.size()
                && (sentence.get(at).is(Role.ALL)
                        || sentence.get(at).is(Role.FILLER)
                        || sentence.get(at).is(Token.Sign.Kind.SPACE))) {
            at++;
        }
        return at < sentence.size() && ",:".contains(sentence.get(at).words().text());
    }

    /** その他の対策：WAFを導入済み */
    private static boolean hasOwnObject(List<Token> sentence) {
        return IntStream.range(1, sentence.size())
                .anyMatch(
                        i -> sentence.get(i).words().text().equals("を") && sentence.get(i - 1) instanceof Token.Other);
    }

    /** 業者に依頼し: a clause that goes on behind its comma, and is not about something of its own. */
    private static boolean leadsOn(List<Token> clause) {
        String text = Tokens.joined(clause).text();
        return LEADING_ON.stream().anyMatch(text::endsWith)
                && clause.stream()
                        .noneMatch(token -> token.is(Role.FILLER)
                                && TOPICS.contains(token.words().text()));
    }
}
