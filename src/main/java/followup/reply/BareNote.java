package followup.reply;

import followup.reply.Cues.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands behind a status and only names something: 対策済み（商品ページ）, "1 (the first page)", 対策済み、旧サイト. It tells neither what was done nor
 * by whom, so that it may be all that was done. In brackets nobody needs to know the words; elsewhere they must name a part.
 */
final class BareNote {

    private static final Set<String> OBJECT_MARKS = Set.of("を");

    /** The end of a verb, which tells what was done: "changed", "recomputing". */
    private static final List<String> ENDS_OF_VERBS = List.of("ed", "ing");

    /** Letters; what is shorter is no verb by its end, and stands in other words by chance. */
    private static final int SHORTEST_TELLING = 5;

    /** Words; what is longer tells more than a name. */
    private static final int LONGEST_NAME = 4;

    private final Cues cues;
    private final String title;

    /** @param title of the measure, folded and without spaces */
    BareNote(Cues cues, String title) {
        this.cues = cues;
        this.title = title;
    }

    /**
     * @param sentence with the status in front
     * @param begin where what stands behind the status begins
     * @param apart whether nothing but a sign can be what parts both, so that what follows is a note from its first word
     */
    boolean limits(List<Token> sentence, int begin, boolean apart) {
        int open = 0;
        boolean attached = !apart;
        boolean labelled = false;
        var note = new ArrayList<Token>();
        for (int i = begin; i <= sentence.size(); i++) {
            boolean end = i == sentence.size();
            if (!end && !endsNote(sentence, i)) {
                note.add(sentence.get(i));
                continue;
            }
            boolean label = !end && sentence.get(i).is(Token.Sign.Kind.COLON);
            boolean bracketed = !end && open > 0 && sentence.get(i).is(Token.Sign.Kind.CLOSE) && !labelled;
            if (!label && !(attached && isLatin(note)) && isLimit(note, bracketed)) {
                return true;
            }
            attached &= note.isEmpty() && !end && sentence.get(i).words().text().isBlank();
            labelled = label;
            note.clear();
            open += end ? 0 : sentence.get(i).is(Token.Sign.Kind.OPEN) ? 1 : 0;
        }
        return false;
    }

    private static boolean isLatin(List<Token> note) {
        return note.stream().anyMatch(token -> !(token instanceof Token.Sign) && token.isLatin());
    }

    private static boolean endsNote(List<Token> sentence, int i) {
        Token token = sentence.get(i);
        boolean wide = token.is(Token.Sign.Kind.SPACE) && (isJapanese(sentence, i - 1) || isJapanese(sentence, i + 1));
        return token instanceof Token.Sign && !token.is(Token.Sign.Kind.SPACE)
                || wide
                || token.words().text().equals("-");
    }

    private static boolean isJapanese(List<Token> sentence, int i) {
        return i >= 0
                && i < sentence.size()
                && !(sentence.get(i) instanceof Token.Sign)
                && !sentence.get(i).isLatin();
    }

    private boolean isLimit(List<Token> note, boolean bracketed) {
        return isBare(note) && (bracketed || Tokens.withoutSigns(note).size() <= LONGEST_NAME && namesPart(note));
    }

    private boolean isBare(List<Token> note) {
        List<Token> words = Tokens.withoutSigns(note);
        String phrase = Tokens.joined(words).squeezed().text();
        return (words.stream().anyMatch(token -> token instanceof Token.Other || isFamiliarPart(token))
                        || isCount(words))
                && words.stream().allMatch(this::onlyNames)
                && (cues.begin(phrase, Cue.FORMER)
                        || isPartByItself(phrase)
                        || !OtherSubject.isInWordsOf(title, phrase))
                && !cues.end(phrase, Cue.PREDICATE)
                && !cues.standIn(Tokens.joined(note).text(), Cue.NO_LIMIT)
                && !saysHow(words);
    }

    /** "test", which a title may have within "latest". */
    private boolean isPartByItself(String phrase) {
        return phrase.length() < SHORTEST_TELLING && cues.are(phrase, Cue.PORTION);
    }

    /** 3件 */
    private boolean isCount(List<Token> words) {
        return words.size() == 2
                && words.getFirst() instanceof Token.Number
                && cues.are(words.getLast().words().text(), Cue.COUNTED_UNIT);
    }

    private boolean isFamiliarPart(Token token) {
        return token.is(Role.FRIEND) && isPart(token.words().text(), cues);
    }

    private boolean onlyNames(Token token) {
        return token instanceof Token.Other
                || isFamiliarPart(token)
                || token instanceof Token.Number
                || token.is(Role.ASIDE)
                || token.is(Role.AND)
                || token.is(Role.FILLER) && !OBJECT_MARKS.contains(token.words().text());
    }

    /** プログラム修正, "changed the form", "using a plugin", "version 4.2.1" */
    private boolean saysHow(List<Token> words) {
        Token last = words.getLast();
        boolean inVerb = last instanceof Token.Other
                && !last.isLatin()
                && Character.UnicodeBlock.of(
                                last.words().text().charAt(last.words().length() - 1))
                        == Character.UnicodeBlock.HIRAGANA;
        return inVerb
                || cues.are(words.getFirst().words().text(), Cue.EXPLAINING)
                || words.stream().map(token -> token.words().text()).anyMatch(word -> isVerb(word) || isVersion(word));
    }

    private boolean isVerb(String word) {
        return word.length() >= SHORTEST_TELLING
                && ENDS_OF_VERBS.stream().anyMatch(word::endsWith)
                && !cues.are(word, Cue.PORTION);
    }

    private static boolean isVersion(String word) {
        int point = word.indexOf('.');
        return point > 0 && point + 1 < word.length() && Character.isDigit(word.charAt(point + 1));
    }

    /** 商品ページ, 旧サイトで, "old shop": in Japanese the last noun says what it is. */
    private boolean namesPart(List<Token> note) {
        int end = note.size();
        while (end > 1 && (note.get(end - 1).is(Role.FILLER) || note.get(end - 1) instanceof Token.Sign)) {
            end--;
        }
        return isPart(Tokens.joined(note.subList(0, end)).text().strip(), cues);
    }

    /** What is only a part of what a measure is applied to, or something else about it: a page, a quote, a meeting. */
    static boolean isPart(String words, Cues cues) {
        return cues.standIn(words + ' ', Cue.PORTION) || cues.end(words, Cue.PART);
    }
}
