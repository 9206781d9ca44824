package followup.reply;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The clause of an English sentence around a status: "tentatively done", "done in a different way", "consider it done". Words nobody knows may
 * hedge or restrict it, so that only some may stand there: who did it in front ("our developer has implemented this"), and behind it by whom, with
 * what or why. What is harmless otherwise is in the vocabulary.
 */
final class EnglishClause {

    /** Behind the status, these begin words that explain it. */
    private static final Set<String> EXPLAINING = Set.of(
            "by", "using", "via", "through", "thanks", "because", "due", "owing", "without", "following", "with");

    /** These begin words that say of what or in which way it is so, also behind a comma. */
    private static final Set<String> RESTRICTING = Set.of(
            "in", "on", "at", "for", "to", "as", "under", "within", "with", "bar", "save", "minus", "less", "beyond");

    private static final Set<String> PEOPLE = Set.of(
            "our", "the", "my", "their", "a", "an", "mr", "mrs", "ms", "dr", "we", "i", "they", "he", "she", "you");

    private static final Set<String> TIMING =
            Set.of("in", "on", "from", "at", "by", "the", "early", "some time", "sometime");

    private static final Set<String> OBJECTS = Set.of("this", "it", "that", "these", "them", "measure", "measures");

    /** What a status begins with when it says what somebody does rather than what is done. */
    private static final List<String> ACTIVE = List.of(
            "has ",
            "have ",
            "will ",
            "we ",
            "plan",
            "intend",
            "is planning",
            "are planning",
            "is going",
            "are going",
            "decided",
            "chose",
            "refuse",
            "is working",
            "are working",
            "is halfway",
            "are halfway",
            "is on it",
            "are on it",
            "does not",
            "do not",
            "cannot",
            "declined",
            "rejected",
            "did ",
            "went ",
            "gone ");

    /** What ends so is said of a thing as well as of somebody. */
    private static final List<String> INTRANSITIVE = List.of(
            "started",
            "begun",
            "commenced",
            "finished",
            "completed",
            "complete",
            "done",
            "gone live",
            "start",
            "begin");

    /** What a status ends with that wants an object. */
    private static final List<String> LEADING_ON =
            List.of(" to", " on", " with", " progress", "started", "begun", "commenced", "began");

    /** Unknown words that may name who did it. */
    private static final int LONGEST_NAME = 3;

    /** Tokens of a sentence; nobody writes a longer one, and each of its statuses would look at all the others. */
    private static final int LONGEST_SENTENCE = 2_000;

    private final List<Token> sentence;
    private final int status;

    private EnglishClause(List<Token> sentence, int status) {
        this.sentence = sentence;
        this.status = status;
    }

    /** Whether words stand around the status that may change what it says. */
    static boolean isChangedByOthers(List<Token> sentence, int status) {
        Token.Word word = (Token.Word) sentence.get(status);
        var clause = new EnglishClause(sentence, status);
        return isLatin(word)
                && (sentence.size() > LONGEST_SENTENCE
                        || clause.hasUnknownInFront(word)
                        || clause.hasUnknownBehind(word)
                        || clause.hasUnknownObject(word));
    }

    /** "We plan to discuss it", "we are working on the budget", "planned to be discussed": of what it is said decides. */
    private boolean hasUnknownObject(Token.Word word) {
        boolean open = LEADING_ON.stream().anyMatch(word.words().text()::endsWith);
        boolean planned = word.expression().status().equals(Optional.of(Stated.PLANNED));
        int next = status + 1;
        while (next < sentence.size()
                && (sentence.get(next).is(Token.Sign.Kind.SPACE)
                        || open
                                && sentence.get(next).is(Role.FILLER)
                                && !sentence.get(next).words().text().equals("by")
                        || planned && sentence.get(next).is(Role.TO))) {
            open |= sentence.get(next).is(Role.TO);
            next++;
        }
        return open && next < sentence.size() && sentence.get(next) instanceof Token.Other other && isLatin(other);
    }

    /** "Our developer has implemented this" is about the measure; "the blog has started" is not. */
    static boolean namesWhoDidIt(List<Token> sentence, int status) {
        Token.Word word = (Token.Word) sentence.get(status);
        var clause = new EnglishClause(sentence, status);
        boolean intransitive = INTRANSITIVE.stream().anyMatch(word.words().text()::endsWith);
        return clause.isActive(word)
                && (!intransitive || clause.isFollowedByObject())
                && !clause.hasUnknownInFront(word);
    }

    /** "We are doing it next month", "being installed in March": a time directly behind what goes on is when it will. */
    static boolean isArranged(List<Token> sentence, int status) {
        Token.Word word = (Token.Word) sentence.get(status);
        boolean goesOn = word.expression().status().equals(Optional.of(Stated.IN_PROGRESS))
                && List.of(word.words().text().split(" ")).stream()
                        .anyMatch(part -> part.endsWith("ing") && !part.equals("ongoing"));
        int next = status + 1;
        while (goesOn
                && next < sentence.size()
                && (sentence.get(next).is(Token.Sign.Kind.SPACE)
                        || sentence.get(next).is(Token.Sign.Kind.BREAK)
                        || TIMING.contains(sentence.get(next).words().text()))) {
            next++;
        }
        return goesOn && next < sentence.size() && isTime(sentence.get(next));
    }

