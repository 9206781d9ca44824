package followup.intake;

import com.sun.management.ThreadMXBean;
import followup.mail.DecodedMail;
import followup.mail.GoldenFolder;
import followup.mail.MailDecoder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Mails per second of one core's CPU time and bytes allocated per mail, for decoding and for telling the kind; over the mails of the test folders. */
public final class DecodingBenchmark {

    private static final int MAILS = 6_000;
    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private DecodingBenchmark() {}

    public static void main(String[] args) throws IOException {
        var decoder = new MailDecoder();
        var classifier = new Classifier(MailKindGoldenTest.OURS);
        for (String kind : new String[] {"reply", "bounce", "auto"}) {
            List<byte[]> raw = raw(kind);
            List<DecodedMail> decoded = raw.stream().map(decoder::decode).toList();
            for (int round = 1; round <= ROUNDS; round++) {
                boolean last = round == ROUNDS;
                run(last, "decode " + kind, i -> decoder.decode(raw.get(i % raw.size())));
                run(last, "classify " + kind, i -> classifier.classify(decoded.get(i % decoded.size())));
            }
        }
    }

    private interface Work {
        Object on(int mail);
    }

    /** Only the last round is printed; the others warm up. */
    private static void run(boolean print, String name, Work work) {
        long time = THREAD.getCurrentThreadCpuTime();
        long bytes = THREAD.getCurrentThreadAllocatedBytes();
        int done = 0;
        for (int i = 0; i < MAILS; i++) {
            done += work.on(i) == null ? 0 : 1;
        }
        long nanos = THREAD.getCurrentThreadCpuTime() - time;
        long allocated = THREAD.getCurrentThreadAllocatedBytes() - bytes;
        if (print) {
            System.out.printf(
                    "%-16s %,8d mails/s %,8d bytes/mail%n", name, done * 1_000_000_000L / nanos, allocated / done);
        }
    }

    private static List<byte[]> raw(String kind) throws IOException {
        var raw = new ArrayList<byte[]>();
        for (Path mail : GoldenFolder.of("followup/intake/kinds").mails()) {
            if (mail.getFileName().toString().startsWith(kind)) {
                raw.add(Files.readAllBytes(mail));
            }
        }
        return raw;
    }
}
