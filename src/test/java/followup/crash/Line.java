package followup.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A line to a mail server, SMTP or IMAP, on which every line of the client can be seen, and cut off before the server
 * hears of it.
 */
public final class Line implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Predicate<String> passes;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** @param passes sees each command of the client; when it says no, the connection breaks in both directions */
    public Line(int server, Predicate<String> passes) throws IOException {
        this.server = server;
        this.passes = passes;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Whether {@code command}, such as {@code A7 UID FETCH 3,4,7 (UID BODY.PEEK[])}, asks for all of a mail. */
    public static boolean asksForBytes(String command) {
        return command.contains("BODY.PEEK[]");
    }

    /** The mails that a fetching command is about. */
    public static Set<Long> uids(String command) {
        return Arrays.stream(command.split(" ")[3].split(","))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(client);
                open.add(upstream);
                Thread.ofVirtual().start(() -> commands(client, upstream));
                Thread.ofVirtual().start(() -> answers(upstream, client));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void commands(Socket client, Socket upstream) {
        try (client;
                upstream) {
            var line = new StringBuilder();
            InputStream in = client.getInputStream();
            OutputStream out = upstream.getOutputStream();
            for (int c = in.read(); c != -1; c = in.read()) {
                line.append((char) c);
                if (c == '\n') {
                    if (!passes.test(line.toString())) {
                        return;
                    }
                    out.write(line.toString().getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                    line.setLength(0);
                }
            }
        } catch (IOException over) {
            return;
        }
    }

    private void answers(Socket upstream, Socket client) {
        try (client;
                upstream) {
            upstream.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException over) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
