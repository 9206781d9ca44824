package followup.reply;

import java.util.List;
import java.util.Optional;

/** Finds a measure at a place of a text: {@code W-01}, {@code Ｗ－０１}, {@code w 1}, {@code [W-01]}, its title, and the {@code 02} of {@code W-01、02}. */
final class Mentions {

    private static final String QUOTES = "\"'「『";

    private static final String CLOSING_QUOTES = "\"'」』";

    private final Vocabulary vocabulary;
    private final Catalogue catalogue;
    private final Passage passage;
    private final String text;

    Mentions(Vocabulary vocabulary, Catalogue catalogue, Passage passage) {
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
        this.passage = passage;
        this.text = passage.text();
    }

    Optional<Token> at(int start, List<Token> before) {
        boolean inWord = start > 0 && Expressions.isWordCharacter(text.charAt(start - 1));
        if (inWord && Expressions.isWordCharacter(text.charAt(start))) {
            return Optional.empty();
        }
        Optional<Token> family = family(start);
        if (family.isPresent()) {
            return family;
        }
        Optional<Token.Mention> code = code(start).or(() -> announced(start));
        if (code.isPresent()) {
            return Optional.of(code.get());
        }
        Optional<Token> shortened = shortened(start, before);
        if (shortened.isPresent()) {
            return shortened;
        }
        Optional<Token> quoted = quoted(start, before);
        if (quoted.isPresent()) {
            return quoted;
        }
        return catalogue
                .titleAt(text, start)
                .filter(title -> title.code().isPresent())
                .map(title -> new Token.Mention(title.code(), true, passage.slice(start, title.end())));
    }

    /** We have finished "Hide the server version": all of a title between quotation marks names its measure anywhere, as a code does. */
    private Optional<Token> quoted(int start, List<Token> before) {
        int mark = QUOTES.indexOf(text.charAt(start));
        int last = before.size() - 1;
        while (last >= 0 && before.get(last) instanceof Token.Sign) {
            last--;
        }
        boolean behindCode = last >= 0 && before.get(last) instanceof Token.Mention;
        return mark < 0 || behindCode
                ? Optional.empty()
                : catalogue
                        .titleAt(text, start + 1)
                        .filter(title -> title.code().isPresent()
                                && title.end() < text.length()
                                && text.charAt(title.end()) == CLOSING_QUOTES.charAt(mark))
                        .map(title -> new Token.Mention(title.code(), false, passage.slice(start, title.end() + 1)));
    }

    private int endOfLetters(int start) {
        int letters = start;
        while (letters < text.length()
                && letters - start < 4
                && text.charAt(letters) >= 'a'
                && text.charAt(letters) <= 'z') {
            letters++;
        }
        return letters;
    }

    /** Pの項目, P-xx, "W items" */
    private Optional<Token> family(int start) {
        int letters = endOfLetters(start);
        String prefix = text.substring(start, letters);
        if (prefix.isEmpty() || !catalogue.knowsLetters(prefix)) {
            return Optional.empty();
        }
        int dash = letters < text.length() && text.charAt(letters) == '-' ? letters + 1 : letters;
        int behindDash = dash + vocabulary.cues().lengthAt(text, dash, Cues.Cue.FAMILY);
        int end = behindDash > dash ? behindDash : letters + vocabulary.cues().lengthAt(text, letters, Cues.Cue.FAMILY);
        int counted = endOfCount(prefix, letters);
        if (counted > letters) {
            return Optional.of(new Token.Family(catalogue.ofLetters(prefix), passage.slice(start, counted)));
        }
        boolean cut = end < text.length()
                && Expressions.isWordCharacter(text.charAt(end))
                && Expressions.isWordCharacter(text.charAt(end - 1));
        return end == letters || cut
                ? Optional.empty()
                : Optional.of(new Token.Family(catalogue.ofLetters(prefix), passage.slice(start, end)));
    }

    /**
     * Behind Pの3件 in Pの3件は, where there are three of that letter and no others are counted behind them; elsewhere where it began: of Pの3件目,
     * Pの3件のうち and Pの3件は2件が who knows.
     */
    private int endOfCount(String prefix, int letters) {
        int at = letters < text.length() && text.charAt(letters) == 'の' ? letters + 1 : letters;
        int figures = endOfFigures(at);
        int unit = endOfUnit(figures);
        boolean counts = at > letters
                && figures > at
                && unit > figures
                && vocabulary.cues().lengthAt(text, unit, Cues.Cue.COUNTED_TOPIC) > 0
                && Integer.parseInt(text.substring(at, figures))
                        == catalogue.ofLetters(prefix).size();
        return counts && !countsOthers(unit) ? unit : letters;
    }