    private static boolean isTime(Token token) {
        return token instanceof Token.Day
                || token instanceof Token.Word word
                        && (word.is(Role.DOUBT) || word.is(Role.NEAR))
                        && word.expression().reason().equals(Optional.of(Reason.FUTURE_FOR_DONE));
    }

    private static boolean isLatin(Token token) {
        char first = token.words().text().charAt(0);
        return first >= 'a' && first <= 'z';
    }

    private boolean hasUnknownInFront(Token.Word word) {
        int unknown = 0;
        boolean prefix = false;
        boolean named = false;
        for (int i = status - 1;
                i >= 0 && !endsClause(sentence, i) && !sentence.get(i).is(Role.AND);
                i--) {
            Token token = sentence.get(i);
            prefix |= i == status - 2 && token instanceof Token.Other && isHyphen(sentence.get(i + 1));
            if ((token instanceof Token.Other || token.is(Role.ASIDE)) && isLatin(token)) {
                unknown++;
                named = PEOPLE.contains(token.words().text()) || isNameAlone(i);
            } else if (unknown > 0 && !(token instanceof Token.Sign)) {
                named = PEOPLE.contains(token.words().text());
            }
        }
        boolean agent = named && unknown <= LONGEST_NAME && isActive(word);
        return unknown > 0 && (prefix || !agent);
    }

    /** "management decided against it": one word, directly in front. */
    private boolean isNameAlone(int i) {
        int before = i > 0 && sentence.get(i - 1).is(Token.Sign.Kind.SPACE) ? i - 2 : i - 1;
        return (before < 0 || endsClause(sentence, before)) && i >= status - 2;
    }

    private boolean isActive(Token.Word word) {
        String text = word.words().text();
        boolean passive = text.contains(" been ") || text.contains(" be ");
        boolean verb = ACTIVE.stream().anyMatch(text::startsWith) || isDoing(text);
        return !passive && verb
                || text.startsWith("will be ") && !text.endsWith("ed")
                || endsInObject(text)
                || isFollowedByObject();
    }

    /** "is currently implementing", not "is being implemented". */
    private static boolean isDoing(String text) {
        boolean progressive = text.startsWith("is ") || text.startsWith("are ");
        return progressive
                && List.of(text.split(" ")).stream().anyMatch(word -> word.endsWith("ing") && !word.equals("being"));
    }

    /** "corrected it", "completed the modification" */
    private static boolean endsInObject(String text) {
        boolean passive = text.contains(" been ") || text.contains(" be ") || text.startsWith("the ");
        boolean doing = text.split(" ", 2)[0].endsWith("ing");
        return !doing
                && (OBJECTS.contains(text.substring(text.lastIndexOf(' ') + 1)) || !passive && text.contains(" the "));
    }

    private boolean isFollowedByObject() {
        int next = status + 1;
        while (next < sentence.size() && sentence.get(next).is(Token.Sign.Kind.SPACE)) {
            next++;
        }
        return next < sentence.size()
                && OBJECTS.contains(sentence.get(next).words().text());
    }

    private boolean hasUnknownBehind(Token.Word word) {
        Optional<Stated> said = word.expression().status();
        boolean done = said.equals(Optional.of(Stated.APPLIED));
        boolean scoped = done
                || said.equals(Optional.of(Stated.NOT_APPLIED))
                || said.equals(Optional.of(Stated.NOT_APPLICABLE))
                || said.equals(Optional.of(Stated.IN_PROGRESS));
        String lead = "";
        boolean ended = false;
        for (int i = status + 1; i < sentence.size(); i++) {
            Token token = sentence.get(i);
            String text = token.words().text();
            if (endsClause(sentence, i)) {
                ended = true;
                lead = "";
            } else if (token.is(Role.FILLER)
                    || token instanceof Token.Other
                    || token.is(Role.TO)
                    || token.is(Role.AND)) {
                boolean leads = EXPLAINING.contains(text) || RESTRICTING.contains(text);
                lead = leads && lead.isEmpty() ? text : lead;
                boolean unknown = token instanceof Token.Other && isLatin(token);
                boolean together = lead.equals("with") && said.equals(Optional.of(Stated.IN_PROGRESS));
                if (unknown && !together && restricts(lead, ended, done, scoped)) {
                    return true;
                }
                lead = unknown && lead.isEmpty() ? "-" : lead;
            } else if (!(token instanceof Token.Sign || token instanceof Token.Day && EXPLAINING.contains(lead))) {
                lead = "";
            }
        }
        return false;
    }

    private static boolean restricts(String lead, boolean ended, boolean done, boolean scoped) {
        if (EXPLAINING.contains(lead) && !RESTRICTING.contains(lead) || lead.equals("with") && !ended) {
            return false;
        }
        return RESTRICTING.contains(lead) ? done || scoped && !lead.equals("as") : done && !ended;
    }

    private static boolean endsClause(List<Token> sentence, int i) {
        Token token = sentence.get(i);
        boolean dash = token.words().text().equals("-")
                && !(i + 1 < sentence.size()
                        && i > 0
                        && !sentence.get(i - 1).is(Token.Sign.Kind.SPACE)
                        && !sentence.get(i + 1).is(Token.Sign.Kind.SPACE));
        return dash
                || token.is(Role.BUT)
                || token instanceof Token.Sign && !token.is(Token.Sign.Kind.SPACE) && !token.is(Token.Sign.Kind.BREAK);
    }

    private static boolean isHyphen(Token token) {
        return token.words().text().equals("-");
    }
}
