package followup.reply;

import java.util.Arrays;
import java.util.Locale;

/**
 * Why an answer is not clear, or a mail must be looked at. This list is the whole policy: an answer's certainty is the lowest that any of its
 * reasons allows, and an answer without a reason is clear.
 */
public enum Reason {
    /** The words leave room: と思います, おそらく, 一応, I think. */
    HEDGED(Certainty.PROPOSED),
    /** Said of a part only: 一部, ほぼ, テスト環境のみ, almost. */
    PARTLY(Certainty.PROPOSED),
    /** Depends on something that has not happened: 予算がつけば, if possible. */
    CONDITIONAL(Certainty.PROPOSED),
    /** Somebody else is to say or to do it, or is quoted as saying it: 業者に確認中, とのことです. */
    DELEGATED(Certainty.PROPOSED),
    /** Asked rather than said: 対策済みでしょうか. */
    QUESTIONED(Certainty.PROPOSED),
    /** Takes something back: 訂正, 間違いでした, a correction. */
    CORRECTED(Certainty.PROPOSED),
    /** What is done in the words lies ahead in time: 来週対応済みになります, or a date to come. */
    FUTURE_FOR_DONE(Certainty.PROPOSED),
    /** What is to come in the words lies behind in time. */
    PAST_FOR_PLANNED(Certainty.PROPOSED),
    /** To come, without a time: 対応します, which may be meant of now. */
    UNDATED(Certainty.PROPOSED),
    /** Two clerks may read these words differently: 検討中, 対応しています, 未完了. */
    AMBIGUOUS_WORDS(Certainty.PROPOSED),
    /** The status word is part of something longer that is not understood, or is denied by it: 対策済みではない. */
    WORD_INSIDE_OTHERS(Certainty.PROPOSED),
    /** Two different statuses for one measure. */
    CONTRADICTION(Certainty.PROPOSED),
    /** Done, but long before the debrief: then it was there when the site was assessed. */
    BEFORE_ASSESSMENT(Certainty.PROPOSED),
    /** Deduced from what was done, no status being said: 書き換えました. */
    DEDUCED(Certainty.PROPOSED),
    /** No such day, or a date in words that could not be read. */
    DATE_UNREAD(Certainty.PROPOSED),
    /** Several dates, or one that may mean two different days. */
    DATE_AMBIGUOUS(Certainty.PROPOSED),
    /** Stands in a quotation older than the mail that is answered. */
    QUOTED_DEEPER(Certainty.PROPOSED),
    /** Said without naming the measure. */
    SUBJECT_UNCLEAR(Certainty.PROPOSED),
    /** Words stand in the place of a status and are none. */
    STATUS_UNREAD(Certainty.OPEN),
    /** A date or a note, but no status. */
    STATUS_MISSING(Certainty.OPEN),
    /** A number that the letter did not offer, or that its waves explain differently. */
    NUMBER_UNKNOWN(Certainty.OPEN),
    /** More than one choice is left or ticked, or none. */
    CHOICE_UNCLEAR(Certainty.OPEN),

    /** Of the mail: a sentence about measures could not be placed. */
    WORDS_LEFT_OVER(Certainty.PROPOSED),
    /** Of the mail: a filled slot whose measure is lost. */
    SLOT_WITHOUT_MEASURE(Certainty.PROPOSED),
    /** Of the mail: a code that was not asked. */
    UNKNOWN_CODE(Certainty.PROPOSED),
    /** Of the mail: a question that a person should answer. */
    QUESTION(Certainty.PROPOSED),
    /** Of the mail: the choices in the letter's own explanation were changed. */
    LEGEND_CHANGED(Certainty.PROPOSED),
    /** Of the mail: longer than the reader reads. */
    TOO_LONG(Certainty.PROPOSED);

    private final Certainty atMost;

    Reason(Certainty atMost) {
        this.atMost = atMost;
    }

    /** The certainty that an answer with this reason can still have. */
    Certainty atMost() {
        return atMost;
    }

    /** As reports, JSON and the vocabulary write it: {@code future-for-done}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a reason such as hedged, found: " + code));
    }
}
