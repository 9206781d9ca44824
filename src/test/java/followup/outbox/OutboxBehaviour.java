package followup.outbox;

import static followup.outbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import followup.HandClock;
import followup.outbox.Eligibility.Verdict;
import followup.outbox.QueuedMail.MailBecameUnclear;
import followup.outbox.QueuedMail.MailBounced;
import followup.outbox.QueuedMail.MailRefused;
import followup.outbox.QueuedMail.MailSent;
import followup.outbox.QueuedMail.Settlement;
import followup.outbox.QueuedMail.State;
import followup.outbox.SmtpSink.Script;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the outbox promises, on whatever database. */
abstract class OutboxBehaviour {

    static final Instant NOW = Instant.parse("2023-01-31T01:00:00Z");

    final DataSource database = database();
    final HandClock clock = new HandClock(NOW);
    private @Nullable SmtpSink sink;

    abstract DataSource database();

    @AfterEach
    void closeSink() {
        if (sink != null) {
            sink.close();
        }
    }

    SmtpSink sink(Script script) {
        sink = new SmtpSink(script).keepingMails();
        return sink;
    }

    Post post(@Nullable SmtpServer server, Eligibility... eligibility) {
        return new Post(database, "node-1", clock, server, eligibility);
    }

    private Post postTo(Script script, Eligibility... eligibility) {
        return post(sink(script).asServer().with(1, 5), eligibility);
    }

    private QueuedMail the(int number, Post post) {
        return post.outbox().findByMessageId(mail(number, NOW).messageId()).orElseThrow();
    }

    @Test
    void aQueuedMailArrivesOctetByOctet() {
        var sink = sink(new Script() {});
        var post = post(sink.asServer());
        var draft = mail(1, NOW);
        var id = post.outbox().queue(draft).orElseThrow();

        assertThat(post.sending().sendDue()).isEqualTo(1);

        var arrived = sink.last(draft.messageId());
        assertThat(arrived.bytes()).isEqualTo(draft.bytes());
        assertThat(arrived.recipient()).isEqualTo("contact1@example.jp");
        assertThat(arrived.mailLine()).isEqualTo("MAIL FROM:<bounce@survey.example.jp> SIZE=" + draft.bytes().length);
        var mail = post.outbox().find(id).orElseThrow();
        assertThat(mail.state()).isEqualTo(State.SENT);
        assertThat(mail.sentAt()).isEqualTo(NOW);
        assertThat(mail.reply()).isEqualTo("250 2.0.0 Ok: taken");
        assertThat(mail.status()).isEqualTo("2.0.0");
        assertThat(mail.attempts()).isEqualTo(1);
        assertThat(post.outbox().bytes(id)).isEqualTo(draft.bytes());
        assertThat(post.events(MailSent.class))
                .containsExactly(new MailSent(id, "FU-1", "request", "contact1@example.jp", NOW));
        assertThat(post.outbox().sentFor("FU-1")).containsExactly(mail);
    }

    @Test
    void aSentMailIsNotSentAgain() {
        var post = postTo(new Script() {});
        post.outbox().queue(mail(1, NOW));
        post.sending().sendDue();
        clock.advance(Duration.ofDays(30));
        assertThat(post.sending().sendDue()).isZero();
    }

    @Test
    void aMailOfTheSameSurveyPurposeAndRecipientIsQueuedOnce() {
        var post = postTo(new Script() {});
        assertThat(post.outbox().queue(mail(1, NOW))).isPresent();
        assertThat(post.outbox().queue(mail(1, NOW))).isEmpty();
        assertThat(post.outbox().allFor("FU-1")).hasSize(1);
    }

