package followup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import followup.RealMailServer.Taken;
import followup.crash.ChildProcess;
import followup.crash.End;
import followup.crash.Killer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.h2.Driver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/**
 * The whole service on an H2 file, beside a mail server that stays up, is killed (SIGKILL) again and again: while it sends
 * requests, while it fetches, stores and reads the answers, while it acknowledges them. The moments are drawn from a
 * fixed seed.
 */
class WholeServiceCrashIT {

    private static final Logger log = LoggerFactory.getLogger(WholeServiceCrashIT.class);

    private static final int SITES = 90;
    private static final long SEED = 20230131;
    private static final Duration SOON = Duration.ofSeconds(60);

    /** A business day in Tokyo, three months after the debriefs, half an hour after the send window opened. */
    private static final Instant DAY = Instant.parse("2023-01-31T01:30:00Z");

    private static final String END_OF_MAIL = "\n.\r\n";
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Random random = new Random(SEED);
    private final Duration fromNow = Duration.between(Clock.systemUTC().instant(), DAY);
    private final Set<String> answered = new HashSet<>();
    private final Set<String> unclear = new HashSet<>();
    private final List<ChildProcess> lives = new ArrayList<>();

    @AfterEach
    void endAllLives() {
        lives.forEach(ChildProcess::close);
    }

    private record Life(ChildProcess process, Coordinator coordinator) {}

    @Test
    void nothingIsLostAndNothingIsSentTwiceButWhatIsToldToBeUnclear() throws Exception {
        try (var server = new RealMailServer();
                var smtp = new Killer(server.smtpPort());
                var imap = new Killer(server.imapPort())) {
            killWhileRequestsGoOut(server, smtp, imap);
            killWhileAnswersComeIn(server, smtp, imap);

            var last = live(smtp, imap);
            soon().until(() -> settleUnclear(last) == 0 && nothingWaits(last));
            answer(server, SITES);
            soon().until(() -> newlyApplied(last) == SITES);
            soon().until(() -> settleUnclear(last) == 0 && nothingWaits(last));
            assertThat(last.coordinator
                            .post("/api/inbox/reconciliation", "")
                            .at("/balances")
                            .asBoolean())
                    .isTrue();
            last.process.stop();

            assertThatEveryMailWasSentOnceOrToldToBeUnclear(server.taken());
            assertThatEveryAnswerWasReadOnce(server.mailsInMailbox());
        }
    }

    private void killWhileRequestsGoOut(RealMailServer server, Killer smtp, Killer imap) throws Exception {
        var first = live(smtp, imap);
        first.coordinator.imports("sites", sites().getBytes(UTF_8));
        first.coordinator.imports("measures", measures().getBytes(UTF_8));
        smtp.expect(new End(END_OF_MAIL, 1 + random.nextInt(8), 0));
        first.coordinator.imports("debriefs", debriefs().getBytes(UTF_8));
        smtp.killWhenItIsTime(first.process);

        smtp.expect(new End(END_OF_MAIL, 1 + random.nextInt(8), 1 + random.nextInt(10)));
        smtp.killWhenItIsTime(start(smtp, imap));
        assertThat(server.taken()).as("left for the next lives").hasSizeLessThan(SITES);
    }

    private void killWhileAnswersComeIn(RealMailServer server, Killer smtp, Killer imap) throws Exception {
        var life = live(smtp, imap);
        soon().until(() -> nothingWaits(life));
        imap.expect(new End("BODY.PEEK[]", 1, random.nextInt(60)));
        answer(server, SITES / 4);
        imap.killWhenItIsTime(life.process);

        smtp.expect(new End(END_OF_MAIL, 1 + random.nextInt(8), random.nextInt(10)));
        answer(server, SITES / 4);
        smtp.killWhenItIsTime(start(smtp, imap));
    }

    /** The threads of the mail server may fail when the one they speak with is killed; that is no failure of the service. */
    private static ConditionFactory soon() {
        return await().dontCatchUncaughtExceptions().atMost(SOON);
    }

    private ChildProcess start(Killer smtp, Killer imap) throws IOException {
        var process = ChildProcess.start(
                ServiceUntilKilled.class,
                log(lives.size()),
                fromNow.toString(),
                "--server.port=0",
                "--followup.data=" + folder.resolve("data"),
                "--followup.admin.password=" + FollowUpStory.PASSWORD,
                "--followup.sender.address=" + RealMailServer.ADDRESS,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + smtp.port(),
                "--followup.smtp.tls=none",
                "--followup.mailbox.host=127.0.0.1",
                "--followup.mailbox.port=" + imap.port(),
                "--followup.mailbox.tls=none",
                "--followup.mailbox.username=" + RealMailServer.ADDRESS,
                "--followup.mailbox.password=" + RealMailServer.PASSWORD,
                "--followup.schedule.surveys=200ms",
                "--followup.schedule.outbox=200ms",
                "--followup.schedule.inbox=200ms",
                "--followup.schedule.intake=200ms",
                "--spring.quartz.properties.org.quartz.scheduler.instanceId=the-only-node");
        lives.add(process);
        return process;
    }

    private Path log(int life) {
        return folder.resolve("life" + life + ".log");
    }

