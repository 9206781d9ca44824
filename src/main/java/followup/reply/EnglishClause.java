package followup.reply;

import followup.reply.Cues.Cue;
import java.util.List;
import java.util.Optional;

/**
 * The clause of an English sentence around a status: "tentatively done", "done in a different way", "consider it done". Words nobody knows may
 * hedge or restrict it, so that only some may stand there: who did it in front ("our developer has implemented this"), and behind it by whom, with
 * what or why. What is harmless otherwise is in the vocabulary.
 */
final class EnglishClause {

    /** Unknown words that may name who did it. */
    private static final int LONGEST_NAME = 3;

    /** Tokens of a sentence; nobody writes a longer one, and each of its statuses would look at all the others. */
    private static final int LONGEST_SENTENCE = 2_000;

    private final List<Token> sentence;
    private final int status;
    private final Token.Word word;
    private final Cues cues;

    /** @param status where it stands */
    EnglishClause(List<Token> sentence, int status, Cues cues) {
        this.sentence = sentence;
        this.status = status;
        this.word = (Token.Word) sentence.get(status);
        this.cues = cues;
    }

    /** Whether words stand around the status that may change what it says. */
    boolean isChangedByOthers() {
        return isLatin(word)
                && (sentence.size() > LONGEST_SENTENCE
                        || isDenied()
                        || hasUnknownInFront()
                        || hasUnknownBehind()
                        || hasUnknownObject());
    }

    /** "None applied", "nobody has done it", "we will do none of it": what is said of nobody and of nothing is not so. */
    private boolean isDenied() {
        int before = status - 1;
        while (before >= 0 && !endsClause(sentence, before) && !isNobody(sentence.get(before))) {
            before--;
        }
        int behind = status + 1;
        while (behind < sentence.size()
                && (sentence.get(behind).is(Token.Sign.Kind.SPACE)
                        || sentence.get(behind).is(Role.FILLER))) {
            behind++;
        }
        return before >= 0 && isNobody(sentence.get(before))
                || behind < sentence.size() && isNobody(sentence.get(behind));
    }

    private boolean isNobody(Token token) {
        return token.is(Role.ALL, Expression.NONE)
                || !token.saysStatus() && cues.are(token.words().text(), Cue.NOBODY);
    }

    /** "We plan to discuss it", "we are working on the budget", "planned to be discussed": of what it is said decides. */
    private boolean hasUnknownObject() {
        boolean open = cues.end(word.words().text(), Cue.LEADING_ON);
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
    boolean namesWhoDidIt() {
        boolean intransitive = cues.end(word.words().text(), Cue.INTRANSITIVE);
        return isActive() && (!intransitive || isFollowedByObject()) && !hasUnknownInFront();
    }

    /** "We are doing it next month", "being installed in March": a time directly behind what goes on is when it will. */
    boolean isArranged() {
        boolean goesOn = word.expression().status().equals(Optional.of(Stated.IN_PROGRESS))
                && List.of(word.words().text().split(" ")).stream()
                        .anyMatch(part -> part.endsWith("ing") && !part.equals("ongoing"));
        int next = status + 1;
        while (goesOn
                && next < sentence.size()
                && (sentence.get(next).is(Token.Sign.Kind.SPACE)
                        || sentence.get(next).is(Token.Sign.Kind.BREAK)
                        || cues.are(sentence.get(next).words().text(), Cue.TIMING))) {
            next++;
        }
        return goesOn && next < sentence.size() && isTime(sentence.get(next));
    }

    /** "Implementing it is planned": what is done is only named, and the verb behind it says how far it is. */
    boolean isNameOfWork() {
        String first = word.words().text().split(" ", 2)[0];
        int verb = status + 1;
        while (verb < sentence.size() && sentence.get(verb).is(Token.Sign.Kind.SPACE)) {
            verb++;
        }
        return word.expression().status().equals(Optional.of(Stated.IN_PROGRESS))
                && first.endsWith("ing")
                && !first.equals("being")
                && !first.equals("ongoing")
                && verb < sentence.size()
                && cues.are(sentence.get(verb).words().text().split(" ", 2)[0], Cue.FINITE);
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

    private boolean hasUnknownInFront() {
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
                named = cues.are(token.words().text(), Cue.PEOPLE) || isNameAlone(i);
            } else if (unknown > 0 && !(token instanceof Token.Sign) && !tellsWhen(i)) {
                named = cues.are(token.words().text(), Cue.PEOPLE);
            }
        }
        boolean agent = named && unknown <= LONGEST_NAME && isActive() && (saysObject() || isFollowedByObject());
        return unknown > 0 && (prefix || !agent);
    }

