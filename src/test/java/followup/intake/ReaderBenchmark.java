package followup.intake;

import com.sun.management.ThreadMXBean;
import followup.mail.DecodedMail;
import followup.mail.MailDecoder;
import followup.reply.ReadingStages;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one reply costs at each stage of reading, over the golden replies: mails per second of one processor, and bytes allocated per mail. Time is
 * that of the thread, so that others on the machine do not count. A row tells of one stage alone; align and read begin with the decoded lines.
 */
final class ReaderBenchmark {

    /** Rounds over all replies, 40 unless an argument says otherwise; as many again warm up. */
    private static final int ROUNDS = 40;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ReaderBenchmark() {}

    /** A reply with what it answers, at every stage. */
    private record Mail(byte[] raw, DecodedMail decoded, ReadingStages stages) {}

    private interface Stage {
        Object of(Mail mail);
    }

    public static void main(String... arguments) throws IOException {
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        List<Mail> mails = mails();
        var decoder = new MailDecoder();
        var classifier = new Classifier(OurMail.NONE);
        System.out.printf("%d replies, %d rounds, processor time of one thread%n", mails.size(), rounds);
        System.out.println("| stage | mails/s | µs per mail | KiB per mail |");
        System.out.println("|---|--:|--:|--:|");
        measure("decode", rounds, mails, mail -> decoder.decode(mail.raw()));
        measure("classify", rounds, mails, mail -> classifier.classify(mail.decoded()));
        measure("align", rounds, mails, mail -> mail.stages().align());
        measure("read (aligning included)", rounds, mails, mail -> mail.stages().read());
    }

    private static List<Mail> mails() throws IOException {
        var decoder = new MailDecoder();
        var mails = new ArrayList<Mail>();
        for (GoldenReplies replies : GoldenReplies.all()) {
            DecodedMail letter = decoder.decode(Files.readAllBytes(replies.letter()));
            for (Path file : replies.folder().mails()) {
                byte[] raw = Files.readAllBytes(file);
                DecodedMail decoded = decoder.decode(raw);
                var stages = new ReadingStages(
                        Vocabularies.read(),
                        letter.body().text(),
                        decoded.body().text());
                mails.add(new Mail(raw, decoded, stages));
            }
        }
        return mails;
    }

    private static void measure(String name, int rounds, List<Mail> mails, Stage stage) {
        long kept = repeat(rounds, mails, stage);
        long thread = Thread.currentThread().threadId();
        long allocated = THREADS.getThreadAllocatedBytes(thread);
        long begin = THREADS.getCurrentThreadCpuTime();
        kept += repeat(rounds, mails, stage);
        long nanos = THREADS.getCurrentThreadCpuTime() - begin;
        long bytes = THREADS.getThreadAllocatedBytes(thread) - allocated;
        double count = (double) rounds * mails.size();
        if (kept == 0) {
            throw new AssertionError("no stage may give nothing");
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %.0f | %.0f |%n",
                name,
                count * 1e9 / nanos,
                nanos / 1e3 / count,
                bytes / 1024.0 / count);
    }

    private static long repeat(int rounds, List<Mail> mails, Stage stage) {
        long kept = 0;
        for (int round = 0; round < rounds; round++) {
            for (Mail mail : mails) {
                kept += stage.of(mail) == null ? 0 : 1;
            }
        }
        return kept;
    }
}
