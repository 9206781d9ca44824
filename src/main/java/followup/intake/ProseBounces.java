package followup.intake;

import followup.mail.DecodedMail;
import followup.mail.MailAddress;
import followup.mail.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports of mail servers that are not in the standard form. A mail is one when a machine wrote it, by its sender or its header, and subject
 * or text say so; or when both subject and text say so. A person who forwards or quotes such a report is none of it. Behind postmaster@ and
 * an empty return path a person may write too: an answer makes it one, and words that are only a reason must come with an address or a code.
 */
final class ProseBounces {

    private static final Set<String> OPENINGS = Set.of("failure", "delay", "delivery");

    private final Rules rules;
    private final BounceReasons reasons;
    private final Originals originals;
    private final OurMail ours;
    private final Rules machines;
    private final AnswerTraces answers;

    ProseBounces(Rules bounces, Rules machines, BounceReasons reasons, Originals originals, OurMail ours) {
        this.rules = bounces;
        this.machines = machines;
        this.answers = new AnswerTraces(machines);
        this.reasons = reasons;
        this.originals = originals;
        this.ours = ours;
    }

    Optional<MailKind> kind(MailWords words) {
        DecodedMail mail = words.mail();
        boolean machine = isFromMailServer(words) || isReport(mail);
        Optional<String> subject = verdict(Rules.Where.SUBJECT, words.subject());
        boolean program = machines.say(Rules.Where.FROM, words.from(), "program");
        boolean person = isByHand(words.subject())
                || subject.isEmpty() && !program
                || answers.in(words)
                || machines.first(Rules.Where.TEXT, words.text(), Set.of("person", "asks"))
                        .isPresent();
        boolean daemon = isFromDaemon(words) || isReport(mail);
        if (!machine && person || !daemon && answers.in(words)) {
            return Optional.empty();
        }
        Folded report = beforeCopy(words.unwrapped());
        boolean namesSomebody = namesSomebodyElse(report, words);
        Optional<String> text =
                opening(report).or(() -> isFromDaemon(words) && namesSomebody ? hint(report) : Optional.empty());
        boolean proven = daemon || namesSomebody || code(report).isPresent();
        Optional<Rules.Match> reason = reasons.reason(report);
        boolean told = text.isPresent() || reason.isPresent() && proven;
        boolean certain = machine ? subject.isPresent() || told : told && namesSomebody;
        return certain ? Optional.of(kind(subject, text, reason, report, words)) : Optional.empty();
    }

    /** Whether sender or header say that no person's mail program sent it. */
    boolean isFromMailServer(MailWords words) {
        return rules.say(Rules.Where.FROM, words.from(), "machine")
                || rules.say(Rules.Where.HEADER, words.headers(), "machine");
    }

    /** Whether the mail server itself is the sender. */
    boolean isFromDaemon(MailWords words) {
        return rules.say(Rules.Where.FROM, words.from(), "daemon");
    }

    /** A person tells of his own mailbox. */
    private boolean namesSomebodyElse(Folded report, MailWords words) {
        String sender = words.mail().from().map(MailAddress::comparable).orElse("");
        return Addresses.in(report.text()).stream().anyMatch(address -> !address.equals(sender))
                || words.mail().embedded().stream()
                        .anyMatch(inner -> !inner.mail().to().isEmpty());
    }

    private MailKind kind(
            Optional<String> subject,
            Optional<String> text,
            Optional<Rules.Match> reason,
            Folded report,
            MailWords words) {
        String recipient = recipient(report, reason, words);
        var original = originals.messageId(words);
        return switch (subject.filter(verdict -> !verdict.equals("failure"))
                .or(() -> text)
                .orElse("failure")) {
            case "delay" -> new MailKind.DelayNotice(recipient, original);
            case "delivery" -> new MailKind.DeliveryConfirmation(recipient, original);
            default -> {
                String status = reasons.status(words.subject().text() + "\n" + report.text());
                yield new MailKind.Bounce(recipient, status, status.startsWith("5"), original);
            }
        };
    }

