package followup.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.crash.ChildProcess;
import followup.mail.ReplyAddress;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxIT {

    private static final String REPLIES = "followup@survey.example";
    private static final ReplyAddress REPLY_ADDRESS = new ReplyAddress(REPLIES, "+");
    private static final SandboxSettings ANY_PORTS = new SandboxSettings(0, 0, null);

    @TempDir
    Path folder;

    private final SandboxClock clock = new SandboxClock(Clock.systemUTC());
    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(ANY_PORTS, REPLY_ADDRESS, folder, clock);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aReplyReachesTheMailboxOfTheReplyAddressWhateverItsToken() throws Exception {
        send("tanto@shop.example.jp", "followup+7k3qx2m9@survey.example", mail("W-01: 対策済み"));
        send("tanto@shop.example.jp", "FollowUp@survey.example", mail("W-02: 対策中"));

        assertThat(mailsOf(REPLIES)).hasSize(2).first().asString().contains("W-01: 対策済み");
    }

    @Test
    void everyCompanyReadsItsOwnMailOnly() throws Exception {
        send(REPLIES, "tanto@shop.example.jp", mail("ご担当者様"));
        send(REPLIES, "a..b@docomo.example.jp", mail("keitai"));

        assertThat(mailsOf("tanto@shop.example.jp")).singleElement().asString().contains("ご担当者様");
        assertThat(mailsOf("a..b@docomo.example.jp")).hasSize(1);
        assertThat(mailsOf(REPLIES)).isEmpty();
        assertThatThrownBy(() -> mailsOf("stranger@shop.example.jp")).isInstanceOf(MessagingException.class);
    }

    @Test
    void mailArrivesByTheSandboxsClock() throws Exception {
        clock.moveTo(Instant.parse("2023-01-31T01:00:00Z"));
        send(REPLIES, "tanto@shop.example.jp", mail("依頼"));
        inMailbox(
                "tanto@shop.example.jp",
                inbox -> assertThat(inbox.getMessage(1).getReceivedDate().toInstant())
                        .isBetween("2023-01-31T01:00:00Z", "2023-01-31T01:01:00Z"));
    }

    @Test
    void afterARestartEveryMailIsThereByteForByteAndInOrder() throws Exception {
        clock.moveTo(Instant.parse("2023-01-31T01:00:00Z"));
        for (int number = 0; number < 12; number++) {
            send("tanto@shop.example.jp", "followup+" + number + "@survey.example", mail("第" + number + "便"));
        }
        send(REPLIES, "a%2Fb@shop.example.jp", mail("an address no file system would like"));
        var before = mailsOf(REPLIES);
        var dates = dates(REPLIES);

        sandbox.close();
        sandbox = Sandbox.start(ANY_PORTS, REPLY_ADDRESS, folder, clock);

        assertThat(mailsOf(REPLIES)).isEqualTo(before).hasSize(12);
        assertThat(dates(REPLIES)).isEqualTo(dates);
        assertThat(mailsOf("a%2Fb@shop.example.jp")).hasSize(1);
        send("tanto@shop.example.jp", REPLIES, mail("第12便"));
        assertThat(mailsOf(REPLIES).getLast()).contains("第12便");
    }

    @Test
    void aMailThatWasTakenSurvivesTheKillOfTheProcess() throws Exception {
        var kept = folder.resolve("killed");
        var process = ChildProcess.builder(SandboxUntilKilled.class, kept.toString())
                .redirectError(folder.resolve("child.log").toFile())
                .start();
        int taken = 0;
        try (var out = process.inputReader()) {
            int port = Integer.parseInt(out.lines()
                    .filter(line -> line.chars().allMatch(Character::isDigit))
                    .findFirst()
                    .orElseThrow());
            while (process.isAlive()) {
                send(port, "tanto@shop.example.jp", REPLIES, mail("number " + taken));
                taken++;
                if (taken == 20) {
                    Thread.ofVirtual().start(process::destroyForcibly);
                }
            }
        } catch (MessagingException notTakenAnyMore) {
            assertThat(process.waitFor()).isEqualTo(128 + 9);
        }

        sandbox.close();
        sandbox = Sandbox.start(ANY_PORTS, REPLY_ADDRESS, kept, clock);
        var mails = mailsOf(REPLIES);
        assertThat(mails.size()).as("those told as taken, and at most one more").isBetween(taken, taken + 1);
        for (int number = 0; number < taken; number++) {
            assertThat(mails.get(number)).contains("number " + number);
        }
    }

    @Test
    void nobodyOutsideThisMachineReachesIt() throws Exception {
        for (var card : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : card.inetAddresses()
                    .filter(candidate -> !candidate.isLoopbackAddress())
                    .toList()) {
                for (int port : List.of(sandbox.smtpPort(), sandbox.imapPort())) {
                    assertThatThrownBy(() -> new Socket(address, port).close())
                            .as("%s:%d", address, port)
                            .isInstanceOf(IOException.class);
                }
            }
        }
        new Socket(InetAddress.getLoopbackAddress(), sandbox.smtpPort()).close();
    }

    @Test
    void aPortInUseIsToldByTheNameOfItsSetting() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new SandboxSettings(0, taken.getLocalPort(), null);
            assertThatThrownBy(() -> Sandbox.start(settings, REPLY_ADDRESS, folder, clock))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("followup.sandbox.imap-port: port " + taken.getLocalPort());
        }
    }

    private static byte[] mail(String body) {
        return ("From: tanto@shop.example.jp\r\nTo: followup@survey.example\r\nSubject: FU-7K3Q-X2M9\r\n"
                        + "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        + body + "\r\n.leading dot\r\n\r\n")
                .getBytes(UTF_8);
    }

    private void send(String from, String to, byte[] mail) throws MessagingException {
        send(sandbox.smtpPort(), from, to, mail);
    }

    private static void send(int port, String from, String to, byte[] mail) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.from", from);
        settings.put("mail.smtp.timeout", "10000");
        var session = Session.getInstance(settings);
        var recipient = new InternetAddress();
        recipient.setAddress(to);
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            transport.sendMessage(
                    new MimeMessage(session, new ByteArrayInputStream(mail)), new InternetAddress[] {recipient});
        }
    }

    private interface Look {
        void into(Folder inbox) throws Exception;
    }

    private void inMailbox(String user, Look look) throws Exception {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", sandbox.imapPort(), user, Sandbox.PASSWORD);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                look.into(inbox);
            }
        }
    }

    private List<String> mailsOf(String user) throws Exception {
        var mails = new ArrayList<String>();
        inMailbox(user, inbox -> {
            for (Message message : inbox.getMessages()) {
                var out = new ByteArrayOutputStream();
                message.writeTo(out);
                mails.add(out.toString(UTF_8));
            }
        });
        return mails;
    }

    private List<Instant> dates(String user) throws Exception {
        var dates = new ArrayList<Instant>();
        inMailbox(user, inbox -> {
            for (Message message : inbox.getMessages()) {
                dates.add(message.getReceivedDate().toInstant());
            }
        });
        return dates;
    }
}
