package followup.analysis.web;

import followup.analysis.SiteFilter;
import followup.analysis.SiteFilter.ReplyStanding;
import followup.analysis.SiteFilter.Sort;
import followup.analysis.SiteFilter.StepStanding;
import followup.analysis.SiteFilter.SurveyStanding;
import followup.analysis.SiteFilter.WorstRisk;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** A filter of the sites as the address of their page writes it; what it does not know does not restrict. */
record SiteQuery(SiteFilter filter) {

    static SiteQuery of(
            String search, String step, String state, String risk, String reply, String sort, boolean descending) {
        return new SiteQuery(new SiteFilter(
                search.strip(),
                find(StepStanding.all().stream(), StepStanding::code, step),
                find(Stream.of(SurveyStanding.values()), Enum::name, state),
                find(Stream.of(WorstRisk.values()), Enum::name, risk),
                find(Stream.of(ReplyStanding.values()), Enum::name, reply),
                find(Stream.of(Sort.values()), Enum::name, sort).orElse(Sort.CODE),
                descending));
    }

    private static <T> Optional<T> find(Stream<T> all, Function<T, String> code, String wanted) {
        return all.filter(each -> code.apply(each).equals(wanted)).findFirst();
    }

    /** The address of this list, without a page number. */
    public String link() {
        return link(filter.sort(), filter.descending());
    }

    /** The address of this list in another order; in the opposite one where it is in that order already. */
    public String sortedBy(String sort) {
        var wanted = Sort.valueOf(sort);
        return link(wanted, wanted == filter.sort() && !filter.descending());
    }

    /** As {@code aria-sort} says it; null for a column that does not sort the list. */
    public String direction(String sort) {
        if (!filter.sort().name().equals(sort)) {
            return "none";
        }
        return filter.descending() ? "descending" : "ascending";
    }

    public boolean restricts() {
        return !filter.search().isEmpty()
                || filter.step().isPresent()
                || filter.survey().isPresent()
                || filter.risk().isPresent()
                || filter.reply().isPresent();
    }

    private String link(Sort sort, boolean descending) {
        return UriComponentsBuilder.fromPath("/sites")
                .queryParamIfPresent("q", Optional.of(filter.search()).filter(search -> !search.isEmpty()))
                .queryParamIfPresent("step", filter.step().map(StepStanding::code))
                .queryParamIfPresent("state", filter.survey())
                .queryParamIfPresent("risk", filter.risk())
                .queryParamIfPresent("reply", filter.reply())
                .queryParamIfPresent("sort", Optional.of(sort).filter(each -> each != Sort.CODE))
                .queryParamIfPresent("desc", Optional.of(descending).filter(each -> each))
                .encode()
                .build()
                .toUriString();
    }
}
