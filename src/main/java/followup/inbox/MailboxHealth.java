package followup.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the mail server is reached and the counts agree. {@code DEGRADED} and not down when they do not: the service
 * works on without mail, and a restart would not mend the server.
 */
@Component("mailboxHealthIndicator")
class MailboxHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final MailboxContact contact;
    private final ReconcilingMailbox reconciling;

    MailboxHealth(MailboxContact contact, ReconcilingMailbox reconciling) {
        this.contact = contact;
        this.reconciling = reconciling;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var state = contact.state();
        var latest = reconciling.latest();
        boolean well = state.failingSince() == null
                && latest.map(Reconciliation::balances).orElse(true);
        health.status(well ? Status.UP : DEGRADED);
        detail(health, "lastReachedAt", state.lastMadeAt());
        detail(health, "failingSince", state.failingSince());
        latest.ifPresent(found -> health.withDetail("comparedAt", found.comparedAt())
                .withDetail("onServer", found.onServer())
                .withDetail("stored", found.stored())
                .withDetail("refused", found.refused())
                .withDetail("failed", found.failed()));
    }

    private static void detail(Health.Builder health, String name, @Nullable Object found) {
        if (found != null) {
            health.withDetail(name, found);
        }
    }
}