    @Test
    void twoMailsCannotShareAMessageId() {
        var post = postTo(new Script() {});
        post.outbox().queue(mail(1, NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post.outbox().queue(mail(1, "other@example.jp", NOW)))
                .withMessageContaining("<1.request@survey.example.jp>");
    }

    @Test
    void whatIsRolledBackIsNotQueued() {
        var post = postTo(new Script() {});
        post.transactions().executeWithoutResult(status -> {
            post.outbox().queue(mail(1, NOW));
            status.setRollbackOnly();
        });
        assertThat(post.sending().sendDue()).isZero();
        assertThat(post.outbox().allFor("FU-1")).isEmpty();
    }

    @Test
    void nothingIsSentWithinATransaction() {
        var post = postTo(new Script() {});
        assertThatIllegalStateException()
                .isThrownBy(() -> post.transactions()
                        .executeWithoutResult(status -> post.sending().sendDue()));
    }

    @Test
    void aMailIsNotSentBeforeItsTime() {
        var post = postTo(new Script() {});
        post.outbox().queue(mail(1, NOW.plusSeconds(60)));
        assertThat(post.sending().sendDue()).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(post.sending().sendDue()).isEqualTo(1);
    }

    @Test
    void withoutAMailServerNothingLeavesAndItIsSaid() {
        var post = post(null);
        assertThat(post.sending().sendDue()).isZero();
        post.outbox().queue(mail(1, NOW));
        assertThatIllegalStateException()
                .isThrownBy(() -> post.sending().sendDue())
                .withMessageContaining("spring.mail.host");
        assertThat(the(1, post).state()).isEqualTo(State.QUEUED);
    }

    @Test
    void oneConnectionCarriesManyMailsButNotMoreThanItMay() {
        var sink = sink(new Script() {});
        var server = sink.asServer().with(1, 5);
        var post = post(new SmtpServer(
                server.host(),
                server.port(),
                null,
                null,
                server.tls(),
                server.connectTimeout(),
                server.readTimeout(),
                server.writeTimeout(),
                1,
                10,
                5,
                0,
                0,
                null));
        for (int number = 1; number <= 25; number++) {
            post.outbox().queue(mail(number, NOW));
        }
        assertThat(post.sending().sendDue()).isEqualTo(25);
        assertThat(sink.connections()).isEqualTo(3);
    }

    @Test
    void aMailLargerThanWhatIsKeptInMemoryAtOnceGoesToo() {
        var sink = sink(new Script() {});
        var post = post(sink.asServer());
        var small = mail(1, NOW);
        byte[] bytes = Arrays.copyOf(small.bytes(), 3_000_000);
        Arrays.fill(bytes, small.bytes().length, bytes.length, (byte) 'x');
        bytes[bytes.length - 2] = '\r';
        bytes[bytes.length - 1] = '\n';
        post.outbox()
                .queue(new MailDraft(
                        "FU-1", "request", "a@example.jp", "", small.messageId(), "", bytes, "request", "1", NOW));
        assertThat(post.sending().sendDue()).isEqualTo(1);
        assertThat(sink.last(small.messageId()).bytes()).isEqualTo(bytes);
        assertThat(sink.last(small.messageId()).mailLine()).startsWith("MAIL FROM:<> ");
    }

    @Test
    void aRecipientWhoIsRefusedForGoodHoldsUpNobodyElse() {
        var sink = sink(new Script() {
            @Override
            public String rcpt(String recipient) {
                return recipient.startsWith("contact2@") ? "550-5.1.1 No such\r\n550 5.1.1 mailbox" : "250 Ok";
            }
        });
        var post = post(sink.asServer().with(1, 5));
        for (int number = 1; number <= 3; number++) {
            post.outbox().queue(mail(number, NOW));
        }
        assertThat(post.sending().sendDue()).isEqualTo(2);
        assertThat(sink.connections()).isEqualTo(1);
        var refused = the(2, post);
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.status()).isEqualTo("5.1.1");
        assertThat(refused.reply()).isEqualTo("550-5.1.1 No such 550 5.1.1 mailbox");
        assertThat(refused.dueAt()).isNull();
        assertThat(post.events(MailRefused.class))
                .singleElement()
                .satisfies(event -> assertThat(event.status()).isEqualTo("5.1.1"));
        assertThat(post.outbox().sentFor("FU-2")).isEmpty();
    }

