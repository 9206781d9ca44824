package followup.intake;

import followup.mail.MailAddress;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What kind of mail arrived. A {@link Reply} is read for answers, and so is an {@link AutoReply}, whose answers wait for a
 * person; only the sender of a {@link Reply} is ever written to.
 */
public sealed interface MailKind {

    /** The name used outside, {@code auto_reply}. */
    String code();

    /**
     * Written by a person. Whether it belongs to a survey is not decided here.
     *
     * @param relayed whether the header says that a program sent it, such as a ticket system; what we would write back might be answered by
     *     that program
     */
    record Reply(boolean relayed) implements MailKind {

        /** Sent by the person's own mail program. */
        public Reply() {
            this(false);
        }

        @Override
        public String code() {
            return "reply";
        }
    }

    /**
     * Written by a machine in a person's name.
     *
     * @param returnsOn the last day named as the return, when it is certain
     * @param successor whom to write to instead, when the mail names exactly one
     * @param declared whether header, subject or text call it automatic; else only its words are those of automatic replies, which a person
     *     may have written, too
     */
    record AutoReply(Reason reason, Optional<LocalDate> returnsOn, Optional<MailAddress> successor, boolean declared)
            implements MailKind {
        /** Why nobody answered. */
        public enum Reason {
            /** Away for some days. */
            ABSENCE,
            /** A desk confirms that the mail arrived; a person may answer later. */
            RECEIPT,
            /** Left, moved, or the address is no longer read. */
            GONE,
            /** Automatic for another or an unknown reason. */
            OTHER
        }

        /** Whether the person is away, for days or for good. */
        boolean isOfAbsence() {
            return reason == Reason.ABSENCE || reason == Reason.GONE;
        }

        @Override
        public String code() {
            return "auto_reply";
        }
    }

    /**
     * A mail of ours did not arrive.
     *
     * @param recipient who did not get it; empty when the report does not say
     * @param status enhanced status such as {@code 5.1.1}; {@code 5.0.0} or {@code 4.0.0} when the report has none
     * @param permanent whether trying again is pointless
     * @param originalMessageId of our mail, without angle brackets
     */
    record Bounce(String recipient, String status, boolean permanent, Optional<String> originalMessageId)
            implements MailKind {
        @Override
        public String code() {
            return "bounce";
        }
    }

    /** A mail of ours is late; the server goes on trying. */
    record DelayNotice(String recipient, Optional<String> originalMessageId) implements MailKind {
        @Override
        public String code() {
            return "delay_notice";
        }
    }

    /** A server confirms that it delivered or relayed a mail of ours. */
    record DeliveryConfirmation(String recipient, Optional<String> originalMessageId) implements MailKind {
        @Override
        public String code() {
            return "delivery_confirmation";
        }
    }

    /** A mail program tells that a mail of ours was shown, or deleted unread. */
    record ReadReceipt(Optional<String> originalMessageId) implements MailKind {
        @Override
        public String code() {
            return "read_receipt";
        }
    }

    /** A machine demands a proof that we are human. */
    record Challenge() implements MailKind {
        @Override
        public String code() {
            return "challenge";
        }
    }

    /** A mailing list or newsletter writes on its own behalf. */
    record ListNotice() implements MailKind {
        @Override
        public String code() {
            return "list_notice";
        }
    }

    /** A provider forwards that somebody called our mail spam (RFC 5965). */
    record SpamReport(Optional<String> originalMessageId) implements MailKind {
        @Override
        public String code() {
            return "spam_report";
        }
    }

    /** Our own mail came back to us, not as a bounce but as itself. */
    record OwnMail() implements MailKind {
        @Override
        public String code() {
            return "own_mail";
        }
    }

    /** Nothing to do with the service, such as advertising. */
    record Unrelated() implements MailKind {
        @Override
        public String code() {
            return "unrelated";
        }
    }

    /** Nothing a person could read: empty, encrypted, or destroyed. */
    record Unreadable() implements MailKind {
        @Override
        public String code() {
            return "unreadable";
        }
    }
}
