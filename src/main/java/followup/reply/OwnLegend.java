package followup.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks that the company explains itself: {@code A＝対策済み　B＝対策中}, and then {@code K-03 A}. The mark stands for the word it was explained by
 * wherever it stands alone beside a measure or above a list; a mark that is explained twice stands for nothing. Numbers are the letters' to
 * explain, see {@link Legend}.
 */
final class OwnLegend {

    /** Fewer marks than this are no legend, but an answer. */
    private static final int FEWEST_MARKS = 2;

    /** Letters of a mark such as OK, WIP or PLAN. */
    private static final int LONGEST_MARK = 4;

    private final Map<String, Token.Word> meanings = new HashMap<>();
    private final Set<List<Token>> explanations = new HashSet<>();
    private boolean used;

    private record Pair(String mark, Token.Word meaning) {}

    private OwnLegend(List<List<Token>> sentences) {
        var disputed = new HashSet<String>();
        for (List<Token> sentence : explaining(sentences)) {
            explanations.add(sentence);
            for (Pair pair : pairs(sentence)) {
                var before = meanings.put(pair.mark(), pair.meaning());
                if (before != null
                        && !before.expression()
                                .status()
                                .equals(pair.meaning().expression().status())) {
                    disputed.add(pair.mark());
                }
            }
        }
        meanings.keySet().removeAll(disputed);
    }

    /** The sentences with words in the place of marks, without the legend; as they are where nobody uses one. */
    static List<List<List<Token>>> resolved(List<List<List<Token>>> paragraphs) {
        var legend = new OwnLegend(paragraphs.stream().flatMap(List::stream).toList());
        if (legend.meanings.size() < FEWEST_MARKS) {
            return paragraphs;
        }
        List<List<List<Token>>> resolved = paragraphs.stream()
                .map(paragraph -> paragraph.stream()
                        .filter(sentence -> !legend.explanations.contains(sentence))
                        .map(legend::inWords)
                        .toList())
                .toList();
        return legend.used ? resolved : paragraphs;
    }

    /** Those that explain several marks, and runs of those that explain one each. */
    private static List<List<Token>> explaining(List<List<Token>> sentences) {
        var explaining = new ArrayList<List<Token>>();
        var run = new ArrayList<List<Token>>();
        for (List<Token> sentence : sentences) {
            int pairs = pairs(sentence).size();
            if (pairs >= FEWEST_MARKS) {
                explaining.add(sentence);
            }
            if (pairs == 1) {
                run.add(sentence);
            } else {
                addLong(run, explaining);
                run.clear();
            }
        }
        addLong(run, explaining);
        return explaining;
    }

    private static void addLong(List<List<Token>> run, List<List<Token>> explaining) {
        if (run.size() >= FEWEST_MARKS) {
            explaining.addAll(run);
        }
    }

    /** Empty as soon as anything else is said, or a measure is named. */
    private static List<Pair> pairs(List<Token> sentence) {
        List<List<Token>> runs = runs(sentence);
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i + 1 < runs.size(); i++) {
            if (isMark(runs.get(i)) && meaning(runs.get(i + 1)) instanceof Token.Word word) {
                pairs.add(new Pair(text(runs.get(i)), word));
                i++;
            } else if (!pairs.isEmpty() || runs.get(i).stream().anyMatch(OwnLegend::isAnswer)) {
                return List.of();
            }
        }
        boolean complete = !pairs.isEmpty() && pairs.getLast().meaning().equals(meaning(runs.getLast()));
        return complete && pairs.stream().allMatch(pair -> isSetEqual(pair.meaning(), sentence)) ? pairs : List.of();
    }

    /** As with A＝対策済み or "A: applied". */
    private static boolean isSetEqual(Token meaning, List<Token> sentence) {
        int before = sentence.indexOf(meaning) - 1;
        while (before > 0 && sentence.get(before).is(Token.Sign.Kind.SPACE)) {
            before--;
        }
        return before > 0 && sentence.get(before).is(Token.Sign.Kind.COLON);
    }

    private static boolean isAnswer(Token token) {
        return token.isNamed() || token.saysStatus();
    }

    /** What stands between signs. */
    private static List<List<Token>> runs(List<Token> sentence) {
        var runs = new ArrayList<List<Token>>();
        var run = new ArrayList<Token>();
        for (Token token : sentence) {
            if (token instanceof Token.Sign) {
                if (!run.isEmpty()) {
                    runs.add(List.copyOf(run));
                    run.clear();
                }
            } else {
                run.add(token);
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    private static boolean isMark(List<Token> run) {
        String text = text(run);
        boolean ofLatin = text.length() <= LONGEST_MARK && text.chars().allMatch(c -> c < 128 && Character.isLetter(c));
        return (text.length() == 1 || ofLatin) && run.stream().noneMatch(Token.Number.class::isInstance);
    }

    private static Token.@Nullable Word meaning(List<Token> run) {
        return run.size() == 1
                        && run.getFirst() instanceof Token.Word word
                        && word.is(Role.STATUS)
                        && word.expression().reason().isEmpty()
                        && word.expression().status().isPresent()
                ? word
                : null;
    }

    private static String text(List<Token> run) {
        return Tokens.joined(run).text();
    }

    private List<Token> inWords(List<Token> sentence) {
        var words = new ArrayList<Token>();
        var run = new ArrayList<Token>();
        for (int i = 0; i <= sentence.size(); i++) {
            boolean ends = i == sentence.size()
                    || sentence.get(i) instanceof Token.Sign
                    || sentence.get(i).isNamed();
            if (!ends) {
                run.add(sentence.get(i));
                continue;
            }
            Token.Word meaning = meanings.get(text(run));
            if (meaning != null && !goesOn(sentence, i)) {
                words.add(new Token.Word(meaning.expression(), Tokens.joined(run)));
                used = true;
            } else {
                words.addAll(run);
            }
            run.clear();
            if (i < sentence.size()) {
                words.add(sentence.get(i));
            }
        }
        return words;
    }

    /** "A new server": the article, not the mark. */
    private static boolean goesOn(List<Token> sentence, int end) {
        return end + 1 < sentence.size()
                && sentence.get(end).is(Token.Sign.Kind.SPACE)
                && sentence.get(end + 1) instanceof Token.Other;
    }
}
