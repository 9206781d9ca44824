package followup.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Cuts a folded text into tokens. At each place a date, a measure and a word of the vocabulary are tried, in this order; the longest expression
 * wins. What is none of them is {@link Token.Other}, a run of it being one token.
 */
final class Lexer {

    private static final String FILLED = "■☑✓✔●◎◉✅⬛▣☒";
    private static final String EMPTY = "□☐◻⬜○×✕✗▢";
    private static final String STARTS_OF_DATES = "0123456789'令平昭本今昨一お再来次翌当先去年";

    /** "not aplicable" is denied as well as misspelt. */
    private static final String NOT = "not ";

    private final Vocabulary vocabulary;
    private final Catalogue catalogue;
    private final Dates dates;
    private final Misspellings misspellings;
    private final Keywords keywords;

    Lexer(Vocabulary vocabulary, Catalogue catalogue, Dates dates) {
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
        this.dates = dates;
        this.keywords = new Keywords(catalogue, vocabulary.cues());
        this.misspellings = new Misspellings(vocabulary.cues().of(Cues.Cue.SPELLED));
    }

    List<Token> tokens(Passage written) {
        Passage passage = vocabulary.contractions().spelledOut(written);
        var tokens = new ArrayList<Token>();
        int other = -1;
        int at = 0;
        while (at < passage.length()) {
            Optional<Token> token = at(passage, at, tokens);
            if (token.isPresent() || other < 0) {
                if (token.isPresent() && other >= 0) {
                    tokens.add(new Token.Other(passage.slice(other, at)));
                    other = -1;
                } else if (token.isEmpty()) {
                    other = at;
                }
            }
            if (token.isPresent()) {
                tokens.add(token.get());
                at += token.get().words().length();
            } else {
                at = endOfUnknown(passage.text(), at);
            }
        }
        if (other >= 0) {
            tokens.add(new Token.Other(passage.slice(other)));
        }
        joinMeasures(tokens);
        return tokens;
    }

