package followup.intake;

import followup.intake.MailKind.AutoReply;
import followup.mail.DecodedMail;
import followup.mail.MailAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what a machine wrote in a person's name from what a person wrote.
 *
 * <ol>
 *   <li>A header or the subject that says "automatic" makes an automatic reply; unless it holds an answer and a ticket system sent it, or
 *       only the subject says so, or nothing says why nobody answers.
 *   <li>A header that says "made by a program" does so only when it holds no answer and the text says why nobody answers: people speak
 *       through programs. A program's mail that has nothing to do with us is unrelated.
 *   <li>Without any of these the text alone may do, when it holds no answer: it says in its first lines that it is automatic, or why nobody
 *       answers and quotes nothing, as people do; a receipt needs two such phrases.
 * </ol>
 *
 * A filled-in slot of our form, or a measure's code with words of an answer beside it, is an answer; our whole blank form is none.
 */
final class AutoReplies {

    private static final Set<String> REASONS = Set.of("gone", "absence", "receipt");
    private static final Set<String> SUBJECTS = Set.of("automatic", "gone", "absence", "receipt");

    /** Lines that say something at the head of a text. What stands further down may be a footer. */
    private static final int HEAD_LINES = 15;

    /** Phrases of a receipt that people do not use together by chance. */
    private static final int PHRASES_OF_A_RECEIPT = 2;

    private final Rules rules;
    private final OurMail ours;
    private final AnswerTraces answers;

    AutoReplies(Rules rules, OurMail ours) {
        this.rules = rules;
        this.ours = ours;
        this.answers = new AnswerTraces(rules);
    }

    Optional<MailKind> kind(MailWords words) {
        Folded head = head(words);
        Optional<String> reason = reason(words, head);
        boolean answered = answers.in(words);
        boolean relayed = says(Rules.Where.HEADER, words.headers(), "relay");
        boolean generated = says(Rules.Where.HEADER, words.headers(), "generated");
        boolean automatic = saysAutomatic(words, reason);
        if (generated && !automatic && !relayed && !answered && reason.isEmpty() && !words.refersTo(ours)) {
            return Optional.of(new MailKind.Unrelated());
        }
        boolean machine;
        if (automatic) {
            machine = !(answered && (relayed || reason.isEmpty() || !headerSaysAutomatic(words)));
        } else if (generated || relayed) {
            machine = !answered && reason.isPresent();
        } else {
            machine = !answered && saysSoItself(words, head, reason);
        }
        return machine ? Optional.of(autoReply(reason, words)) : Optional.empty();
    }

    /** Sent on by hand, or asking something, and nothing in the header speaks of a program. */
    boolean isByHand(MailWords words) {
        if (isRelayed(words)) {
            return false;
        }
        boolean saysSo = says(Rules.Where.TEXT, words.text(), "automatic")
                || says(Rules.Where.SUBJECT, words.subject(), "automatic")
                        && !says(Rules.Where.SUBJECT, words.subject(), "person")
                        && !isAnswer(words);
        return says(Rules.Where.SUBJECT, words.subject(), "forwarded")
                || !saysSo && says(Rules.Where.TEXT, head(words), "asks");
    }

    /** Whether a program sent this mail, whoever wrote it: what we wrote back would reach nobody, or that program. */
    boolean isRelayed(MailWords words) {
        return says(Rules.Where.FROM, words.from(), "program")
                || Stream.of("automatic", "generated", "relay")
                        .anyMatch(verdict -> says(Rules.Where.HEADER, words.headers(), verdict));
    }

    private boolean saysAutomatic(MailWords words, Optional<String> reason) {
        if (headerSaysAutomatic(words)) {
            return true;
        }
        boolean subject =
                rules.first(Rules.Where.SUBJECT, words.subject(), SUBJECTS).isPresent();
        return subject && (reason.isPresent() || !isAnswer(words));
    }

    private boolean headerSaysAutomatic(MailWords words) {
        return says(Rules.Where.HEADER, words.headers(), "automatic")
                || says(Rules.Where.HEADER, words.headers(), "absence");
    }

    private MailKind autoReply(Optional<String> reason, MailWords words) {
        var why = switch (reason.orElse("")) {
            case "absence" -> AutoReply.Reason.ABSENCE;
            case "receipt" -> AutoReply.Reason.RECEIPT;
            case "gone" -> AutoReply.Reason.GONE;
            default -> AutoReply.Reason.OTHER;
        };
        DecodedMail mail = words.mail();
        boolean away = why == AutoReply.Reason.ABSENCE || why == AutoReply.Reason.GONE;
        return new AutoReply(
                why,
                why == AutoReply.Reason.ABSENCE
                        ? ReturnDates.in(rules, words.subject(), words.own(), mail.date())
                        : Optional.empty(),
                away ? successor(words) : Optional.empty(),
                isRelayed(words) || saysAutomatic(words, reason) || says(Rules.Where.TEXT, words.text(), "automatic"));
    }

    /** The subject then is that of the mail it answers. */
    private static boolean isAnswer(MailWords words) {
        return words.subject().text().startsWith("re:");
    }

    /** The text tells more than the subject; that somebody left for good weighs more than that he is away. */
    private Optional<String> reason(MailWords words, Folded head) {
        return rules.first(Rules.Where.TEXT, words.text(), Set.of("gone"))
                .or(() -> rules.first(Rules.Where.TEXT, head, Set.of("absence")))
                .or(() -> rules.first(Rules.Where.TEXT, words.text(), REASONS))
                .or(() ->
                        isAnswer(words) ? Optional.empty() : rules.first(Rules.Where.SUBJECT, words.subject(), REASONS))
                .map(Rules.Match::verdict);
    }

    private boolean saysSoItself(MailWords words, Folded head, Optional<String> reason) {
        if (says(Rules.Where.TEXT, head, "automatic")
                || reason.isPresent() && says(Rules.Where.TEXT, words.text(), "automatic")) {
            return true;
        }
        boolean away =
                rules.first(Rules.Where.TEXT, head, Set.of("absence", "gone")).isPresent();
        return away && !words.quotes() && words.own().stream().noneMatch(AnswerTraces::isOfMeasure)
                || rules.count(Rules.Where.TEXT, words.text(), "receipt") >= PHRASES_OF_A_RECEIPT;
    }

    /** Down to the farewell; what stands below is a signature. That somebody left may be said of a measure: W-01：担当が退職して… */
    private Folded head(MailWords words) {
        return Folded.of(words.own().stream()
                .filter(line -> !line.isBlank() && !AnswerTraces.isOfMeasure(line))
                .limit(HEAD_LINES)
                .takeWhile(line -> !says(Rules.Where.TEXT, Folded.of(line), "farewell"))
                .toList());
    }

    /** Exactly one address in the text that is neither ours nor the sender's. */
    private Optional<MailAddress> successor(MailWords words) {
        String sender = words.mail().from().map(MailAddress::comparable).orElse("");
        List<String> others = Addresses.in(String.join("\n", words.own())).stream()
                .filter(address -> !address.equals(sender) && !ours.isOurs(MailAddress.of(address)))
                .distinct()
                .toList();
        return others.size() == 1 ? Optional.of(MailAddress.of(others.getFirst())) : Optional.empty();
    }

    private boolean says(Rules.Where where, Folded text, String verdict) {
        return rules.say(where, text, verdict);
    }
}