    @Test
    void aTemporaryRefusalIsTriedAgainLaterAndLater() {
        var greylisted = new AtomicInteger(2);
        var post = postTo(new Script() {
            @Override
            public String rcpt(String recipient) {
                return greylisted.getAndDecrement() > 0 ? "450 4.2.0 Greylisted" : "250 Ok";
            }
        });
        post.outbox().queue(mail(1, NOW));
        assertThat(post.sending().sendDue()).isZero();
        assertThat(the(1, post).state()).isEqualTo(State.DEFERRED);
        assertThat(the(1, post).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        clock.advance(Duration.ofMinutes(1));
        assertThat(post.sending().sendDue()).isZero();
        assertThat(the(1, post).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(6)));
        clock.advance(Duration.ofMinutes(5));
        assertThat(post.sending().sendDue()).isEqualTo(1);
        assertThat(the(1, post).attempts()).isEqualTo(3);
    }

    @Test
    void afterFiveDaysOfTemporaryRefusalsAMailIsGivenUp() {
        var post = postTo(new Script() {
            @Override
            public String mailIsThere(SmtpSink.Mail mail) {
                return "452 4.2.2 Mailbox full";
            }
        });
        post.outbox().queue(mail(1, NOW));
        for (int attempt = 0; attempt < 40; attempt++) {
            post.sending().sendDue();
            clock.advance(Duration.ofHours(4));
        }
        assertThat(the(1, post).state()).isEqualTo(State.REFUSED);
        assertThat(the(1, post).reply()).contains("given up").contains("5 days").contains("452 4.2.2 Mailbox full");
        assertThat(post.events(MailRefused.class)).hasSize(1);
    }

    @Test
    void aConnectionLostBeforeTheWholeMailWasHandedOverDefers() {
        var post = postTo(new Script() {
            @Override
            public String data() {
                return SmtpSink.HANG_UP;
            }
        });
        post.outbox().queue(mail(1, NOW));
        assertThat(post.sending().sendDue()).isZero();
        assertThat(the(1, post).state()).isEqualTo(State.DEFERRED);
        assertThat(the(1, post).reply()).contains("connection lost");
    }

    @Test
    void aServerThatHasHadEnoughOfAConnectionIsConnectedToAgainAtOnce() {
        var mails = new AtomicInteger();
        var sink = sink(new Script() {
            @Override
            public String mail(String line) {
                return mails.incrementAndGet() == 3 ? "421 4.4.2 Enough" : "250 Ok";
            }
        });
        var post = post(sink.asServer().with(1, 5));
        for (int number = 1; number <= 4; number++) {
            post.outbox().queue(mail(number, NOW));
        }
        assertThat(post.sending().sendDue()).isEqualTo(4);
        assertThat(sink.connections()).isEqualTo(2);
    }

    @Test
    void aConnectionLostAfterTheWholeMailWasHandedOverIsUnclearAndNotRepeated() {
        var sink = sink(new Script() {
            @Override
            public String mailIsThere(SmtpSink.Mail mail) {
                return SmtpSink.TAKE_AND_HANG_UP;
            }
        });
        var post = post(sink.asServer().with(1, 5));
        post.outbox().queue(mail(1, NOW));
        assertThat(post.sending().sendDue()).isZero();
        clock.advance(Duration.ofDays(30));
        post.sending().sendDue();
        assertThat(sink.mails()).isEqualTo(1);
        assertThat(the(1, post).state()).isEqualTo(State.UNCLEAR);
        assertThat(post.outbox().unclear(10)).containsExactly(the(1, post));
        assertThat(post.unclear().count()).isEqualTo(1);
        assertThat(post.unclear().page(0, 10)).containsExactly(new UnclearListing.Row(the(1, post), NOW));
        assertThat(post.unclear().page(1, 10)).isEmpty();
        assertThat(post.outbox().sentFor("FU-1")).hasSize(1);
        assertThat(post.events(MailBecameUnclear.class)).hasSize(1);
    }

    private Post postWithUnclearMail() {
        var first = new AtomicInteger();
        var post = postTo(new Script() {
            @Override
            public String mailIsThere(SmtpSink.Mail mail) {
                return first.getAndIncrement() == 0 ? SmtpSink.TAKE_AND_HANG_UP : "250 Ok";
            }
        });
        post.outbox().queue(mail(1, NOW));
        post.sending().sendDue();
        return post;
    }

