package followup.site.web;

import followup.site.Site;
import followup.site.Sites;
import followup.wording.Refusal;
import followup.wording.Wording;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the registered sites with their contacts. */
@RestController
class SiteEndpoints {

    /** Sites of one page: 1,000 at most. A larger limit is taken for this one. */
    private static final int PAGE_LIMIT = 1_000;

    private final Sites sites;

    SiteEndpoints(Sites sites) {
        this.sites = sites;
    }

    record Page(long total, List<Site> sites) {}

    @GetMapping("/api/sites")
    @Operation(summary = "The sites in the order of their codes; the next page comes after the last code of this one")
    Page sites(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "100") int limit) {
        return new Page(sites.count(), sites.after(after, Math.clamp(limit, 1, PAGE_LIMIT)));
    }

    @GetMapping("/api/sites/{code}")
    @Operation(summary = "One site with its contacts")
    Site site(@PathVariable String code) {
        return sites.findByCode(new Site.Code(code))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "unknown-site",
                        Wording.of(Sites.class).say("site.not-found", code)));
    }
}
