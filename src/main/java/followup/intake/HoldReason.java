package followup.intake;

import java.util.Locale;

/** Why a mail as a whole waits for a person. The words for people stand in the package's message bundle. */
enum HoldReason {
    /** Nothing, or too little, tells which survey it belongs to. */
    SURVEY_UNKNOWN,
    /** The hints point at different surveys. */
    SURVEYS_CONTRADICT,
    /** The sender is neither one of the contacts nor at their company's domain. */
    SENDER_UNKNOWN,
    /** Our own mail server found that the sender's domain disowns the mail. */
    SENDER_NOT_AUTHENTIC,
    /** Text and HTML of the mail say different things. */
    TEXTS_DISAGREE,
    /** An attachment may hold answers, and is no form that can be read. */
    ATTACHMENT,
    /** An attached form says otherwise than the mail, or than another one. */
    SHEET_DISAGREES,
    /** An attached form was sent for another survey. */
    SHEET_OF_ANOTHER_SURVEY,
    /** Something was written on an attached form beside the fields for answers. */
    SHEET_WRITTEN_BESIDE,
    /** It is not sure which measure a row of an attached form is about. */
    SHEET_ROW_UNCERTAIN,
    /** An attached form is damaged. */
    SHEET_BROKEN,
    /** An attached form is locked with a password. */
    SHEET_ENCRYPTED,
    /** An attached form is a file of the old Excel, which is not read. */
    SHEET_OF_OLD_KIND,
    /** An attachment needs a password. */
    ATTACHMENT_LOCKED,
    /** Nothing but a password for an attachment of another mail. */
    PASSWORD_ONLY,
    /** An attached form is larger than any form we send. */
    SHEET_TOO_LARGE,
    /** A mail is attached that may hold answers, or say otherwise than the mail around it. */
    FORWARDED_MAIL,
    /** An earlier mail had the same Message-ID and said something else. */
    MESSAGE_ID_REUSED,
    /** The survey was cancelled or closed before the mail arrived. */
    SURVEY_OVER,
    /** The mail says that a machine sent it, and yet there is an answer in it. */
    ANSWER_IN_AUTO_REPLY,
    /** It reads like an automatic reply, but nothing calls it one. */
    PERHAPS_A_PERSON,
    /** A program sent it, nothing in it was understood, and writing back would reach nobody. */
    SENT_BY_PROGRAM,
    /** A contact cannot be reached at this address any more. */
    CONTACT_GONE,
    /** A machine wants to be convinced by a person. */
    CHALLENGE,
    /** A provider reports that our mail was called spam. */
    SPAM_REPORT,
    /** Nothing in it can be read. */
    UNREADABLE,
    /** Read again by newer rules, it turned out to answer another survey, or none that is certain. */
    SURVEY_READ_OTHERWISE,
    /** A person wants it looked at again. */
    PERSON_ASKED,
    /** Reading it failed more than once: a defect of ours. */
    READING_FAILED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
