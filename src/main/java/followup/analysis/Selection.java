package followup.analysis;

import followup.countermeasure.AskedDays;
import followup.site.Category;
import followup.site.Risk;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which measures are counted.
 *
 * @param risk a risk level's name, {@code NONE} for measures without one; null for all
 * @param category null for all
 */
public record Selection(@Nullable String risk, @Nullable Category category) {

    public static final Selection ALL = new Selection(null, null);

    /** Stands in the tables where a measure has no risk level. */
    static final String NO_RISK = "NONE";

    private static final Wording WORDING = Wording.of(Selection.class);

    /**
     * @param risk as files write it, or {@code none}; null or empty for all
     * @param category as files write it; null or empty for all
     * @throws Refusal when there is no such risk level or category
     */
    public static Selection parse(@Nullable String risk, @Nullable String category) {
        return new Selection(risk(risk), category(category));
    }

    private static @Nullable String risk(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        return risks().filter(name -> name.toLowerCase(Locale.ROOT).equals(code))
                .findAny()
                .orElseThrow(() -> unknown("risk", code, risks().map(name -> name.toLowerCase(Locale.ROOT))));
    }

    private static @Nullable Category category(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        return Arrays.stream(Category.values())
                .filter(category -> category.code().equals(code))
                .findAny()
                .orElseThrow(() -> unknown(
                        "category", code, Arrays.stream(Category.values()).map(Category::code)));
    }

    private static Stream<String> risks() {
        return Stream.concat(Arrays.stream(Risk.values()).map(Enum::name), Stream.of(NO_RISK));
    }

    private static Refusal unknown(String what, String found, Stream<String> known) {
        return new Refusal(
                Refusal.Kind.BAD_INPUT,
                "unknown-" + what,
                WORDING.say("unknown-" + what, AskedDays.shown(found), known.collect(Collectors.joining(", "))));
    }

    /** What it is narrowed to, as {@link #parse} reads it; empty for all measures. */
    public List<String> codes() {
        var codes = new ArrayList<String>();
        if (risk != null) {
            codes.add(risk.toLowerCase(Locale.ROOT));
        }
        if (category != null) {
            codes.add(category.code());
        }
        return codes;
    }

    boolean isEverything() {
        return risk == null && category == null;
    }

    /** The condition on the columns {@code risk} and {@code category}, to be put behind another; may be empty. */
    String condition() {
        return (risk == null ? "" : " and risk = :risk") + (category == null ? "" : " and category = :category");
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement.param("risk", risk).param("category", category == null ? null : category.name());
    }
}