    /** "At the moment our vendor is implementing it", "on 12 January our agency has installed it" */
    private boolean tellsWhen(int i) {
        Token token = sentence.get(i);
        int next = i + 1;
        while (next < status && sentence.get(next).is(Token.Sign.Kind.SPACE)) {
            next++;
        }
        return token instanceof Token.Day
                || token.is(Role.FILLER, Expression.PRESENT)
                || token.is(Role.FILLER, Expression.NOW)
                || token.is(Role.FILLER) && sentence.get(next) instanceof Token.Day;
    }

    /** "Decided against it", not "declined" and "planned", which as well may have been done to what stands in front: "sales declined". */
    private boolean saysObject() {
        return word.words().text().indexOf(' ') > 0;
    }

    /** "management decided against it": one word, directly in front. */
    private boolean isNameAlone(int i) {
        int before = i > 0 && sentence.get(i - 1).is(Token.Sign.Kind.SPACE) ? i - 2 : i - 1;
        return (before < 0 || endsClause(sentence, before)) && i >= status - 2;
    }

    private boolean isActive() {
        String text = word.words().text();
        boolean passive = text.contains(" been ") || text.contains(" be ");
        boolean verb = cues.lengthAt(text, 0, Cue.ACTIVE) > 0 || isDoing(text);
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
    private boolean endsInObject(String text) {
        boolean passive = text.contains(" been ") || text.contains(" be ") || text.startsWith("the ");
        boolean doing = text.split(" ", 2)[0].endsWith("ing");
        return !doing
                && (cues.are(text.substring(text.lastIndexOf(' ') + 1), Cue.OBJECT)
                        || !passive && text.contains(" the "));
    }

    private boolean isFollowedByObject() {
        int next = status + 1;
        while (next < sentence.size() && sentence.get(next).is(Token.Sign.Kind.SPACE)) {
            next++;
        }
        return next < sentence.size() && cues.are(sentence.get(next).words().text(), Cue.OBJECT);
    }

    private boolean hasUnknownBehind() {
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
                boolean leads = cues.are(text, Cue.EXPLAINING) || cues.are(text, Cue.RESTRICTING);
                lead = leads && lead.isEmpty() ? text : lead;
                boolean unknown = token instanceof Token.Other && isLatin(token);
                boolean together = lead.equals("with") && said.equals(Optional.of(Stated.IN_PROGRESS));
                if (unknown && !together && (restricts(lead, ended, done, scoped) || lead.isEmpty() && isNamedBy(i))) {
                    return true;
                }
                lead = unknown && lead.isEmpty() ? "-" : lead;
            } else if (!(token instanceof Token.Sign || token instanceof Token.Day && cues.are(lead, Cue.EXPLAINING))) {
                lead = "";
            }
        }
        return false;
    }

    /** "Planned downtime", "unknown user", "in progress bar": the status only tells which, of what stands directly behind it. */
    private boolean isNamedBy(int unknown) {
        boolean directly =
                unknown == status + 2 && sentence.get(status + 1).words().text().isBlank();
        Optional<Stated> said = word.expression().status();
        return directly
                && (said.equals(Optional.of(Stated.PLANNED))
                        || said.equals(Optional.of(Stated.UNKNOWN))
                        || said.equals(Optional.of(Stated.IN_PROGRESS)));
    }

    private boolean restricts(String lead, boolean ended, boolean done, boolean scoped) {
        boolean restricting = cues.are(lead, Cue.RESTRICTING);
        if (cues.are(lead, Cue.EXPLAINING) && !restricting || lead.equals("with") && !ended) {
            return false;
        }
        return restricting ? done || scoped && !lead.equals("as") : done && !ended;
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