    @Test
    void anUnclearMailSettledAsToBeSentAgainGoesUnchanged() {
        var post = postWithUnclearMail();
        post.outbox().settle(the(1, post).id(), Settlement.AGAIN, Bilingual.plain("the company has nothing"));
        assertThat(post.sending().sendDue()).isEqualTo(1);
        assertThat(Objects.requireNonNull(sink).timesTaken(mail(1, NOW).messageId()))
                .isEqualTo(2);
        assertThat(the(1, post).state()).isEqualTo(State.SENT);
    }

    @Test
    void anUnclearMailIsSettledOnce() {
        var post = postWithUnclearMail();
        var id = the(1, post).id();
        post.outbox().settle(id, Settlement.SENT, Bilingual.plain("the company replied"));
        assertThat(the(1, post).state()).isEqualTo(State.SENT);
        assertThat(the(1, post).reply()).isEqualTo("the company replied");
        assertThat(post.events(MailSent.class)).hasSize(1);
        assertThatThrownBy(() -> post.outbox().settle(id, Settlement.AGAIN, Bilingual.plain("sure?")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo("mail-not-unclear");
                    assertThat(refusal.words().en())
                            .contains("settled already", "the company replied", "It is now: sent.")
                            .doesNotContain("nclear;");
                    assertThat(refusal.words().ja()).contains("the company replied", "「送信済み」");
                });
        assertThat(post.sending().sendDue()).isZero();
    }

    @Test
    void anUnclearMailSettledAsRefusedIsNeverSent() {
        var post = postWithUnclearMail();
        post.outbox().settle(the(1, post).id(), Settlement.REFUSED, Bilingual.plain("not needed any more"));
        assertThat(the(1, post).state()).isEqualTo(State.REFUSED);
        assertThat(post.events(MailRefused.class)).hasSize(1);
        assertThat(post.sending().sendDue()).isZero();
    }

