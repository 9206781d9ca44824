package followup.site;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed, field by field: in the words of the files, {@code title: old → new; risk: low → high}, and in those of
 * the audit trail. Not thread-safe.
 */
final class Changes {

    private static final Wording WORDING = Wording.of(Changes.class);
    private static final String NOTHING = "–";

    private final String about;
    private final Bilingual aboutWords;
    private final List<Field> fields = new ArrayList<>();

    private record Field(String text, Bilingual words) {}

    Changes() {
        this("", Bilingual.plain(""));
    }

    /**
     * @param about what has the fields, in the words of the files, such as {@code W-01}
     * @param words the same for people
     */
    Changes(String about, Bilingual words) {
        this.about = about.isEmpty() ? "" : about + " ";
        this.aboutWords = about.isEmpty() ? words : new Bilingual(words.ja() + " ", words.en() + " ");
    }

    /** Adds the field when the two differ. */
    Changes compare(String column, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            add(column, before, after);
        }
        return this;
    }

    /** Adds the field, whose two values may look alike. */
    void add(String column, @Nullable Object before, @Nullable Object after) {
        add(column, WORDING.say("column." + column.replace(' ', '-')), before, after);
    }

    /** Adds the day of the step when the two differ. */
    Changes compare(AssessmentStep step, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            add(step.code(), step.words(), before, after);
        }
        return this;
    }

    private void add(String column, Bilingual name, @Nullable Object before, @Nullable Object after) {
        var change = Bilingual.changed(words(before), words(after));
        fields.add(new Field(
                about + column + ": " + code(before) + " → " + code(after),
                new Bilingual(
                        aboutWords.ja() + name.ja() + "：" + change.ja(),
                        aboutWords.en() + name.en() + ": " + change.en())));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    private static String code(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Category category -> category.code();
            case Risk risk -> risk.code();
            case Status status -> status.code();
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }

    private static Bilingual words(@Nullable Object value) {
        return switch (value) {
            case null -> Bilingual.plain(NOTHING);
            case Category category -> category.words();
            case Risk risk -> risk.words();
            case Status status -> status.words();
            case Boolean yes -> WORDING.say(yes ? "yes" : "no");
            default -> Bilingual.plain(value.toString());
        };
    }

    Bilingual words() {
        return Bilingual.list(fields.stream().map(Field::words).toList());
    }

    @Override
    public String toString() {
        return fields.stream().map(Field::text).collect(Collectors.joining("; "));
    }
}
