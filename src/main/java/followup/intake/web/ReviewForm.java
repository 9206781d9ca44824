package followup.intake.web;

import followup.intake.Accepted;
import followup.intake.ReviewDesk;
import followup.reply.DatePrecision;
import followup.site.Status;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a person fills in about one review: a row for each measure that was asked, prefilled with what was read, and the measures that
 * nobody recommended. Knows what was proposed, so that leaving everything as it is means accepting.
 *
 * @param additional in the words to be recorded
 */
record ReviewForm(List<Row> rows, List<String> additional, List<String> proposedAdditional, String note) {

    private static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::name).toList();
    private static final List<String> PRECISIONS =
            Arrays.stream(DatePrecision.values()).map(DatePrecision::code).toList();

    /**
     * One measure.
     *
     * @param recorded whether an answer of this mail to it counts already
     * @param read what the reader found, null when nothing
     */
    record Row(
            String code,
            String title,
            boolean open,
            boolean recorded,
            ReviewDesk.@Nullable Proposal read,
            Entered entered) {

        private static final Entered NOTHING = new Entered("", "", "day", "");

        /** What the row holds when nobody has touched it; what could not be read is left to the person. */
        Entered proposed() {
            return read == null || read.certainty().equals("open")
                    ? NOTHING
                    : new Entered(
                            read.status(),
                            Objects.toString(read.date(), ""),
                            Optional.ofNullable(read.datePrecision()).orElse("day"),
                            read.content());
        }

        boolean isUntouched() {
            return entered.equals(proposed());
        }

        private boolean isUnmentioned() {
            return read == null && !recorded && isUntouched();
        }

        /** Whether it says something that is to be recorded now. */
        boolean isToBeRecorded() {
            return !entered.status().isEmpty() && !(recorded && isUntouched());
        }

        /** The key of the words that say what is wrong, null when nothing is. */
        public @Nullable String fault() {
            if (entered.status().isEmpty()
                    && !(entered.date().isEmpty() && entered.content().isEmpty())) {
                return "intake.review.fault.status";
            }
            return entered.date().isEmpty() || entered.day().isPresent() ? null : "intake.review.fault.date";
        }

        /** What waits comes first, what has its answer last. */
        private int place() {
            if (read != null && !recorded) {
                return 0;
            }
            return recorded ? 1 : open ? 2 : 3;
        }

        private Accepted accepted() {
            var day = entered.day().orElse(null);
            return new Accepted(
                    code,
                    Status.valueOf(entered.status()),
                    day,
                    day == null ? null : entered.precision(),
                    entered.content(),
                    "",
                    0);
        }
    }

    /** As typed. */
    record Entered(String status, String date, String precision, String content) {

        Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(date));
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
            }
        }
    }

    /** The rows to look at: what the mail says something about, and where a person has typed something. */
    public List<Row> mentioned() {
        return rows.stream().filter(row -> !row.isUnmentioned()).toList();
    }

    /** The others, which stay as they are unless the person knows more. */
    public List<Row> unmentioned() {
        return rows.stream().filter(Row::isUnmentioned).toList();
    }

    static ReviewForm of(ReviewDesk.Item item) {
        var rows = rows(item, Function.identity());
        return new ReviewForm(rows, item.additional(), item.additional(), "");
    }

    static ReviewForm of(ReviewDesk.Item item, MultiValueMap<String, String> typed) {
        var rows = rows(item, row -> {
            var code = row.code();
            return new Row(
                    code,
                    row.title(),
                    row.open(),
                    row.recorded(),
                    row.read(),
                    new Entered(
                            oneOf(STATUSES, first(typed, "status." + code), ""),
                            first(typed, "date." + code),
                            oneOf(PRECISIONS, first(typed, "precision." + code), "day"),
                            unix(first(typed, "content." + code))));
        });
        var additional = typed.getOrDefault("additional", List.of()).stream()
                .map(words -> unix(words.strip()))
                .filter(words -> !words.isEmpty())
                .toList();
        return new ReviewForm(rows, additional, item.additional(), unix(first(typed, "note")));
    }

    private static List<Row> rows(ReviewDesk.Item item, Function<Row, Row> typed) {
        Map<String, ReviewDesk.Proposal> recorded = byMeasure(item.recorded());
        Map<String, ReviewDesk.Proposal> proposed = byMeasure(item.proposals());
        return item.measures().stream()
                .map(asked -> {
                    var known = recorded.get(asked.code());
                    var read = known == null ? proposed.get(asked.code()) : known;
                    var row = new Row(asked.code(), asked.title(), asked.open(), known != null, read, Row.NOTHING);
                    return typed.apply(
                            new Row(row.code(), row.title(), row.open(), row.recorded(), row.read(), row.proposed()));
                })
                .sorted(Comparator.comparing(Row::place))
                .toList();
    }

    private static Map<String, ReviewDesk.Proposal> byMeasure(List<ReviewDesk.Proposal> proposals) {
        return proposals.stream()
                .collect(Collectors.toMap(ReviewDesk.Proposal::measure, Function.identity(), (first, second) -> first));
    }

    boolean isFaulty() {
        return rows.stream().anyMatch(row -> row.fault() != null);
    }

    /** The code of the first measure with something wrong, empty when nothing is. */
    public String firstFault() {
        return rows.stream()
                .filter(row -> row.fault() != null)
                .map(Row::code)
                .findFirst()
                .orElse("");
    }

    /** Nothing to record at all, neither proposed nor typed. */
    boolean isEmpty() {
        return additional.isEmpty() && rows.stream().noneMatch(Row::isToBeRecorded);
    }

    /** Whether recording it means accepting what was proposed. */
    boolean isUntouched() {
        return rows.stream().allMatch(Row::isUntouched) && additional.equals(proposedAdditional);
    }

    List<Accepted> answers() {
        return rows.stream().filter(Row::isToBeRecorded).map(Row::accepted).toList();
    }

    /** The additional measures and an empty field for one more. */
    public List<String> additionalFields() {
        return Stream.concat(additional.stream(), Stream.of("")).toList();
    }

    public List<String> statuses() {
        return STATUSES;
    }

    public List<String> precisions() {
        return PRECISIONS;
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        return Optional.ofNullable(typed.getFirst(field)).orElse("").strip();
    }

    private static String oneOf(List<String> expected, String found, String otherwise) {
        return expected.contains(found) ? found : otherwise;
    }

    /** With the line ends of the proposal. Long texts are refused with the decision; none is cut. */
    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }
}
