package followup.intake;

import followup.mail.DecodedMail;
import followup.mail.MailDecoder;
import followup.reply.ReadingContext;
import followup.reply.ReplyReader;
import followup.reply.ReplyText;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast stored mail is understood and recorded, and where the time goes: the stages one by one over the same mails, then
 * the whole as the service does it, on an H2 file.
 */
final class IntakeBenchmark {

    /** Companies that answer, 100 unless an argument says otherwise. */
    private static final int SITES = 100;

    private final BenchmarkedService service;
    private final int sites;

    private IntakeBenchmark(BenchmarkedService service, int sites) {
        this.service = service;
        this.sites = sites;
    }

    public static void main(String... arguments) {
        try (var service = new BenchmarkedService()) {
            var sites = arguments.length == 0 ? SITES : Integer.parseInt(arguments[0]);
            new IntakeBenchmark(service, sites).run();
        }
    }

    private void run() {
        var raw = service.requests(sites).stream()
                .map(service::repliesTo)
                .flatMap(List::stream)
                .toList();
        var decoder = service.part(MailDecoder.class);
        var correspondence = service.part(StoredCorrespondence.class);
        var correlating = new Correlating(correspondence);
        var classifier = new Classifier(OurMail.NONE);
        var reader = service.part(ReplyReader.class);
        List<DecodedMail> decoded = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            decoded = raw.stream().map(decoder::decode).toList();
            decoded.forEach(classifier::classify);
            decoded.forEach(correlating::correlate);
            decoded.forEach(mail -> read(reader, correspondence, correlating, mail));
        }
        var mails = decoded;
        long decode = timed(() -> raw.forEach(decoder::decode));
        long classify = timed(() -> mails.forEach(classifier::classify));
        long correlate = timed(() -> mails.forEach(correlating::correlate));
        long readWithCorrelation = timed(() -> mails.forEach(mail -> read(reader, correspondence, correlating, mail)));
        long read = Math.max(0, readWithCorrelation - correlate);
        service.store(raw, 0);
        long whole = timed(() -> service.part(ReadingStoredMails.class).readNew());
        print(raw.size(), decode, classify, correlate, read, whole);
    }

    private static void read(
            ReplyReader reader, Correspondence correspondence, Correlating correlating, DecodedMail mail) {
        var survey = correlating.correlate(mail).survey().orElseThrow();
        var forms = correspondence.sentFor(survey).stream().map(SentMail::form).toList();
        reader.read(ReplyText.of(mail.body().text()), forms, ReadingContext.receivedOn(BenchmarkedService.RECEIVED));
    }

    private static long timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private void print(int mails, long decode, long classify, long correlate, long read, long whole) {
        long record = Math.max(0, whole - decode - classify - correlate - read);
        long entries = JdbcClient.create(service.jdbc())
                .sql("select count(*) from ledger_entry")
                .query(Long.class)
                .single();
        System.out.printf("%d stored replies, %d ledger entries, %.0f mails/s%n", mails, entries, mails * 1e9 / whole);
        System.out.println("| stage | µs per mail | share |");
        System.out.println("|---|--:|--:|");
        row("decode", decode, mails, whole);
        row("classify", classify, mails, whole);
        row("correlate", correlate, mails, whole);
        row("read", read, mails, whole);
        row("record, acknowledge, commit", record, mails, whole);
    }

    private static void row(String stage, long nanos, int mails, long whole) {
        System.out.printf("| %s | %.0f | %.0f %% |%n", stage, nanos / 1e3 / mails, 100.0 * nanos / whole);
    }
}