    /** W-01; W-02: between two measures a semicolon lists them. */
    private static void joinMeasures(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            int next = tokens.get(i + 1).is(Token.Sign.Kind.SPACE) ? i + 2 : i + 1;
            if (tokens.get(i).words().text().equals(";")
                    && tokens.get(i - 1).isNamed()
                    && next < tokens.size()
                    && tokens.get(next).isNamed()) {
                tokens.set(
                        i, new Token.Sign(Token.Sign.Kind.COMMA, tokens.get(i).words()));
            }
        }
    }

    /** Whether a line that begins so begins a sentence of its own, about another measure perhaps. */
    boolean beginsSentence(List<Token> tokens) {
        return Paragraphs.begins(tokens, 0) || named(tokens).isPresent();
    }

    /** The sentence with a measure in place of the words of its title that stand for it, where it begins with such. */
    Optional<List<Token>> named(List<Token> sentence) {
        return catalogue.shortTitles().named(sentence).or(() -> keywords.named(sentence));
    }

    /** 進捗：5/9件完了, which counts answers and is none. */
    boolean beginsTally(Passage line) {
        return Tally.begins(line, vocabulary);
    }

    Cues cues() {
        return vocabulary.cues();
    }

    /** The labels of slots, without spaces. */
    Set<String> labels() {
        return vocabulary.labels().keySet();
    }

    /** The sentences of a paragraph. */
    List<List<Token>> sentences(Passage paragraph) {
        return Paragraphs.sentences(tokens(paragraph), this::beginsSentence);
    }

    /** A Latin word is unknown as a whole, anything else character by character. */
    private static int endOfUnknown(String text, int start) {
        int at = start + 1;
        while (Expressions.isWordCharacter(text.charAt(start))
                && at < text.length()
                && Expressions.isWordCharacter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private Optional<Token> at(Passage passage, int at, List<Token> before) {
        String text = passage.text();
        Optional<Token> mention = new Mentions(vocabulary, catalogue, passage).at(at, before);
        if (mention.isPresent()) {
            return mention;
        }
        Optional<Token> day = day(passage, at);
        if (day.isPresent()) {
            return day;
        }
        Optional<Token> tick = tick(passage, at);
        if (tick.isPresent()) {
            return tick;
        }
        Optional<Expressions.Match> match = longestAt(passage, at);
        boolean denies = match.isPresent() && match.get().expression().role() == Role.NEGATION;
        Optional<Token> denied = denies && beginsClause(before) ? misspelt(passage, at) : Optional.empty();
        if (denied.isPresent()) {
            return denied;
        }
        if (match.isPresent() && mayStand(match.get().expression(), text, at, before)) {
            return Optional.of(PastDenial.whole(
                    match.get().expression(), passage, at, at + match.get().length()));
        }
        Optional<Token> number = number(passage, at);
        if (number.isPresent()) {
            return number;
        }
        Optional<Token> misspelt = beginsClause(before) ? misspelt(passage, at) : Optional.empty();
        return misspelt.isPresent() ? misspelt : Signs.at(passage, at);
    }

    /** "Not done", and on the next line "all other measures": what begins there with more words than are taken from it, or answers a measure, stays whole, and so does 予定日 below 対策済み. */
    private Optional<Expressions.Match> longestAt(Passage passage, int at) {
        String text = passage.text();
        IntPredicate mayEndAt = place -> endsClause(text, place);
        Expressions expressions = vocabulary.expressions();
        Optional<Expressions.Match> match = expressions.longestAt(text, at, mayEndAt);
        int end = match.map(found -> at + found.length()).orElse(at);
        int next = text.indexOf('\n', at, end) + 1;
        boolean cuts = next > at + 1
                && next < end
                && (labels().stream().anyMatch(label -> text.startsWith(label, next))
                        || expressions
                                .longestAt(text, next, mayEndAt)
                                .filter(words -> next + words.length() > end
                                        || next + words.length() == end && isInFrontOfCode(passage, end))
                                .isPresent());
        return cuts ? expressions.longestAt(text.substring(0, next - 1), at, mayEndAt) : match;
    }

    private boolean isInFrontOfCode(Passage passage, int from) {
        int at = from;
        while (at < passage.length() && " :-[(".indexOf(passage.text().charAt(at)) >= 0) {
            at++;
        }
        return at < passage.length()
                && new Mentions(vocabulary, catalogue, passage)
                        .at(at, List.of())
                        .isPresent();
    }

    /** "aplied" says what it was meant to say only where nothing in front of it says more, as "to be" does. */
    private static boolean beginsClause(List<Token> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Token token = before.get(i);
            if (!token.is(Token.Sign.Kind.SPACE)) {
                return token instanceof Token.Sign && !token.is(Token.Sign.Kind.BREAK)
                        || token instanceof Token.Number
                        || token instanceof Token.Mention;
            }
        }
        return true;
    }

    private Optional<Token> misspelt(Passage passage, int at) {
        String text = passage.text();
        String not = text.startsWith(NOT, at) ? NOT : "";
        int start = at + not.length();
        int end = start;
        while (end < text.length() && Expressions.isWordCharacter(text.charAt(end))) {
            end++;
        }
        Passage words = passage.slice(at, end);
        return misspellings
                .meant(text.substring(start, end))
                .flatMap(meant -> vocabulary.expressions().longestAt(not + meant, 0, place -> true))
                .filter(match -> match.length() > not.length())
                .map(match -> new Token.Word(match.expression(), words));
    }

    private static boolean mayStand(Expression expression, String text, int at, List<Token> before) {
        if (expression.role() == Role.LIST) {
            return isBehindStatus(before, at);
        }
        if (expression.stem().equals(Expression.BEGINNING)) {
            return at == lengthOf(before)
                    && (before.isEmpty()
                            || beginsClause(before)
                            || before.getLast().is(Role.FILLER));
        }
        return !expression.stem().equals(Expression.BEHIND_NUMBER) || at > 0 && Character.isDigit(text.charAt(at - 1));
    }

    /** 既に実施, but not 既に実施中: no more letters follow, or only those that end a clause. */
    private boolean endsClause(String text, int end) {
        int next = end + 1 < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
        boolean goesOn = next < text.length()
                && Character.isLetter(text.charAt(next))
                && (next == end || text.charAt(next) > 'z');
        return !goesOn || vocabulary.cues().lengthAt(text, next, Cues.Cue.CLAUSE_END) > 0;
    }

    private static boolean isBehindStatus(List<Token> before, int at) {
        int last = before.size() - 1;
        last -= last > 0 && before.get(last).is(Token.Sign.Kind.SPACE) ? 1 : 0;
        return last >= 0 && lengthOf(before) == at && before.get(last).is(Role.STATUS);
    }

    private static int lengthOf(List<Token> tokens) {
        return tokens.stream().mapToInt(token -> token.words().length()).sum();
    }

    private Optional<Token> day(Passage passage, int at) {
        char c = passage.text().charAt(at);
        boolean possible = STARTS_OF_DATES.indexOf(c) >= 0 || c >= 'a' && c <= 'z';
        return possible ? dates.at(passage, at).map(date -> new Token.Day(date, date.words())) : Optional.empty();
    }

    /** ■ □ ✓ and [x], [ ], (○); レ only in front of something. */
    private static Optional<Token> tick(Passage passage, int at) {
        String text = passage.text();
        char c = text.charAt(at);
        if (FILLED.indexOf(c) >= 0 || EMPTY.indexOf(c) >= 0) {
            return Optional.of(new Token.Tick(FILLED.indexOf(c) >= 0 || c == '○', passage.slice(at, at + 1)));
        }
        boolean opens = c == '[' || c == '(';
        int inside = opens ? skipSpaces(text, at + 1) : at;
        if (!opens || inside >= text.length()) {
            return Optional.empty();
        }
        boolean filled = "xvレ*○✓✔■●".indexOf(text.charAt(inside)) >= 0;
        int close = filled ? skipSpaces(text, inside + 1) : inside;
        boolean closes = close < text.length() && (text.charAt(close) == ']' || text.charAt(close) == ')');
        return closes ? Optional.of(new Token.Tick(filled, passage.slice(at, close + 1))) : Optional.empty();
    }

    static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static Optional<Token> number(Passage passage, int at) {
        String text = passage.text();
        if (at > 0
                && (isFigure(text.charAt(at - 1)) && !Signs.isDotted(text, at - 1)
                        || Expressions.isWordCharacter(text.charAt(at - 1)))) {
            return Optional.empty();
        }
        var cursor = new Cursor(text, at);
        int value = cursor.number(1, 2);
        boolean goesOn = value < 0
                || Signs.isTelephone(text, at)
                || cursor.isAtWordCharacter()
                || isFigure(cursor.current())
                        && cursor.at() + 1 < text.length()
                        && isFigure(text.charAt(cursor.at() + 1));
        return goesOn ? Optional.empty() : Optional.of(new Token.Number(value, passage.slice(at, cursor.at())));
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }
}