    /** A warning says that it is one, also beside words that a failure would use. */
    private Optional<String> opening(Folded report) {
        return rules.first(Rules.Where.TEXT, report, Set.of("delay"))
                .or(() -> rules.first(Rules.Where.TEXT, report, OPENINGS))
                .map(Rules.Match::verdict);
    }

    /** What a mail server means whose wording no rule knows: words of trouble, the code of a refusal, or our mail and not a word. */
    private Optional<String> hint(Folded report) {
        return rules.first(Rules.Where.TEXT, report, Set.of("hint-delay"))
                .or(() -> rules.first(Rules.Where.TEXT, report, Set.of("hint-failure")))
                .map(match -> match.verdict().substring("hint-".length()))
                .or(() -> code(report).filter(code -> code.startsWith("5")).map(code -> "failure"))
                .or(() -> report.text().isBlank() ? Optional.of("failure") : Optional.empty());
    }

    private static Optional<String> code(Folded report) {
        return StatusCodes.enhanced(report.text()).or(() -> StatusCodes.bySmtpReply(report.text()));
    }

    private Optional<String> verdict(Rules.Where where, Folded text) {
        return rules.first(where, text, OPENINGS).map(Rules.Match::verdict);
    }

    private String recipient(Folded report, Optional<Rules.Match> reason, MailWords words) {
        Optional<String> stated = words.mail().headers("X-Failed-Recipients").stream()
                .flatMap(value -> Addresses.in(value).stream())
                .findFirst();
        return stated.or(() -> reason.flatMap(match -> near(report, match.at(), words)))
                .or(() -> foreign(Addresses.in(words.subject().text()), words))
                .or(() -> foreign(Addresses.in(report.text()), words))
                .or(() -> originals.recipient(words))
                .or(() -> onlyForeign(Addresses.in(everything(words)), words))
                .orElse("");
    }

    /** Several are the contacts that our copy names: which of them it did not reach is not told. */
    private Optional<String> onlyForeign(List<String> addresses, MailWords words) {
        Optional<String> first = foreign(addresses, words);
        return first.filter(one -> foreign(
                        addresses.stream()
                                .filter(address -> !address.equalsIgnoreCase(one))
                                .toList(),
                        words)
                .isEmpty());
    }

    /** Quoted lines too: a transcript has the server's commands behind {@code >>>}. */
    private static String everything(MailWords words) {
        return words.mail().body().lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }

    private Optional<String> near(Folded report, int at, MailWords words) {
        return foreign(Addresses.in(report.lineAt(at)), words);
    }

    /** The first address that is neither ours, nor the one the report was sent to, nor a mail server's, nor the id of the mail it is about. */
    private Optional<String> foreign(List<String> addresses, MailWords words) {
        Optional<String> id = originals.messageId(words);
        return addresses.stream()
                .filter(address -> !ours.isOurs(MailAddress.of(address)))
                .filter(address -> id.filter(address::equalsIgnoreCase).isEmpty())
                .filter(address -> words.mail().to().stream().noneMatch(to -> isBaseOf(address, to.address())))
                .filter(address -> !rules.say(Rules.Where.FROM, new Folded(address), "machine"))
                .findFirst();
    }

    /** Whether {@code full} is the address itself or a sub-address of it, whatever separates the two. */
    private static boolean isBaseOf(String address, String full) {
        int at = address.lastIndexOf('@');
        int fullAt = full.lastIndexOf('@');
        return at > 0
                && fullAt >= at
                && full.substring(fullAt).equalsIgnoreCase(address.substring(at))
                && full.regionMatches(true, 0, address, 0, at)
                && (fullAt == at || !Character.isLetterOrDigit(full.charAt(at)));
    }

    private Folded beforeCopy(Folded text) {
        int copy = rules.earliest(Rules.Where.TEXT, text, "copy");
        return copy < 0 ? text : new Folded(text.text().substring(0, copy));
    }

    /** Answered or forwarded by a person. */
    private static boolean isByHand(Folded subject) {
        return Stream.of("re:", "fw:", "fwd:", "転送", "返信").anyMatch(subject.text()::startsWith);
    }

    private static boolean isReport(DecodedMail mail) {
        return mail.contentType().equals("multipart/report")
                && Folded.of(mail.header("Content-Type").orElse("")).text().contains("delivery-status");
    }
}