    @Test
    void aBounceProvesThatAnUnclearMailWentOut() {
        var post = postWithUnclearMail();
        var messageId = mail(1, NOW).messageId();
        post.outbox().bounced(messageId, "5.1.1", true);
        post.outbox().bounced(messageId, "5.1.1", true);
        var mail = the(1, post);
        assertThat(mail.state()).isEqualTo(State.SENT);
        assertThat(mail.bounce()).isEqualTo(new QueuedMail.Bounce("5.1.1", true, NOW));
        assertThat(post.events(MailBounced.class))
                .containsExactly(new MailBounced(mail.id(), "FU-1", "request", "contact1@example.jp", "5.1.1", true));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theLogNamesNobodyHoweverTheServerSpellsTheAddress(CapturedOutput log) {
        var post = postTo(new Script() {
            @Override
            public String rcpt(String recipient) {
                return "550 5.1.1 <Contact1@EXAMPLE.jp>: forwards to hanako@elsewhere.example, unknown";
            }
        });
        post.outbox().queue(mail(1, NOW));
        post.sending().sendDue();
        assertThat(the(1, post).reply()).contains("hanako@elsewhere.example");
        assertThat(log.toString()).contains("refused: 550 5.1.1").doesNotContain("Contact1@", "contact1@", "hanako");
    }

    @Test
    void aTemporaryBounceMayBecomePermanentButNotBack() {
        var post = postTo(new Script() {});
        post.outbox().queue(mail(1, NOW));
        post.sending().sendDue();
        var messageId = mail(1, NOW).messageId();
        post.outbox().bounced(messageId, "4.2.2", false);
        post.outbox().bounced(messageId, "5.2.2", true);
        post.outbox().bounced(messageId, "4.2.2", false);
        post.outbox().bounced("<nobody@knows>", "5.1.1", true);
        assertThat(post.events(MailBounced.class))
                .hasSize(2)
                .extracting(MailBounced::recipient)
                .as("to whom we wrote")
                .containsOnly("contact1@example.jp");
        assertThat(the(1, post).bounce()).isEqualTo(new QueuedMail.Bounce("5.2.2", true, NOW));
    }

    private void assertThatAllStayQueued(Post post) {
        for (int number = 1; number <= 8; number++) {
            post.outbox().queue(mail(number, NOW));
        }
        assertThat(post.sending().sendDue()).isZero();
        for (int number = 1; number <= 8; number++) {
            assertThat(the(number, post).state()).isEqualTo(State.QUEUED);
            assertThat(the(number, post).attempts()).isZero();
        }
    }

    private static SmtpServer signingIn(SmtpServer server, SmtpServer.Tls tls) {
        return new SmtpServer(
                server.host(),
                server.port(),
                "survey",
                "secret",
                tls,
                server.connectTimeout(),
                server.readTimeout(),
                server.writeTimeout(),
                2,
                100,
                5,
                0,
                0,
                null);
    }

    @Test
    void withoutStartTlsNothingGoesWhereItIsRequired() {
        var sink = sink(new Script() {});
        assertThatAllStayQueued(post(signingIn(sink.asServer(), SmtpServer.Tls.REQUIRED)));
    }

    @Test
    void aRefusedSignInLeavesEverythingQueued() {
        var sink = sink(new Script() {
            @Override
            public List<String> extensions() {
                return List.of("AUTH PLAIN LOGIN");
            }

            @Override
            public String auth() {
                return "535 5.7.8 Wrong";
            }
        });
        assertThatAllStayQueued(post(signingIn(sink.asServer(), SmtpServer.Tls.NONE)));
    }

    @Test
    void aServerThatOffersNoSignInLeavesEverythingQueuedWhenThereIsAUsername() {
        assertThatAllStayQueued(post(signingIn(sink(new Script() {}).asServer(), SmtpServer.Tls.NONE)));
    }

    @Test
    void aServerThatRefusesUsAltogetherLeavesEverythingQueued() {
        assertThatAllStayQueued(postTo(new Script() {
            @Override
            public String greeting() {
                return "554 5.7.1 You are blocked";
            }
        }));
    }

    @Test
    void aServerThatDemandsASignInAtTheFirstMailLeavesEverythingQueued() {
        assertThatAllStayQueued(postTo(new Script() {
            @Override
            public String mail(String line) {
                return "530 5.7.0 Authentication required";
            }
        }));
    }

    @Test
    void aServerThatIsNotThereDefersTheFirstMailAndLeavesTheOthersQueued() {
        var sink = sink(new Script() {});
        sink.close();
        var post = post(sink.asServer().with(1, 5));
        post.outbox().queue(mail(1, NOW));
        post.outbox().queue(mail(2, NOW));
        assertThat(post.sending().sendDue()).isZero();
        assertThat(the(1, post).state()).isEqualTo(State.DEFERRED);
        assertThat(the(1, post).attempts()).isEqualTo(1);
        assertThat(the(2, post).state()).isEqualTo(State.QUEUED);
    }

    @Test
    void everyoneIsAskedAgainRightBeforeSending() {
        var sink = sink(new Script() {});
        var post = post(
                sink.asServer(),
                (mail, now) -> mail.survey().equals("FU-1") ? new Verdict.Drop("answered") : new Verdict.Go(),
                (mail, now) -> mail.survey().equals("FU-3") ? new Verdict.Go() : new Verdict.Wait(now.plusSeconds(60)));
        for (int number = 1; number <= 3; number++) {
            post.outbox().queue(mail(number, NOW));
        }
        assertThat(post.sending().sendDue()).isEqualTo(1);
        assertThat(the(1, post).state()).isEqualTo(State.DROPPED);
        assertThat(the(1, post).reply()).isEqualTo("answered");
        assertThat(the(2, post).state()).isEqualTo(State.QUEUED);
        assertThat(the(2, post).dueAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(the(3, post).state()).isEqualTo(State.SENT);
        assertThat(sink.mails()).isEqualTo(1);
    }

    @Test
    void aMailIsHeldBackWhenNobodyCanSayWhetherItMayGo() {
        var post = postTo(new Script() {}, (mail, now) -> {
            throw new IllegalStateException("no idea, as told");
        });
        post.outbox().queue(mail(1, NOW));
        assertThat(post.sending().sendDue()).isZero();
        assertThat(the(1, post).state()).isEqualTo(State.QUEUED);
        assertThat(the(1, post).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void noMoreMailsPerMinuteThanAllowed() {
        var server = sink(new Script() {}).asServer();
        var post = post(throttled(server, 3, 0));
        for (int number = 1; number <= 5; number++) {
            post.outbox().queue(mail(number, NOW));
        }
        assertThat(post.sending().sendDue()).isEqualTo(3);
        assertThat(post.sending().sendDue()).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(post.sending().sendDue()).isEqualTo(2);
    }

    @Test
    void noMoreMailsPerMinuteToOneDomainThanAllowed() {
        var server = sink(new Script() {}).asServer();
        var post = post(throttled(server, 0, 2));
        for (int number = 1; number <= 5; number++) {
            post.outbox().queue(mail(number, "c" + number + "@Busy.example.jp", NOW));
        }
        post.outbox().queue(mail(6, "c6@other.example.jp", NOW));
        assertThat(post.sending().sendDue()).isEqualTo(3);
        clock.advance(Duration.ofMinutes(1));
        assertThat(post.sending().sendDue()).isEqualTo(2);
        clock.advance(Duration.ofMinutes(1));
        assertThat(post.sending().sendDue()).isEqualTo(1);
    }

    private static SmtpServer throttled(SmtpServer server, int perMinute, int perMinuteAndDomain) {
        return new SmtpServer(
                server.host(),
                server.port(),
                null,
                null,
                server.tls(),
                server.connectTimeout(),
                server.readTimeout(),
                server.writeTimeout(),
                1,
                100,
                5,
                perMinute,
                perMinuteAndDomain,
                null);
    }

    @Test
    void anOutcomeIsRecordedThoughAListenerStumbled() {
        var post = postTo(new Script() {});
        post.outbox().queue(mail(1, NOW));
        post.outbox().queue(mail(2, NOW));
        post.listenersFail(1);
        assertThat(post.sending().sendDue()).isEqualTo(2);
        assertThat(the(1, post).state()).isEqualTo(State.SENT);
        assertThat(the(2, post).state()).isEqualTo(State.SENT);
        assertThat(post.events(MailSent.class)).hasSize(2);
    }

    @Test
    void anOutcomeThatCannotBeRecordedIsTriedOnceMoreAndThenUnclear() {
        var post = postTo(new Script() {});
        post.outbox().queue(mail(1, NOW));
        post.listenersFail(2);
        post.sending().sendDue();
        assertThat(the(1, post).state()).isEqualTo(State.SENDING);
        post.sending().sendDue();
        assertThat(the(1, post).state()).isEqualTo(State.SENT);

        post.outbox().queue(mail(2, NOW));
        post.listenersFail(3);
        post.sending().sendDue();
        post.sending().sendDue();
        assertThat(the(2, post).state()).isEqualTo(State.UNCLEAR);
    }

    @Test
    void onceClosedItBeginsNothingMore() throws InterruptedException {
        var post = postTo(new Script() {});
        post.outbox().queue(mail(1, NOW));
        post.sending().close();
        assertThat(post.sending().sendDue()).isZero();
        assertThat(the(1, post).state()).isEqualTo(State.QUEUED);
    }

    @Test
    void closingWaitsForTheMailUnderWayAndPutsTheOthersBack() throws Exception {
        var arrived = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var post = postTo(new Script() {
            @Override
            public String mailIsThere(SmtpSink.Mail mail) {
                arrived.countDown();
                awaitQuietly(goOn);
                return "250 2.0.0 Ok";
            }
        });
        for (int number = 1; number <= 5; number++) {
            post.outbox().queue(mail(number, NOW));
        }
        var sending = CompletableFuture.supplyAsync(() -> post.sending().sendDue());
        arrived.await();
        var closing = CompletableFuture.runAsync(() -> close(post));
        await().until(post.sending()::isClosing);
        goOn.countDown();
        closing.join();
        assertThat(sending.join()).isEqualTo(1);
        assertThat(the(1, post).state()).isEqualTo(State.SENT);
        for (int number = 2; number <= 5; number++) {
            assertThat(the(number, post).state()).isEqualTo(State.QUEUED);
        }
    }

    private static void close(Post post) {
        try {
            post.sending().close();
        } catch (InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
