package followup.inbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.iap.ResponseHandler;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;

/**
 * One open folder. Speaks of mails by their UID only and takes their bytes as they come: nothing is parsed, the
 * {@code \Seen} flag is neither read nor set, and a mail that another program deleted meanwhile is just not answered.
 *
 * <p>For one thread, but for {@link #stopWaiting}. Methods fail with a {@link MessagingException} when the server refuses or the connection is lost;
 * {@link #isLost} tells which.
 */
final class MailboxConnection implements AutoCloseable {

    /** Set on stored mails for people who look at the mailbox; never read by us. */
    static final String KEYWORD = "$FollowUpStored";

    /** Bytes; what lies beyond it of a refused mail's header is not looked at. */
    private static final int HEADER_LIMIT = 64 * 1024;

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final AtomicReference<@Nullable IMAPProtocol> waiting = new AtomicReference<>();

    private MailboxConnection(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * @param store signed in; closed together with the connection, and when it cannot be opened
     * @param toMark whether {@link #mark} will be called; a folder that may only be read is opened all the same
     */
    static MailboxConnection open(IMAPStore store, String folderName, boolean toMark) throws MessagingException {
        try {
            var folder = (IMAPFolder) store.getFolder(folderName);
            try {
                folder.open(toMark ? Folder.READ_WRITE : Folder.READ_ONLY);
            } catch (ReadOnlyFolderException notOurs) {
                folder.open(Folder.READ_ONLY);
            }
            return new MailboxConnection(store, folder);
        } catch (MessagingException problem) {
            store.close();
            throw problem;
        }
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** Asks the server, so not for every call. */
    boolean isLost() {
        return !folder.isOpen() || !store.isConnected();
    }

    /** The numbers of all mails above {@code uid}, in ascending order. */
    long[] uidsAfter(long uid) throws MessagingException {
        // n:* also means the last mail when its number is below n
        return search((uid + 1) + ":*").filter(found -> found > uid).sorted().toArray();
    }

    boolean holds(long uid) throws MessagingException {
        return search(String.valueOf(uid)).anyMatch(found -> found == uid);
    }

    private LongStream search(String uids) throws MessagingException {
        var found = LongStream.builder();
        for (Response response : command("UID SEARCH UID " + uids)) {
            if (response instanceof IMAPResponse answer && answer.keyEquals("SEARCH")) {
                for (long uid = answer.readLong(); uid != -1; uid = answer.readLong()) {
                    found.add(uid);
                }
            }
        }
        return found.build();
    }

    /** What the server says about these mails; one it does not answer for, or whose answer is damaged, is left out. */
    Map<Long, Listed> list(List<Long> uids) throws MessagingException {
        var listed = new HashMap<Long, Listed>();
        fetch(uids, "RFC822.SIZE INTERNALDATE", (uid, answer) -> {
            var size = answer.getItem(RFC822SIZE.class);
            var date = answer.getItem(INTERNALDATE.class);
            if (size != null) {
                var received = Optional.ofNullable(date == null ? null : date.getDate())
                        .map(Date::toInstant);
                listed.put(uid, new Listed(uid, size.size, received));
            }
        });
        return listed;
    }

    /** The exact bytes; all of them are in memory at once. Left out is what {@link #list} would leave out. */
    Map<Long, byte[]> bytes(List<Long> uids) throws MessagingException {
        var bytes = new HashMap<Long, byte[]>();
        fetch(uids, "BODY.PEEK[]", (uid, answer) -> body(answer).ifPresent(raw -> bytes.put(uid, raw)));
        return bytes;
    }

    /** The header's bytes, at most {@value #HEADER_LIMIT}; empty when the server does not answer. */
    byte[] header(long uid) throws MessagingException {
        var found = new HashMap<Long, byte[]>();
        fetch(
                List.of(uid),
                "BODY.PEEK[HEADER]<0." + HEADER_LIMIT + ">",
                (number, answer) -> body(answer).ifPresent(raw -> found.put(number, raw)));
        return found.getOrDefault(uid, new byte[0]);
    }

    private static Optional<byte[]> body(FetchResponse answer) {
        return Optional.ofNullable(answer.getItem(BODY.class))
                .map(BODY::getByteArray)
                .map(ByteArray::getNewBytes);
    }

    private void fetch(List<Long> uids, String items, BiConsumer<Long, FetchResponse> each) throws MessagingException {
        var set = uids.stream().map(String::valueOf).collect(Collectors.joining(","));
        for (Response response : command("UID FETCH " + set + " (UID " + items + ")")) {
            if (response instanceof FetchResponse answer) {
                var uid = answer.getItem(UID.class);
                if (uid != null && uids.contains(uid.uid)) {
                    each.accept(uid.uid, answer);
                }
            }
        }
    }

    /** Sets {@link #KEYWORD} where the server keeps keywords, else does nothing. */
    void mark(List<Long> uids) throws MessagingException {
        var kept = folder.getPermanentFlags();
        boolean keeps = kept != null && (kept.contains(Flags.Flag.USER) || kept.contains(KEYWORD));
        if (folder.getMode() == Folder.READ_WRITE && keeps && !uids.isEmpty()) {
            var set = uids.stream().map(String::valueOf).collect(Collectors.joining(","));
            command("UID STORE " + set + " +FLAGS.SILENT (" + KEYWORD + ")");
        }
    }

    /** Whether {@link #awaitNews} works with this server. */
    boolean canTell() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /**
     * Asks the server to tell of new mail (RFC 2177), has the mail that is there fetched, and returns when the server
     * has told of another one or so much time is over. In this order no mail can arrive unnoticed in between.
     *
     * @param silence the read timeout of the connection, in which time is counted here
     * @param fetching uses another connection
     */
    void awaitNews(Duration atMost, Duration silence, Runnable fetching) throws MessagingException {
        long rounds = Math.max(1, atMost.dividedBy(silence));
        folder.doCommand(protocol -> {
            var news = new AtomicBoolean();
            ResponseHandler listener = told -> news.compareAndSet(false, isNews(told));
            protocol.idleStart();
            protocol.addResponseHandler(listener);
            waiting.set(protocol);
            try {
                fetching.run();
                for (long round = 0; !news.get() && round < rounds; round++) {
                    var answer = protocol.readIdleResponse();
                    if (!isSilence(answer) && !protocol.processIdleResponse(answer)) {
                        return news;
                    }
                }
                endIdle(protocol);
                return news;
            } finally {
                waiting.set(null);
                protocol.removeResponseHandler(listener);
            }
        });
    }

    /** From another thread: {@link #awaitNews} returns soon, if the server still answers. */
    void stopWaiting() {
        var protocol = waiting.get();
        if (protocol != null) {
            protocol.idleAbort();
        }
    }

    private static boolean isNews(Response told) {
        return told instanceof IMAPResponse answer && answer.keyEquals("EXISTS");
    }

    private static void endIdle(IMAPProtocol protocol) throws ProtocolException {
        protocol.idleAbort();
        while (protocol.processIdleResponse(protocol.readIdleResponse())) {}
    }

    private static boolean isSilence(Response answer) {
        return answer.isBYE() && answer.isSynthetic() && answer.getException() instanceof InterruptedIOException;
    }

    private Response[] command(String command) throws MessagingException {
        return (Response[]) folder.doCommand(protocol -> {
            var answers = protocol.command(command, null);
            protocol.notifyResponseHandlers(answers);
            protocol.handleResult(answers[answers.length - 1]);
            return answers;
        });
    }

    @Override
    public void close() {
        try (store) {
            folder.close(false);
        } catch (MessagingException | IllegalStateException alreadyGone) {
            return;
        }
    }
}