    private int endOfFigures(int from) {
        int end = from;
        while (end < text.length() && end - from < 2 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfUnit(int from) {
        return from + vocabulary.cues().lengthAt(text, from, Cues.Cue.COUNTED_UNIT);
    }

    private boolean countsOthers(int from) {
        for (int i = from; i < text.length() && "。\n".indexOf(text.charAt(i)) < 0; i++) {
            int figures = endOfFigures(i);
            if (figures > i && endOfUnit(figures) > figures) {
                return true;
            }
        }
        return false;
    }

    /** 項目W-01, "item W-01": the word belongs to the code. */
    private Optional<Token.Mention> announced(int start) {
        var cursor = new Cursor(text, start + vocabulary.cues().lengthAt(text, start, Cues.Cue.CODE_WORD));
        if (cursor.at() == start) {
            return Optional.empty();
        }
        cursor.skipSpaces();
        return code(cursor.at())
                .filter(mention -> mention.measure().isPresent())
                .map(mention -> new Token.Mention(
                        mention.measure(),
                        false,
                        passage.slice(start, cursor.at() + mention.words().length())));
    }

    private Optional<Token.Mention> code(int start) {
        int letters = endOfLetters(start);
        String prefix = text.substring(start, letters);
        if (prefix.isEmpty() || !catalogue.knowsLetters(prefix)) {
            return Optional.empty();
        }
        var cursor = new Cursor(text, letters);
        cursor.skipSpaces();
        boolean joint = cursor.takeOneOf("-ー_.一") != 0;
        cursor.skipSpaces();
        int number = cursor.number(1, 4);
        boolean cut = cursor.isAtWordCharacter() && cursor.current() != '\'';
        if (number < 0 || cut) {
            return joint && cut && hasFigure(cursor.at())
                    ? Optional.of(
                            new Token.Mention(Optional.empty(), false, passage.slice(start, endOfWord(cursor.at()))))
                    : Optional.empty();
        }
        Optional<String> known = catalogue.withShape(prefix, number);
        boolean looksLikeCode = joint && text.charAt(letters) != ' ' || known.isPresent();
        return looksLikeCode
                ? Optional.of(new Token.Mention(known, false, passage.slice(start, cursor.at())))
                : Optional.empty();
    }

    /** W-O1, not P.S. */
    private boolean hasFigure(int from) {
        return text.substring(from, endOfWord(from)).chars().anyMatch(Character::isDigit);
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length() && Expressions.isWordCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A number written like the one of the code before it, with a comma, a wave or と between them. */
    private Optional<Token> shortened(int start, List<Token> before) {
        var cursor = new Cursor(text, start);
        int number = cursor.isAtDigit() ? cursor.number(2, 4) : -1;
        if (number < 0 || cursor.isAtWordCharacter() || before.size() < 2) {
            return Optional.empty();
        }
        int last = before.size() - 1;
        while (last > 0 && before.get(last).is(Token.Sign.Kind.SPACE)) {
            last--;
        }
        Token joint = before.get(last);
        boolean joins = joint.is(Token.Sign.Kind.COMMA)
                || joint.is(Token.Sign.Kind.WAVE)
                || joint.is(Role.AND)
                || joint.is(Role.TO);
        boolean follows = last > 0 && before.get(last - 1) instanceof Token.Mention;
        if (!joins || !follows || !(before.get(last - 1) instanceof Token.Mention mention) || mention.byTitle()) {
            return Optional.empty();
        }
        String code = mention.words().text();
        boolean sameLength = figuresAtEnd(code) == cursor.at() - start;
        boolean endsHere = cursor.atEnd() || "/.年月日%".indexOf(cursor.current()) < 0 && !isTime(cursor.at());
        String letters = mention.measure().map(Catalogue::letters).orElse("");
        return sameLength && endsHere
                ? Optional.of(new Token.Mention(
                        catalogue.withShape(letters, number), false, passage.slice(start, cursor.at())))
                : Optional.empty();
    }

    /** 10:05 */
    private boolean isTime(int at) {
        return text.charAt(at) == ':' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private static int figuresAtEnd(String code) {
        int count = 0;
        while (count < code.length() && Character.isDigit(code.charAt(code.length() - 1 - count))) {
            count++;
        }
        return count;
    }
}
