package followup.outbox;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A fast mail server on the loopback address that keeps nothing but a count per Message-ID, and says what its script
 * says. For tests and benchmarks.
 */
public final class SmtpSink implements AutoCloseable {

    /** In place of a reply: the connection is closed without one. */
    static final String HANG_UP = "hang up";

    /** In place of the reply to a whole mail: it is taken, and the connection is closed without a reply. */
    static final String TAKE_AND_HANG_UP = "take and hang up";

    /** The server's lines; each may be replaced, by others or by {@link #HANG_UP}, and may take its time. */
    public interface Script {

        default String greeting() {
            return "220 sink ESMTP";
        }

        default List<String> extensions() {
            return List.of("8BITMIME", "SIZE 20000000");
        }

        default String auth() {
            return "235 2.7.0 Ok";
        }

        default String mail(String line) {
            return "250 2.1.0 Ok";
        }

        default String rcpt(String recipient) {
            return "250 2.1.5 Ok";
        }

        default String data() {
            return "354 Go ahead";
        }

        /** After the last dot, before the mail counts as taken. */
        default String mailIsThere(Mail mail) {
            return "250 2.0.0 Ok: taken";
        }

        /** After the reply to the whole mail has been written. */
        default void answered(Mail mail) {}
    }

    /** @param bytes as they came over the line, without the doubled dots */
    public record Mail(String mailLine, String recipient, String messageId, byte[] bytes) {}

    private final ServerSocket listening;
    private final Script script;
    private final @Nullable SSLContext tls;
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final Map<String, Mail> last = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger mails = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean keepsMails;

    public SmtpSink() {
        this(new Script() {});
    }

    public SmtpSink(Script script) {
        this(script, null);
    }

    /** @param tls what STARTTLS switches to */
    SmtpSink(Script script, @Nullable SSLContext tls) {
        this.script = script;
        this.tls = tls;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        Thread.ofPlatform().daemon().name("smtp-sink").start(this::accept);
    }

    /** Every mail that is sent to it becomes unclear. */
    public static SmtpSink thatTakesMailsAndHangsUp() {
        return new SmtpSink(new Script() {
            @Override
            public String mailIsThere(Mail mail) {
                return TAKE_AND_HANG_UP;
            }
        });
    }

    SmtpSink keepingMails() {
        keepsMails = true;
        return this;
    }

    public int port() {
        return listening.getLocalPort();
    }

    public SmtpServer asServer() {
        return SmtpServer.unencrypted("127.0.0.1", port());
    }

    /** How often the mail with that Message-ID was taken. */
    int timesTaken(String messageId) {
        var count = taken.get(messageId);
        return count == null ? 0 : count.get();
    }

    /** Mails taken, repetitions included. */
    public int mails() {
        return mails.get();
    }

    int openConnections() {
        return open.size();
    }

    int connections() {
        return connections.get();
    }

    Mail last(String messageId) {
        return Objects.requireNonNull(last.get(messageId));
    }

