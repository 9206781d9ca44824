package followup.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest expression at a place of a folded text. An expression is a path of characters and of sets; a set is matched by any of its
 * words, so that thousands of combinations cost a few nodes. The end of a line stands for a space, and for nothing within Japanese. Filled while the vocabulary is read, afterwards only asked.
 */
final class Expressions {

    private final Node root = new Node();
    private final Map<String, Node> sets = new HashMap<>();

    /** @param length folded characters the expression covers */
    record Match(Expression expression, int length) {}

    /** A file's sets are its own. */
    void forgetSets() {
        sets.clear();
    }

    /** @throws IllegalArgumentException when the file has a set of that name: whoever took it meant something else */
    void addSet(String name, List<String> words) {
        if (sets.putIfAbsent(name, new Node()) != null) {
            throw new IllegalArgumentException(
                    "there is a set of that name: expected another name, or 'more' to add to it");
        }
        addToSet(name, words);
    }

    /** @throws IllegalArgumentException when the file has no set of that name so far */
    void addToSet(String name, List<String> words) {
        Node set = sets.get(name);
        if (set == null) {
            throw new IllegalArgumentException("there is no set of that name above: expected 'set'");
        }
        for (String word : Set.copyOf(words)) {
            set.end(word, new Expression(Role.FRIEND, Optional.empty(), Optional.empty(), ""), this);
        }
    }

    void add(String words, Expression expression) {
        root.end(words, expression, this);
    }

    /**
     * The longest expression that starts here and, if it is of Latin letters, is made of whole words; of two the more cautious.
     *
     * @param mayEndAt whether an expression that says its status only where a clause ends may end at this place
     */
    Optional<Match> longestAt(String text, int start, IntPredicate mayEndAt) {
        if (start > 0 && isWordCharacter(text.charAt(start)) && isWordCharacter(text.charAt(start - 1))) {
            return Optional.empty();
        }
        var found = new ArrayList<Match>();
        root.collect(text, start, start, found);
        Match best = null;
        for (Match match : found) {
            boolean ends =
                    !match.expression().stem().equals(Expression.ENDING) || mayEndAt.test(start + match.length());
            if (ends && endsAtWordEnd(text, start + match.length())) {
                best = best == null ? match : better(best, match);
            }
        }
        return Optional.ofNullable(best);
    }

    private static Match better(Match one, Match other) {
        int longer = Integer.compare(one.length(), other.length());
        boolean cautious = one.expression().role().compareTo(other.expression().role()) <= 0;
        return longer > 0 || longer == 0 && cautious ? one : other;
    }

    private static boolean endsAtWordEnd(String text, int end) {
        return end >= text.length() || !isWordCharacter(text.charAt(end)) || !isWordCharacter(text.charAt(end - 1));
    }

    static boolean isWordCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '\'';
    }

    private record Branch(Node set, Node behind) {}

    /** Arrays, since each is gone through at every place of a text. */
    private static final class Node {
        /** Ascending, each with the node behind it at the same index. */
        private char[] characters = {};

        private Node[] next = {};

        /** A bit for the last six bits of each character: most characters go on from few nodes, and are seen here not to. */
        private long perhaps;

        private Branch[] afterSet = {};
        private Expression[] ends = {};

        void end(String words, Expression expression, Expressions all) {
            Node node = this;
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == '{') {
                    int close = words.indexOf('}', i);
                    Node set = close < 0 ? null : all.sets.get(words.substring(i + 1, close));
                    if (set == null) {
                        throw new IllegalArgumentException("expected the name of a set in braces, found: " + words);
                    }
                    node = node.behind(set);
                    i = close;
                } else {
                    node = node.behind(c);
                }
            }
            node.ends = with(node.ends, node.ends.length, expression);
        }

        private Node behind(char c) {
            int found = Arrays.binarySearch(characters, c);
            if (found >= 0) {
                return next[found];
            }
            int place = -found - 1;
            var longer = new char[characters.length + 1];
            System.arraycopy(characters, 0, longer, 0, place);
            System.arraycopy(characters, place, longer, place + 1, characters.length - place);
            longer[place] = c;
            characters = longer;
            perhaps |= 1L << c;
            next = with(next, place, new Node());
            return next[place];
        }

        private Node behind(Node set) {
            for (Branch branch : afterSet) {
                if (branch.set() == set) {
                    return branch.behind();
                }
            }
            var behind = new Node();
            afterSet = with(afterSet, afterSet.length, new Branch(set, behind));
            return behind;
        }

        private static <T> T[] with(T[] array, int place, T added) {
            T[] longer = Arrays.copyOf(array, array.length + 1);
            System.arraycopy(array, place, longer, place + 1, array.length - place);
            longer[place] = added;
            return longer;
        }

        void collect(String text, int start, int at, List<Match> found) {
            for (Expression end : ends) {
                found.add(new Match(end, at - start));
            }
            goOn(text, start, at, found);
        }

        private void goOn(String text, int start, int at, List<Match> found) {
            for (Branch branch : afterSet) {
                if (!branch.set().mayBeginAt(text, at)) {
                    continue;
                }
                var words = new ArrayList<Match>();
                branch.set().collect(text, at, at, words);
                for (Match word : words) {
                    branch.behind().collect(text, start, at + word.length(), found);
                }
            }
            Node following = following(text, at);
            if (following != null) {
                following.collect(text, start, at + 1, found);
            } else if (isBrokenBy(text, start, at) || isSecondSpace(text, start, at)) {
                goOn(text, start, at + 1, found);
            }
        }

        private boolean mayBeginAt(String text, int at) {
            return ends.length > 0 || afterSet.length > 0 || following(text, at) != null;
        }

        private @Nullable Node following(String text, int at) {
            if (at >= text.length()) {
                return null;
            }
            char c = text.charAt(at);
            Node node = following(c == '\n' ? ' ' : c);
            return node == null && c == '-' && joinsWords(text, at) ? following(' ') : node;
        }

        private @Nullable Node following(char c) {
            int found = (perhaps >>> c & 1) == 0 ? -1 : Arrays.binarySearch(characters, c);
            return found < 0 ? null : next[found];
        }

        /** The hyphen of "not-applied". */
        private static boolean joinsWords(String text, int at) {
            return at > 0
                    && at + 1 < text.length()
                    && isWordCharacter(text.charAt(at - 1))
                    && isWordCharacter(text.charAt(at + 1));
        }

        /** Text set to a width has several spaces between two words of one expression. */
        private static boolean isSecondSpace(String text, int start, int at) {
            return at > start + 1
                    && at < text.length()
                    && text.charAt(at) == ' '
                    && text.charAt(at - 1) == ' '
                    && isWordCharacter(text.charAt(start));
        }

        /** A line that ends in the middle of Japanese words; a status of several characters that is complete at its end is not continued. */
        private boolean isBrokenBy(String text, int start, int at) {
            return at > start
                    && at + 1 < text.length()
                    && text.charAt(at) == '\n'
                    && isJapanese(text.charAt(at - 1))
                    && isJapanese(text.charAt(at + 1))
                    && (at - start == 1 || Arrays.stream(ends).noneMatch(end -> end.role() == Role.STATUS));
        }

        private static boolean isJapanese(char c) {
            return c >= '\u3040' && Character.isLetter(c);
        }
    }
}
