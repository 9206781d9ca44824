package followup.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import followup.crash.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold on every database. */
abstract class FetchingMailBehaviour {

    private DataSource database;
    private MailServer server;
    private Node node;

    abstract DataSource database();

    @BeforeEach
    void start() {
        database = database();
        server = new MailServer();
        node = new Node("first", database, server.mailbox());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void storesTheExactBytesAndTellsOfEachMailOnce() {
        var raw = MailServer.mail("one@shop.example.jp", "W-01：対策済み\r\n.\r\n最終行に改行なし");
        long uid = server.deliver(raw);

        assertThat(node.fetching.fetchNew()).isEqualTo(1);
        assertThat(node.fetching.fetchNew()).isZero();

        var mail = node.mails().getFirst();
        assertThat(node.stored.raw(mail.id())).isEqualTo(raw);
        assertThat(mail.uid()).isEqualTo(uid);
        assertThat(mail.uidValidity()).isEqualTo(server.uidValidity());
        assertThat(mail.internalDate()).isEqualTo(MailServer.RECEIVED_AT);
        assertThat(mail.storedAt()).isEqualTo(node.clock.instant());
        assertThat(mail.size()).isEqualTo(raw.length);
        assertThat(mail.messageId()).contains("one@shop.example.jp");
        assertThat(node.told).containsExactly(mail.id());
        assertThat(node.stored.find(mail.id())).contains(mail);
    }

    @Test
    void readAndUnreadMailsAreAllTheSameAndStayAsTheyAre() {
        long unread = server.deliver("unread@shop.example.jp");
        long read = server.deliver("read@shop.example.jp");
        server.setSeen(read);

        assertThat(node.fetching.fetchNew()).isEqualTo(2);

        assertThat(server.flags(unread).contains(jakarta.mail.Flags.Flag.SEEN)).isFalse();
        assertThat(server.flags(read).contains(jakarta.mail.Flags.Flag.SEEN)).isTrue();
        assertThat(server.flags(unread).contains(MailboxConnection.KEYWORD)).isTrue();
    }

    @Test
    void mailsWithoutMessageIdAndMailsOfNothingButGarbageAreStoredToo() {
        server.deliver("\r\nno header at all".getBytes());
        server.deliver(new byte[] {'S', 'u', 'b', ':', (byte) 0x82, (byte) 0xa0, 0, 13, 10, 13, 10, 0, (byte) 0xff});

        assertThat(node.fetching.fetchNew()).isEqualTo(2);
        assertThat(node.mails()).allMatch(mail -> mail.messageId().isEmpty());
    }

    @Test
    void aBatchThatIsLargerThanTheMemoryGrantedIsFetchedInParts() {
        var filler = "あ".repeat(30_000);
        for (int i = 0; i < 250; i++) {
            server.deliver(MailServer.mail("large-" + i + "@shop.example.jp", filler));
        }
        assertThat(node.fetching.fetchNew()).isEqualTo(250);
        assertThat(node.told).hasSize(250);
    }

    @Test
    void aMailOverTheSizeLimitIsRecordedAndFetchedOnceTheLimitIsRaised() {
        server.deliver("before@shop.example.jp");
        long large = server.deliver(MailServer.mail("large@shop.example.jp", "x".repeat(200_000)));
        server.deliver("after@shop.example.jp");

        assertThat(node.fetching.fetchNew()).isEqualTo(2);
        assertThat(node.messageIds()).containsExactly("before@shop.example.jp", "after@shop.example.jp");
        var refused = node.unstored.latest(10).getFirst();
        assertThat(refused.uid()).isEqualTo(large);
        assertThat(refused.state()).isEqualTo(UnstoredMail.State.REFUSED);
        assertThat(refused.size()).isGreaterThan(200_000);
        assertThat(refused.messageId()).contains("large@shop.example.jp");
        assertThat(refused.sender()).contains("t***@shop.example.jp");
        assertThat(refused.subject()).contains("Re: FU-7K3Q-X2M9");

        var raised = new FetchingRules(
                org.springframework.util.unit.DataSize.ofMegabytes(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                true,
                true);
        var later = new Node("first", database, server.mailbox(), raised);
        assertThat(later.fetching.fetchNew()).isEqualTo(1);
        assertThat(later.unstored.latest(10)).isEmpty();
    }

    @Test
    void mailsAtWhichTheServerDiesHideNoOtherAndAreTriedAgain() throws Exception {
        var deadly = ConcurrentHashMap.<Long>newKeySet();
        var broken = new AtomicInteger();
        try (var line = new Line(server.mailbox().port(), command -> {
            boolean dies = Line.asksForBytes(command) && !Collections.disjoint(Line.uids(command), deadly);
            return !dies || broken.incrementAndGet() < 0;
        })) {
            node = new Node("first", database, MailServer.mailboxAt(line.port()));
            var whole = new ArrayList<String>();
            for (int i = 0; i < 40; i++) {
                long uid = server.deliver(i + "@shop.example.jp");
                if (i % 4 == 1) {
                    deadly.add(uid);
                } else {
                    whole.add(i + "@shop.example.jp");
                }
            }

            await().until(() -> {
                node.fetching.fetchNew();
                return node.mails().size() == whole.size();
            });

            assertThat(node.messageIds()).containsExactlyElementsOf(whole);
            assertThat(node.unstored.latest(100))
                    .hasSize(10)
                    .allMatch(mail -> mail.state() == UnstoredMail.State.FAILED && mail.attempts() == 1);
            var found = node.reconciling.compare().orElseThrow();
            assertThat(found.failed()).isEqualTo(10);
            assertThat(found.balances()).isFalse();

            int before = broken.get();
            node.fetching.fetchNew();
            assertThat(broken).as("not before it is time").hasValue(before);
        }
        var mended = new Node("first", database, server.mailbox());
        mended.clock.advance(Duration.ofMinutes(2));
        assertThat(mended.fetching.fetchNew()).isEqualTo(10);
        assertThat(mended.reconciling.compare()).get().matches(Reconciliation::balances);
    }

    @Test
    void aMailTheDatabaseRefusesHidesNoOtherAndIsStoredLater() {
        var poison = MailServer.mail("poison@shop.example.jp", "poison");
        node.jdbc
                .sql("alter table stored_mail_raw add constraint no_poison check (octet_length(raw) <> " + poison.length
                        + ")")
                .update();
        server.deliver("before@shop.example.jp");
        server.deliver(poison);
        server.deliver("after@shop.example.jp");

        assertThat(node.fetching.fetchNew()).isEqualTo(2);
        assertThat(node.messageIds()).containsExactly("before@shop.example.jp", "after@shop.example.jp");
        assertThat(node.unstored.latest(10).getFirst().messageId()).contains("poison@shop.example.jp");

        node.jdbc.sql("alter table stored_mail_raw drop constraint no_poison").update();
        node.clock.advance(Duration.ofMinutes(2));
        assertThat(node.fetching.fetchNew()).isEqualTo(1);
        assertThat(node.unstored.latest(10)).isEmpty();
    }

    @Test
    void aNewEpochOfNumbersStoresNothingTwiceAndMissesNothing() {
        server.useFolder("replies");
        node = new Node("first", database, server.mailbox());
        var once = MailServer.mail("once@shop.example.jp", "W-01: 1");
        var twice = MailServer.mail("twice@shop.example.jp", "W-01: 1");
        server.deliver(once);
        server.deliver(twice);
        server.deliver(twice);
        assertThat(node.fetching.fetchNew()).isEqualTo(3);
        long before = server.uidValidity();

        server.deleteFolder();
        await().until(() -> {
            server.useFolder("replies");
            boolean another = server.uidValidity() != before;
            if (!another) {
                server.deleteFolder();
            }
            return another;
        });
        server.deliver(twice);
        server.deliver("new@shop.example.jp");
        server.deliver(twice);
        server.deliver(twice);
        server.deliver(once);

        assertThat(node.fetching.fetchNew()).isEqualTo(2);
        assertThat(node.messageIds())
                .containsExactlyInAnyOrder(
                        "once@shop.example.jp",
                        "twice@shop.example.jp",
                        "twice@shop.example.jp",
                        "twice@shop.example.jp",
                        "new@shop.example.jp");
        assertThat(node.mails()).allMatch(mail -> mail.uidValidity() == server.uidValidity());
        assertThat(node.reconciling.compare()).get().matches(Reconciliation::balances);
    }

    @Test
    void mailsThatOthersDeleteAreNoObstacle() {
        long first = server.deliver("first@shop.example.jp");
        long second = server.deliver("second@shop.example.jp");
        node.fetching.fetchNew();
        server.expunge(first);
        server.expunge(second);
        server.deliver("third@shop.example.jp");

        assertThat(node.fetching.fetchNew()).isEqualTo(1);
        assertThat(node.messageIds())
                .containsExactly("first@shop.example.jp", "second@shop.example.jp", "third@shop.example.jp");
        var found = node.reconciling.compare().orElseThrow();
        assertThat(found.onServer()).isEqualTo(1);
        assertThat(found.stored()).isEqualTo(1);
    }

    @Test
    void aMailDeletedBeforeItCouldBeStoredLeavesARecord() {
        server.deliver("first@shop.example.jp");
        node.fetching.fetchNew();
        assertThat(node.fetching.run(run -> run.fetchMissing(List.of(77L)), -1)).isZero();
        assertThat(node.unstored.latest(10)).singleElement().satisfies(gone -> {
            assertThat(gone.uid()).isEqualTo(77);
            assertThat(gone.state()).isEqualTo(UnstoredMail.State.GONE);
        });
        assertThat(node.reconciling.compare()).get().matches(Reconciliation::balances);
    }

    @Test
    void comparingFindsWhatFetchingCannotAndFetchesIt() {
        server.deliver("one@shop.example.jp");
        long late = server.deliver("late@shop.example.jp");
        server.deliver("three@shop.example.jp");
        server.deliver(MailServer.mail("large@shop.example.jp", "x".repeat(200_000)));
        node.fetching.fetchNew();
        forget(late);

        var found = node.reconciling.compare().orElseThrow();

        assertThat(found)
                .isEqualTo(new Reconciliation(
                        server.mailbox().name(), server.uidValidity(), node.clock.instant(), 4, 3, 1, 0, 1));
        assertThat(found.balances()).isTrue();
        assertThat(node.messageIds()).contains("late@shop.example.jp").hasSize(3);
        assertThat(node.reconciling.latest()).contains(found);
        assertThat(node.reconciling.compare().orElseThrow().recovered()).isZero();
    }

    /** As if the server had shown the mail only after those with higher numbers. */
    private void forget(long uid) {
        node.jdbc
                .sql("delete from stored_mail_raw where stored_mail in (select id from stored_mail where uid = :uid)")
                .param("uid", uid)
                .update();
        node.jdbc
                .sql("delete from stored_mail where uid = :uid")
                .param("uid", uid)
                .update();
    }

    @Test
    void onlyOneNodeIsAtItAndTogetherTheyStoreEachMailOnce() throws Exception {
        var other = new Node("second", database, server.mailbox());
        IntStream.range(0, 200).forEach(i -> server.deliver(i + "@shop.example.jp"));
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> node.fetching.run(
                run -> {
                    inside.countDown();
                    waitFor(goOn);
                    return run.fetchNew();
                },
                -1));
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(other.fetching.fetchNew()).isZero();
        assertThat(other.reconciling.compare()).isEmpty();

        goOn.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(other.fetching.fetchNew()).isZero();
        assertThat(node.stored.count()).isEqualTo(200);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void aBatchThatTookLongerThanTheLeaseIsStoredWhenNobodyWentOnFromThere() {
        var other = new Node("second", database, server.mailbox());
        server.deliver("one@shop.example.jp");
        int second = node.fetching.run(
                run -> {
                    leaseRunsOut();
                    return other.fetching.run(
                            late -> {
                                assertThat(run.fetchNew()).isEqualTo(1);
                                return late.fetchNew();
                            },
                            -1);
                },
                -2);
        assertThat(second).as("comes after the first, and brings nothing").isEqualTo(-1);
        assertThat(node.messageIds()).containsExactly("one@shop.example.jp");
        assertThat(node.told).hasSize(1);
        assertThat(other.told).isEmpty();
        assertThat(node.fetching.fetchNew()).isZero();
    }

    @Test
    void theLeaseOfAnotherNodeKeepsAwayUntilItRunsOut() {
        var other = new Node("second", database, server.mailbox());
        server.deliver("one@shop.example.jp");
        int kept = other.fetching.run(late -> node.fetching.fetchNew(), -1);
        assertThat(kept).isZero();
        assertThat(node.fetching.fetchNew()).isEqualTo(1);
    }

    private void leaseRunsOut() {
        node.jdbc
                .sql("update inbox set lease_until = current_timestamp - interval '1' second")
                .update();
    }

    @Test
    void aServerThatIsAwayIsNoErrorAndIsReachedLater() {
        var port = server.mailbox();
        server.stop();
        assertThat(node.fetching.fetchNew()).isZero();
        assertThat(node.contact.state().failingSince()).isEqualTo(node.clock.instant());
        assertThat(node.reconciling.compare()).isEmpty();
        assertThat(port.toString()).doesNotContain(MailServer.PASSWORD);
    }

    @Test
    void aMailIsStoredWithinAMomentOfItsArrival() {
        server.deliver("before the watch@shop.example.jp");
        node.watch.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> node.told.size() == 1);
            for (int arrived = 2; arrived <= 5; arrived++) {
                server.deliver(arrived + "@shop.example.jp");
                int expected = arrived;
                await().atMost(Duration.ofSeconds(60)).until(() -> node.told.size() == expected);
            }
        } finally {
            node.watch.stop();
        }
        assertThat(node.watch.isRunning()).isFalse();
    }
}