    /** Forgets what was taken. */
    public void clear() {
        taken.clear();
        mails.set(0);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                socket.setTcpNoDelay(true);
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofPlatform().daemon().name("smtp-sink-connection").start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Dialogue(socket).run();
        } catch (IOException gone) {
            // the client has gone, which is what some tests are about
        } finally {
            open.remove(socket);
        }
    }

    /** Cuts all connections and takes no more. */
    @Override
    public void close() {
        try {
            listening.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private final class Dialogue {

        private Socket socket;
        private Lines in;
        private OutputStream out;
        private String mailLine = "";
        private String recipient = "";

        Dialogue(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new Lines(socket.getInputStream());
            this.out = new BufferedOutputStream(socket.getOutputStream());
        }

        void run() throws IOException {
            boolean on = say(script.greeting());
            while (on) {
                var line = in.line();
                on = line != null && answer(line);
            }
        }

        private boolean answer(String line) throws IOException {
            var verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
            return switch (verb) {
                case "EHLO" -> say(ehlo());
                case "HELO", "RSET", "NOOP" -> say("250 Ok");
                case "STAR" -> startTls();
                case "AUTH" -> say(script.auth());
                case "MAIL" -> {
                    mailLine = line;
                    yield say(script.mail(line));
                }
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    yield say(script.rcpt(recipient));
                }
                case "DATA" -> data();
                case "QUIT" -> {
                    say("221 Bye");
                    yield false;
                }
                default -> say("500 5.5.1 What?");
            };
        }

        private String ehlo() {
            var lines = new StringBuilder("250-sink\r\n");
            script.extensions()
                    .forEach(extension -> lines.append("250-").append(extension).append("\r\n"));
            return lines + (tls == null || socket instanceof SSLSocket ? "250 HELP" : "250 STARTTLS");
        }

        private boolean startTls() throws IOException {
            if (tls == null) {
                return say("454 4.7.0 TLS not available");
            }
            say("220 Go ahead");
            var secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
            secure.setUseClientMode(false);
            socket = secure;
            in = new Lines(secure.getInputStream());
            out = new BufferedOutputStream(secure.getOutputStream());
            return true;
        }

        private boolean data() throws IOException {
            var ready = script.data();
            boolean on = say(ready);
            if (!ready.startsWith("354")) {
                return on;
            }
            byte[] bytes = in.untilDot();
            if (bytes == null) {
                return false;
            }
            var mail = new Mail(mailLine, recipient, messageId(bytes), bytes);
            var reply = script.mailIsThere(mail);
            if (reply.startsWith("250") || reply.equals(TAKE_AND_HANG_UP)) {
                taken.computeIfAbsent(mail.messageId(), id -> new AtomicInteger())
                        .incrementAndGet();
                mails.incrementAndGet();
                if (keepsMails) {
                    last.put(mail.messageId(), mail);
                }
            }
            boolean goesOn = say(reply);
            script.answered(mail);
            return goesOn;
        }

        private boolean say(String reply) throws IOException {
            if (reply.equals(HANG_UP) || reply.equals(TAKE_AND_HANG_UP)) {
                return false;
            }
            out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return true;
        }
    }

    private static final byte[] MESSAGE_ID = "\nMessage-ID: ".getBytes(StandardCharsets.US_ASCII);

    private static String messageId(byte[] mail) {
        for (int at = 0; at + MESSAGE_ID.length < mail.length; at++) {
            if (Arrays.equals(mail, at, at + MESSAGE_ID.length, MESSAGE_ID, 0, MESSAGE_ID.length)) {
                int from = at + MESSAGE_ID.length;
                int to = from;
                while (to < mail.length && mail[to] != '\r') {
                    to++;
                }
                return new String(mail, from, to - from, StandardCharsets.US_ASCII);
            }
        }
        return "";
    }

    /** Reads lines and mails in large pieces. */
    private static final class Lines {

        private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};

        private final InputStream in;
        private byte[] buffer = new byte[64 * 1024];
        private int from;
        private int to;

        Lines(InputStream in) {
            this.in = in;
        }

        @Nullable
        String line() throws IOException {
            int seen = from;
            while (true) {
                for (; seen < to; seen++) {
                    if (buffer[seen] == '\n') {
                        var line = new String(buffer, from, seen - from - 1, StandardCharsets.US_ASCII);
                        from = seen + 1;
                        return line;
                    }
                }
                int before = from;
                if (!fill()) {
                    return null;
                }
                seen -= before - from;
            }
        }

        /** Up to and including the line end before the dot; null when the client goes before. */
        byte @Nullable [] untilDot() throws IOException {
            int seen = from;
            while (true) {
                for (; seen + END.length <= to; seen++) {
                    if (buffer[seen] == '\r' && Arrays.equals(buffer, seen, seen + END.length, END, 0, END.length)) {
                        byte[] mail = undoubled(from, seen + 2);
                        from = seen + END.length;
                        return mail;
                    }
                }
                int before = from;
                if (!fill()) {
                    return null;
                }
                seen -= before - from;
            }
        }

        private byte[] undoubled(int start, int end) {
            byte[] mail = new byte[end - start];
            int length = 0;
            for (int at = start; at < end; at++) {
                boolean doubled = buffer[at] == '.' && (at == start || buffer[at - 1] == '\n');
                if (!doubled) {
                    mail[length++] = buffer[at];
                } else if (at + 1 < end) {
                    mail[length++] = buffer[++at];
                }
            }
            return Arrays.copyOf(mail, length);
        }

        private boolean fill() throws IOException {
            if (from > 0) {
                System.arraycopy(buffer, from, buffer, 0, to - from);
                to -= from;
                from = 0;
            }
            if (to == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int read = in.read(buffer, to, buffer.length - to);
            if (read > 0) {
                to += read;
            }
            return read > 0;
        }
    }
}
