package followup.sandbox;

import followup.mail.DecodedMail;
import followup.mail.MailDecoder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The mails in the sandbox's mailboxes, as the companies would see them, and those that wait in our own. */
@Component
@Conditional(InSandbox.class)
public class SandboxMails {

    private final Sandbox sandbox;
    private final MailDecoder decoder;

    SandboxMails(Sandbox sandbox, MailDecoder decoder) {
        this.sandbox = sandbox;
        this.decoder = decoder;
    }

    /**
     * A mailbox with at least one mail.
     *
     * @param number of its first mail, by which it is known on pages: addresses stay out of them
     * @param newest when its last mail came
     * @param ours whether it is the mailbox that the service reads
     */
    public record Mailbox(long number, String address, int mails, Instant newest, boolean ours) {}

    /** @param number counts all mails of the sandbox in the order of their arrival, from 1 */
    public record Mail(long number, String address, Instant arrivedAt, DecodedMail content) {}

    /** Whoever got a mail last comes first. */
    public List<Mailbox> mailboxes(String words, long offset, int limit) {
        return sandbox.kept().mailboxes(words).stream()
                .skip(offset)
                .limit(limit)
                .map(address -> {
                    var numbers = sandbox.kept().numbersOf(address);
                    return new Mailbox(
                            numbers.getFirst(),
                            address,
                            numbers.size(),
                            sandbox.kept().arrivedAt(numbers.getLast()),
                            address.equals(sandbox.replyAddress()));
                })
                .toList();
    }

    public long count(String words) {
        return sandbox.kept().mailboxes(words).size();
    }

    /** The address of a mailbox; empty when there is none. */
    public Optional<String> mailbox(long number) {
        return sandbox.kept()
                .owner(number)
                .filter(address -> sandbox.kept().numbersOf(address).getFirst() == number);
    }

    /** The newest first. */
    public List<Mail> mailsOf(String address, long offset, int limit) {
        return sandbox.kept().numbersOf(address).reversed().stream()
                .skip(offset)
                .limit(limit)
                .flatMap(number -> find(number).stream())
                .toList();
    }

    public long countOf(String address) {
        return sandbox.kept().numbersOf(address).size();
    }

    public Optional<Mail> find(long number) {
        var kept = sandbox.kept();
        return kept.owner(number)
                .map(address -> new Mail(number, address, kept.arrivedAt(number), decoder.decode(kept.bytes(number))));
    }

    /** The number by which the mailbox of that mail is known. */
    public long mailboxOf(Mail mail) {
        return sandbox.kept().numbersOf(mail.address()).getFirst();
    }

    /** Whether a company received it, so that it can answer. */
    public boolean isACompanys(Mail mail) {
        return !mail.address().equals(sandbox.replyAddress());
    }
}
