package followup.intake.web;

import followup.intake.RereadingMails;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stored mails read again by today's rules: first the difference, then its application. */
@RestController
@RequestMapping("/api/rereadings")
class RereadingsController {

    private final RereadingMails rereading;

    RereadingsController(RereadingMails rereading) {
        this.rereading = rereading;
    }

    /** Changes nothing. A page without differences may be followed by others; {@code next} tells. */
    @Operation(summary = "What would change if mails were read anew")
    @GetMapping
    RereadingMails.Page differences(@RequestParam(defaultValue = "0") long after) {
        return rereading.compare(after);
    }

    /** @param differences those that were shown, with their tokens */
    record Application(@Nullable List<RereadingMails.Shown> differences) {}

    @Operation(summary = "Reads mails anew and records what changed")
    @PostMapping
    Map<String, Integer> apply(@RequestBody Application application) {
        return Map.of(
                "applied",
                rereading.apply(Optional.ofNullable(application.differences()).orElse(List.of())));
    }
}