    /** Started, and its first screen has told where it is to be found. */
    private Life live(Killer smtp, Killer imap) throws IOException {
        var process = start(smtp, imap);
        var log = log(lives.size() - 1);
        soon().until(() -> port(log).isPresent() || !process.isAlive());
        assertThat(process.isAlive()).as("%s", log).isTrue();
        return new Life(process, new Coordinator(port(log).orElseThrow(), "admin", FollowUpStory.PASSWORD));
    }

    private static Optional<Integer> port(Path log) throws IOException {
        return ADDRESS.matcher(Files.readString(log))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst();
    }

    private static String sites() {
        return IntStream.range(0, SITES)
                .mapToObj(n -> "%s,s,https://shop.example/,c,n,tanto%d@shop.example.jp,to,ja\n".formatted(code(n), n))
                .collect(Collectors.joining(
                        "",
                        "site_code,site_name,site_url,company_name,contact_name,contact_email,contact_role,language\n",
                        ""));
    }

    private static String measures() {
        return IntStream.range(0, SITES)
                .mapToObj(n -> code(n) + ",W-01,t,web_application,high,not_applied,yes\n")
                .collect(Collectors.joining(
                        "", "site_code,measure_code,title,category,risk,status_before,recommended\n", ""));
    }

    private static String debriefs() {
        return IntStream.range(0, SITES)
                .mapToObj(n -> code(n) + ",2022-10-31\n")
                .collect(Collectors.joining("", "site_code,held_on\n", ""));
    }

    private static String code(int number) {
        return "EC%03d".formatted(number);
    }

    /** So many of the companies that have a request and have not answered. */
    private void answer(RealMailServer server, int companies) {
        server.taken().stream().filter(Taken::isRequest).collect(groupingBy(Taken::recipient)).values().stream()
                .map(List::getFirst)
                .filter(request -> !answered.contains(request.recipient()))
                .limit(companies)
                .toList()
                .forEach(request -> {
                    answered.add(request.recipient());
                    server.answer(
                            request, "W-01: 対策済み", Clock.systemUTC().instant().plus(fromNow));
                });
    }

    /** A person has every unclear mail sent again, unless its reply has proved meanwhile that it arrived; tells how many these were. */
    private int settleUnclear(Life life) {
        var found = life.coordinator.get("/api/outbox/unclear");
        for (JsonNode mail : found) {
            unclear.add(mail.at("/messageId").asString());
            var path = "/api/outbox/" + mail.at("/id").asString() + "/settle";
            try {
                life.coordinator.post(path, "{\"outcome\":\"again\",\"why\":\"the company has no mail\"}");
            } catch (HttpClientErrorException.Conflict settled) {
                log.info("{} is settled already: {}", mail.at("/id").asString(), settled.getMessage());
            }
        }
        return found.size();
    }

    private static boolean nothingWaits(Life life) {
        var mails = life.coordinator.get("/api/mails?direction=out&limit=1000");
        return mails.size() >= SITES
                && mails.valueStream()
                        .map(mail -> mail.at("/state").asString())
                        .allMatch(Set.of("SENT", "UNCLEAR", "DROPPED")::contains);
    }

    private static int newlyApplied(Life life) {
        return life.coordinator
                .get("/api/analysis/before-after?by=risk")
                .at("/total/newlyApplied")
                .asInt();
    }

    private void assertThatEveryMailWasSentOnceOrToldToBeUnclear(List<Taken> taken) {
        assertThat(unclear)
                .as("mails in the hands of a process that was killed")
                .isNotEmpty();
        for (boolean requests : List.of(true, false)) {
            var byCompany =
                    taken.stream().filter(mail -> mail.isRequest() == requests).collect(groupingBy(Taken::recipient));
            assertThat(byCompany).hasSize(SITES);
            assertThat(byCompany.values()).allSatisfy(mails -> {
                assertThat(mails)
                        .extracting(Taken::messageId)
                        .containsOnly(mails.getFirst().messageId());
                assertThat(mails)
                        .extracting(Taken::bytes)
                        .containsOnly(mails.getFirst().bytes());
                assertThat(mails)
                        .hasSizeBetween(1, unclear.contains(mails.getFirst().messageId()) ? 2 : 1);
            });
        }
    }

    private void assertThatEveryAnswerWasReadOnce(int onServer) {
        assertThat(onServer).isEqualTo(SITES);
        assertThat(number("select count(*) from stored_mail")).isEqualTo(SITES);
        assertThat(number("select count(*) from read_mail where kind = 'reply'"))
                .isEqualTo(SITES);
        assertThat(number("select count(*) from read_mail where duplicate_of is not null"))
                .isZero();
        assertThat(number("select count(*) from ledger_entry")).isEqualTo(SITES);
        assertThat(number("select count(distinct mail_id) from ledger_entry where status = 'APPLIED'"))
                .isEqualTo(SITES);
        assertThat(number("select count(distinct site_code) from ledger_entry")).isEqualTo(SITES);
        assertThat(number("select count(*) from review")).isZero();
    }

    private int number(String sql) {
        var url = "jdbc:h2:file:" + folder.resolve("data/followup")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        return JdbcClient.create(new SimpleDriverDataSource(new Driver(), url, "", ""))
                .sql(sql)
                .query(Integer.class)
                .single();
    }
}
