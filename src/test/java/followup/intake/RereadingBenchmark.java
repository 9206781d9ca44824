package followup.intake;

import followup.outbox.QueuedMail;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * How long it takes to read many stored replies again and to apply what differs, on an H2 file. Nothing is recorded of them
 * beforehand, as if yesterday's rules had not understood a word: so all differ, which is the most work there can be.
 */
final class RereadingBenchmark {

    /** Mails read again, unless the first argument says otherwise. */
    private static final int MAILS = 2_000;

    private final BenchmarkedService service;
    private final int sites;

    /** Bytes of heap in use, rubbish included, looked at after each piece. */
    private long peak;

    private RereadingBenchmark(BenchmarkedService service, int mails) {
        this.service = service;
        this.sites = Math.max(1, mails / BenchmarkedService.REPLIES_PER_SITE);
    }

    public static void main(String... arguments) {
        try (var service = new BenchmarkedService()) {
            var mails = arguments.length == 0 ? MAILS : Integer.parseInt(arguments[0]);
            new RereadingBenchmark(service, mails).run();
        }
    }

    private void run() {
        int mails = storeReplies();
        var asking = service.part(AskingForRereadings.class);
        var listing = service.part(RereadListing.class);
        asking.start(null);
        timed("read again, all differ", mails);
        var latest = listing.latest().orElseThrow();
        long found = listing.count(latest.id(), filter());
        var begin = System.nanoTime();
        listing.counts(latest.id());
        listing.page(latest.id(), filter(), Math.max(0, found - 50), 50);
        System.out.printf("%d differ; counted and the last page listed in %d ms%n", found, millisSince(begin));
        begin = System.nanoTime();
        int chosen = asking.applyAll(latest.id(), RereadDifference.Effect.ADDS);
        System.out.printf("%d chosen in %d ms%n", chosen, millisSince(begin));
        timed("applied", chosen);
        begin = System.nanoTime();
        asking.start(null);
        System.out.printf("started anew, what was found is forgotten, in %d ms%n", millisSince(begin));
        timed("read again, none differs", mails);
        System.out.printf(
                "%d differ; peak heap %d MiB%n",
                listing.count(listing.latest().orElseThrow().id(), filter()), peak / 1024 / 1024);
    }

    private static RereadListing.Filter filter() {
        return new RereadListing.Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void timed(String what, int mails) {
        var continuing = service.part(ContinuingRereadings.class);
        long begin = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int done = 0;
        for (int piece = continuing.carryOn(); piece > 0; piece = continuing.carryOn()) {
            done += piece;
            peak = Math.max(peak, usedHeap());
        }
        long nanos = System.nanoTime() - begin;
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
        System.out.printf(
                "%s: %d of %d mails, %.0f mails/s, %.0f per second of processor time%n",
                what, done, mails, done * 1e9 / nanos, done * 1e9 / busy);
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static long usedHeap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private int storeReplies() {
        int stored = 0;
        for (var request : service.requests(sites)) {
            var replies = service.repliesTo(request);
            service.store(replies, stored);
            markAsReadWithoutAnswer(request, stored);
            stored += replies.size();
        }
        return stored;
    }

    private void markAsReadWithoutAnswer(QueuedMail request, int before) {
        service.jdbc().update("""
                insert into read_mail (stored_mail, read_at, received_on, kind, relayed, survey, assigned, sender, sender_name, subject,
                    message_id, needs_review, visible_text, fingerprint)
                select id, stored_at, date '2023-02-01', 'reply', false, ?, false, ?, '田中', 'Re: ' || ?,
                    'r' || uid || '@shop.example', false, '', '' from stored_mail where mailbox = 'benchmark' and uid_validity = 1 and uid > ?""", request.survey(), request.recipient(), request.survey(), before);
    }
}
