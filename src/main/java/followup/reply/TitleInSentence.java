package followup.reply;

import followup.reply.Cues.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An English sentence in the words of a measure's own title: "we have replaced FTP by SFTP", "amounts are now recomputed on the server". The title
 * begins with what is to be done, so the same words in another form of that verb say how far it is. They are read as "we have implemented it", "it are
 * now implemented" would be, and only where all of the title is there. In "replacing FTP by SFTP is planned" they only name the measure, and are read
 * as "it is planned".
 */
final class TitleInSentence {

    /** Words between a title's object and its verb: "will not yet have been". */
    private static final int MOST_BETWEEN = 6;

    private enum Form {
        PAST,
        BASE,
        GOING_ON,
        /** Names the measure and says nothing. */
        NAME
    }

    /** @param from where it begins in the text, and behind which place it ends */
    private record Spoken(String text, int from, int to) {}

    private record Verb(Form form, String base) {}

    private final Cues cues;

    TitleInSentence(Cues cues) {
        this.cues = cues;
    }

    /**
     * The same words, with general ones where the title stood; nothing when it does not stand there.
     *
     * @param title folded and without spaces
     */
    Optional<Passage> restated(Passage sentence, String title) {
        if (title.isEmpty()
                || !Expressions.isWordCharacter(title.charAt(0))
                || cues.of(Cue.RESTATED).isEmpty()) {
            return Optional.empty();
        }
        List<Spoken> words = words(sentence.text());
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            for (Verb verb : verbs(words, at)) {
                if (!title.startsWith(verb.base())) {
                    continue;
                }
                Optional<Passage> read =
                        active(sentence, words, at, verb, title).or(() -> passive(sentence, words, at, verb, title));
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * "take backups regularly" of "backups are taken regularly", and "put a firewall in place" of "a firewall is in place", without spaces; one for each
     * verb that "taken" may be of.
     */
    List<String> activeOf(String title) {
        List<Spoken> words = words(title);
        int be = 0;
        while (be < words.size() && !cues.are(words.get(be).text(), Cue.PASSIVE)) {
            be++;
        }
        if (be == 0 || be + 1 >= words.size()) {
            return List.of();
        }
        String object = title.substring(0, words.get(be).from());
        String placed = title.substring(words.get(be + 1).from());
        if (cues.are(placed, Cue.PLACED)) {
            return cues.of(Cue.PLACING).stream()
                    .map(verb -> (verb + object + placed).replace(" ", ""))
                    .toList();
        }
        String rest = title.substring(words.get(be + 1).to());
        return verbs(words, be + 1).stream()
                .filter(verb -> verb.form() == Form.PAST)
                .map(verb -> (verb.base() + object + rest).replace(" ", ""))
                .toList();
    }

    /** "replaced FTP by SFTP", "changed the shop to replace FTP by SFTP" */
    private Optional<Passage> active(Passage sentence, List<Spoken> words, int at, Verb verb, String title) {
        int end = endOfTitle(words, at + 1, title, verb.base().length());
        if (end < 0) {
            return Optional.empty();
        }
        int begin = at;
        Form form = verb.form();
        int altering = alteringTo(words, at);
        if (altering >= 0) {
            begin = altering;
            form = form(words.get(altering).text());
        }
        if (form == Form.GOING_ON && !isUnderWay(sentence.text(), words, begin)
                || form == Form.PAST
                        && words.get(begin).text().equals(verb.base())
                        && !isBehindVerbOrPerson(sentence.text(), words, begin)) {
            form = Form.NAME;
        }
        return Optional.of(Passage.joined(List.of(
                sentence.slice(0, words.get(begin).from()),
                sentence.slice(words.get(begin).from(), words.get(end - 1).to()).spelled(general(form)),
                sentence.slice(words.get(end - 1).to()))));
    }

    /** "FTP has been replaced by SFTP": the object, what says how far it is, the verb, and all that is left of the title. */
    private Optional<Passage> passive(Passage sentence, List<Spoken> words, int at, Verb verb, String title) {
        int between = at;
        while (between > Math.max(0, at - MOST_BETWEEN)
                && cues.are(words.get(between - 1).text(), Cue.BETWEEN)) {
            between--;
        }
        for (int begin = between - 1; verb.form() == Form.PAST && begin >= 0; begin--) {
            int done = verb.base().length();
            for (int i = begin; i < between && done >= 0; i++) {
                done = behind(words.get(i).text(), title, done);
            }
            int end = done > verb.base().length() ? endOfTitle(words, at + 1, title, done) : -1;
            if (end > 0) {
                boolean article = begin > 0 && cues.are(words.get(begin - 1).text(), Cue.ARTICLE);
                int object = words.get(article ? begin - 1 : begin).from();
                return Optional.of(Passage.joined(List.of(
                        sentence.slice(0, object),
                        sentence.slice(object, words.get(between - 1).to())
                                .spelled(cues.of(Cue.RESTATED_OBJECT).getFirst()),
                        sentence.slice(
                                words.get(between - 1).to(), words.get(at).from()),
                        sentence.slice(words.get(at).from(), words.get(end - 1).to())
                                .spelled(cues.of(Cue.RESTATED_OBJECT).getLast()),
                        sentence.slice(words.get(end - 1).to()))));
            }
        }
        return Optional.empty();
    }

    private String general(Form form) {
        return form == Form.NAME
                ? cues.of(Cue.RESTATED_OBJECT).getFirst()
                : cues.of(Cue.RESTATED).get(form.ordinal());
    }

    /** "we are now replacing", "busy replacing", "in the process of replacing"; not "the next step is replacing". */
    private boolean isUnderWay(String text, List<Spoken> words, int at) {
        int front = at - 1;
        while (front >= 0 && !cues.are(words.get(front).text(), Cue.UNDER_WAY)) {
            if (!cues.are(words.get(front).text(), Cue.TO_WORK) || !areBesideEachOther(text, words, front)) {
                return false;
            }
            front--;
        }
        return front >= 0
                && areBesideEachOther(text, words, front)
                && (front == 0 || !cues.are(words.get(front - 1).text(), Cue.TASK));
    }

    /** "we set the flag", not "W-03 set the flag: planned", where it may be an order as well. */
    private static boolean isBehindVerbOrPerson(String text, List<Spoken> words, int at) {
        return at > 0
                && areBesideEachOther(text, words, at - 1)
                && words.get(at - 1).text().chars().noneMatch(Character::isDigit);
    }

    private static boolean areBesideEachOther(String text, List<Spoken> words, int at) {
        return text.substring(words.get(at).to(), words.get(at + 1).from()).isBlank();
    }

    /** The "changed" of "changed the shop to", in front of a base form; -1 for none. */
    private int alteringTo(List<Spoken> words, int at) {
        if (at < 2 || !words.get(at - 1).text().equals("to")) {
            return -1;
        }
        for (int i = at - 2; i >= Math.max(0, at - MOST_BETWEEN); i--) {
            if (cues.are(words.get(i).text(), Cue.ALTERING)) {
                return i;
            }
        }
        return -1;
    }

    private static Form form(String word) {
        return word.endsWith("ed") ? Form.PAST : word.endsWith("ing") ? Form.GOING_ON : Form.BASE;
    }

    /** Behind which word the rest of the title ends; -1 when something else stands there. */
    private int endOfTitle(List<Spoken> words, int from, String title, int behindVerb) {
        int done = behindVerb;
        int at = from;
        while (done < title.length() && at < words.size()) {
            int next = behind(words.get(at).text(), title, done);
            if (next < 0) {
                return -1;
            }
            done = next;
            at++;
        }
        return done == title.length() ? at : -1;
    }

    /** How much of the title is there when this word is; an article may stand in one of them alone. -1 when it is another. */
    private int behind(String word, String title, int done) {
        if (title.startsWith(word, done)) {
            return done + word.length();
        }
        for (String article : cues.of(Cue.ARTICLE)) {
            if (title.startsWith(article + word, done)) {
                return done + article.length() + word.length();
            }
        }
        return cues.are(word, Cue.ARTICLE) ? done : -1;
    }

    /** What the verb may be of which this word is a form. */
    private List<Verb> verbs(List<Spoken> words, int at) {
        String word = words.get(at).text();
        var verbs = new ArrayList<Verb>();
        for (String pair : cues.of(Cue.IRREGULAR)) {
            if (pair.startsWith(word + " ")) {
                String base = pair.substring(word.length() + 1);
                verbs.add(new Verb(Form.PAST, base));
            }
        }
        if (word.endsWith("ed")) {
            stems(word, 2).forEach(stem -> verbs.add(new Verb(Form.PAST, stem)));
        } else if (word.endsWith("ing")) {
            stems(word, 3).forEach(stem -> verbs.add(new Verb(Form.GOING_ON, stem)));
        }
        verbs.add(isBehindAuxiliary(words, at) ? 0 : verbs.size(), new Verb(Form.BASE, word));
        return verbs;
    }

    /** "replac" of "replaced" is "replace"; "stopp" is "stop", "appli" is "apply". */
    private static List<String> stems(String word, int ending) {
        String stem = word.substring(0, word.length() - ending);
        int last = stem.length() - 1;
        if (last < 1) {
            return List.of();
        }
        String shorter = stem.substring(0, last);
        boolean doubled = stem.charAt(last) == stem.charAt(last - 1);
        return stem.charAt(last) == 'i'
                ? List.of(shorter + "y")
                : doubled ? List.of(shorter, stem) : List.of(stem + "e", stem);
    }

    private boolean isBehindAuxiliary(List<Spoken> words, int at) {
        return words.subList(Math.max(0, at - 3), at).stream().anyMatch(word -> cues.are(word.text(), Cue.AUXILIARY));
    }

    /** Runs without spaces, and without the marks around them. */
    private static List<Spoken> words(String text) {
        var words = new ArrayList<Spoken>();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && text.charAt(to) > ' ') {
                to++;
            }
            int begin = from;
            int end = to;
            while (begin < end && !Character.isLetterOrDigit(text.charAt(begin))) {
                begin++;
            }
            while (end > begin && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            if (end > begin) {
                words.add(new Spoken(text.substring(begin, end), begin, end));
            }
            from = to + 1;
        }
        return words;
    }
}
