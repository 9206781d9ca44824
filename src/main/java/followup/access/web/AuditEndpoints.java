package followup.access.web;

import followup.access.AuditTrail;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who changed what. */
@RestController
class AuditEndpoints {

    /** Entries of one page: 1,000 at most. A larger limit is taken for this one. */
    private static final int PAGE_LIMIT = 1_000;

    private final AuditTrail audit;

    AuditEndpoints(AuditTrail audit) {
        this.audit = audit;
    }

    @GetMapping("/api/audit")
    @Operation(summary = "Who changed what, newest first; the next page comes before the last id of this one")
    List<AuditTrail.Entry> entries(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable Instant from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable Instant until,
            @RequestParam(defaultValue = "100") int limit) {
        return audit.before(
                before, new AuditTrail.Wanted(who, action, subject, from, until), Math.clamp(limit, 1, PAGE_LIMIT));
    }
}
