package followup.reply;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words by which a rule knows a sentence, beside the expressions that sentences are made of. Read-only once filled. */
final class Cues {

    /** What a sentence is known by; the heads of {@code config/vocabulary} say what each is for. */
    enum Cue {
        TOPIC,
        ABOUT,
        POINTER,
        FRAME,
        ORIGIN,
        ACCOUNT,
        HANGING,
        STANDING,
        LEADING,
        LIMIT,
        UNREAL,
        ANNUL,
        ANSWERS,
        MATTER,
        SHAKY,
        PERHAPS,
        FINAL,
        MISTAKEN,
        INQUIRING,
        REQUEST,
        ANSWERING,
        LATER,
        ABSENT,
        END,
        DEBRIEF,
        GOING_ON,
        OVER,
        BEGINNING,
        UNKNOWING,
        UNSKILLED,
        CLAUSE_END,
        LIVE,
        STILL,
        ORDER,
        LISTED,
        BECAUSE,
        THEREFORE,
        OPENING,
        WHETHER,
        ASKING,
        AHEAD,
        FAMILY,
        RISK,
        RISK_ITEMS,
        RISK_TOPIC,
        COUNTED_UNIT,
        COUNTED_TOPIC,
        CODE_WORD,
        TALLY_HEAD,
        TALLY_OF,
        TALLY_PER,
        TALLY_UNIT,
        TALLY_NUMBER,
        NO_LABEL,
        COLUMN,
        PREDICATE,
        REASON,
        OCCASION,
        RIGHT,
        ABOVE,
        EXPLAINING,
        RESTRICTING,
        PEOPLE,
        TIMING,
        NOBODY,
        CORRECTING,
        READS,
        INSTEAD,
        OBJECT,
        ACTIVE,
        INTRANSITIVE,
        LEADING_ON,
        SPELLED,
        IRREGULAR,
        ARTICLE,
        AUXILIARY,
        BETWEEN,
        MANNER,
        THESE,
        THEN,
        PAST,
        UNCHANGED,
        HEADING,
        PRONOUN,
        PORTION,
        PART,
        NO_LIMIT,
        FORMER,
        OF,
        DEED,
        GENERAL,
        PAPER,
        SAYING,
        RATING,
        TELLER,
        UNIT,
        VOUCHED,
        PARTICULARS,
        WRITING,
        WHEN,
        EXISTING,
        ALTERING,
        RESTATED,
        RESTATED_OBJECT,
        UNDER_WAY,
        TO_WORK,
        TASK,
        FINITE,
        EXCEPTING,
        SAME_AS,
        BELOW,
        DONE_ON,
        DITTO,
        PASSIVE,
        PLACED,
        PLACING,
        CARRIED,
        INTRODUCING,
        DOER,
        BESIDE_DEED,
        NEITHER,
        NOR,
        BELONGING,
        OF_MEASURES,
        GENERIC,
        REMOVING;

        static Cue of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    private final Map<Cue, List<String>> words = new EnumMap<>(Cue.class);

    void add(Cue cue, String row) {
        words.computeIfAbsent(cue, key -> new ArrayList<>()).addAll(List.of(row.split("\\|")));
    }

    /** Whether one of them stands in this folded text; a Latin one from the beginning of a word. */
    boolean standIn(String text, Cue cue) {
        return of(cue).stream().anyMatch(one -> indexOf(one, text) >= 0);
    }

    /** Whether one of them stands in this folded text, and one of the others behind it. */
    boolean standIn(String text, Cue cue, Cue behind) {
        return of(cue).stream().anyMatch(one -> {
            int at = text.indexOf(one);
            return at >= 0 && of(behind).stream().anyMatch(other -> text.indexOf(other, at + one.length()) >= 0);
        });
    }

    /** Whether this folded text is one of them and nothing else. */
    boolean are(String text, Cue cue) {
        return of(cue).contains(text);
    }

    /** Whether this folded text begins with one of them. */
    boolean begin(String text, Cue cue) {
        return of(cue).stream().anyMatch(text::startsWith);
    }

    /** Whether this folded text ends with one of them. */
    boolean end(String text, Cue cue) {
        return of(cue).stream().anyMatch(text::endsWith);
    }

    /** How long the longest of them is that stands at this place; 0 for none. */
    int lengthAt(String text, int at, Cue cue) {
        return of(cue).stream()
                .filter(one -> text.startsWith(one, at))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Which of them this is, the first being one; 0 for none. */
    int ordinal(String text, Cue cue) {
        return of(cue).indexOf(text) + 1;
    }

    /** All of them, in the order of the vocabulary. */
    List<String> of(Cue cue) {
        return words.getOrDefault(cue, List.of());
    }

    private static int indexOf(String word, String text) {
        int at = text.indexOf(word);
        boolean latin = Expressions.isWordCharacter(word.charAt(0));
        while (at > 0 && latin && Expressions.isWordCharacter(text.charAt(at - 1))) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }
}
