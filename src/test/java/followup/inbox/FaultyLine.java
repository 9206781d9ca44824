package followup.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to the mail server that breaks whenever the bytes of certain mails are asked for, as if the server died of it. */
final class FaultyLine implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Set<Long> deadly = ConcurrentHashMap.newKeySet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger broken = new AtomicInteger();

    FaultyLine(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void breaksAt(long uid) {
        deadly.add(uid);
    }

    int timesBroken() {
        return broken.get();
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
                    if (asksForDeadly(line.toString())) {
                        broken.incrementAndGet();
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

    /** {@code A7 UID FETCH 3,4,7 (UID BODY.PEEK[])} */
    private boolean asksForDeadly(String command) {
        if (!command.contains("BODY.PEEK[]")) {
            return false;
        }
        for (String uid : command.split(" ")[3].split(",")) {
            if (deadly.contains(Long.valueOf(uid))) {
                return true;
            }
        }
        return false;
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
