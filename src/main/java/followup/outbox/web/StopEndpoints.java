package followup.outbox.web;

import followup.outbox.StoppingSends;
import followup.outbox.StoppingSends.Stop;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The switch that stops all mails of the programme. */
@RestController
@RequestMapping("/api/outbox")
class StopEndpoints {

    private final StoppingSends stopping;

    StopEndpoints(StoppingSends stopping) {
        this.stopping = stopping;
    }

    record Reason(@Nullable String reason) {}

    /** @param stop null while mails are sent */
    record Standing(boolean stopped, @Nullable Stop stop) {

        private static Standing of(Optional<Stop> stop) {
            return new Standing(stop.isPresent(), stop.orElse(null));
        }
    }

    @GetMapping("/stop")
    @Operation(summary = "Whether sending is stopped, by whom, since when and why")
    Standing standing() {
        return Standing.of(stopping.current());
    }

    @PostMapping("/stop")
    @Operation(summary = "Stop all mails of the programme, with a reason")
    Standing stop(@RequestBody Reason reason) {
        stopping.stop(reason.reason() == null ? "" : reason.reason());
        return standing();
    }

    @PostMapping("/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send again; what waited goes out once, in the next send window")
    void resume() {
        stopping.resume();
    }
}
