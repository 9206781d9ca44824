package followup.inbox.web;

import followup.inbox.Reconciliation;
import followup.inbox.ReconcilingMailbox;
import followup.inbox.UnstoredMail;
import followup.inbox.UnstoredMails;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Server N = stored N + refused R", as found last or now. */
@RestController
@RequestMapping("/api/inbox/reconciliation")
class ReconciliationEndpoint {

    /** Records; more of them are not listed, only counted. */
    private static final int UNSTORED_SHOWN = 200;

    private static final Wording WORDING = Wording.of(ReconcilingMailbox.class);

    private final ReconcilingMailbox reconciling;
    private final UnstoredMails unstored;

    ReconciliationEndpoint(ReconcilingMailbox reconciling, UnstoredMails unstored) {
        this.reconciling = reconciling;
        this.unstored = unstored;
    }

    /** What the last comparison found, and the mails that are not stored, the last tried first. */
    record Comparison(Bilingual statement, boolean balances, Reconciliation counts, List<UnstoredMail> unstored) {}

    @Operation(summary = "How the stored mails compared with the mailbox the last time")
    @GetMapping
    Comparison latest() {
        return reconciling
                .latest()
                .map(this::comparison)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "nothing-compared-yet", WORDING.say("nothing-compared-yet")));
    }

    @Operation(summary = "Compares the stored mails with the mailbox now")
    @PostMapping
    Comparison now() {
        return reconciling
                .compare()
                .map(this::comparison)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.CONFLICT, "cannot-compare-now", WORDING.say("cannot-compare-now")));
    }

    private Comparison comparison(Reconciliation found) {
        var statement = WORDING.say(
                found.balances() ? "server-balances" : "server-differs",
                String.valueOf(found.onServer()),
                String.valueOf(found.stored()),
                String.valueOf(found.refused()),
                String.valueOf(found.failed()));
        return new Comparison(statement, found.balances(), found, unstored.latest(UNSTORED_SHOWN));
    }
}
