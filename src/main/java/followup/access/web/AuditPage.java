package followup.access.web;

import followup.access.AuditTrail;
import followup.page.MenuEntry;
import followup.page.Page;
import followup.wording.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who changed what, when. Leafs by the number of the last entry, so that it is as fast after millions of entries. */
@Page
class AuditPage {

    private static final int ROWS = 50;

    private static final Pattern SURVEY = Pattern.compile("FU-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern MAIL = Pattern.compile("(?:in|out)-\\d+");

    /** Actions whose subject is the code of a site. */
    private static final Set<String> ABOUT_SITES = Set.of(
            "additional-measure-corrected",
            "additional-measure-dropped",
            "debrief-cancelled",
            "debrief-moved",
            "debrief-registered",
            "site-changed",
            "step-changed");

    private final AuditTrail audit;
    private final ZoneId zone;

    AuditPage(AuditTrail audit, @Value("${followup.programme.zone:Asia/Tokyo}") ZoneId zone) {
        this.audit = audit;
        this.zone = zone;
    }

    @Bean
    static MenuEntry auditInMenu() {
        return new MenuEntry(85, "audit", "/audit");
    }

    /**
     * What is looked for.
     *
     * @param to the last day, by the clocks of the programme's zone
     */
    record Filters(
            String who,
            String action,
            String subject,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to) {

        /** The page of the entries before that one. */
        String link(long before) {
            var link = UriComponentsBuilder.fromPath("/audit")
                    .queryParam("who", "{who}")
                    .queryParam("action", "{action}")
                    .queryParam("subject", "{subject}")
                    .queryParam("from", from == null ? "" : from)
                    .queryParam("to", to == null ? "" : to)
                    .queryParam("before", before);
            return link.encode().buildAndExpand(who, action, subject).toUriString();
        }
    }

    /** @param link to what the entry is about; empty when it has no page */
    record Line(
            ZonedDateTime at,
            String who,
            String action,
            boolean hasWords,
            String subject,
            String link,
            Bilingual detail) {}

    @GetMapping("/audit")
    String entries(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        var filters = new Filters(who.strip(), action, subject.strip(), from, to);
        var wanted = new AuditTrail.Wanted(
                filters.who(), action, filters.subject(), start(from), to == null ? null : start(to.plusDays(1)));
        var found = audit.before(before, wanted, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        model.addAttribute("filters", filters);
        model.addAttribute("actions", AuditActions.ALL);
        model.addAttribute("entries", shown.stream().map(this::line).toList());
        model.addAttribute("isFirst", before == Long.MAX_VALUE);
        model.addAttribute("newest", filters.link(Long.MAX_VALUE));
        model.addAttribute(
                "older", found.size() > ROWS ? filters.link(shown.getLast().id()) : "");
        return "access/audit";
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private Line line(AuditTrail.Entry entry) {
        return new Line(
                entry.at().atZone(zone),
                entry.who(),
                entry.action(),
                AuditActions.ALL.contains(entry.action()),
                entry.subject(),
                linkTo(entry.action(), entry.subject()),
                entry.detail());
    }

    private static String linkTo(String action, String subject) {
        if (SURVEY.matcher(subject).matches()) {
            return "/calendar/surveys/" + subject;
        }
        if (MAIL.matcher(subject).matches()) {
            return "/mails/" + subject;
        }
        return ABOUT_SITES.contains(action)
                ? UriComponentsBuilder.fromPath("/sites/{code}")
                        .encode()
                        .buildAndExpand(subject)
                        .toUriString()
                : "";
    }
}
