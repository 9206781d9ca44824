package followup.reply;

import java.util.ArrayList;
import java.util.List;

/** What was read from the words outside the blocks. Filled by {@link WordsReader}. */
final class Words {

    private final List<Claim> claims = new ArrayList<>();
    private final List<Groups> groups = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private final List<Doubted> doubts = new ArrayList<>();
    private final List<Passage> questions = new ArrayList<>();
    private final List<Doubted> besides = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Unplaced> some = new ArrayList<>();
    private final List<Passage> additional = new ArrayList<>();
    private final List<SameAs> sames = new ArrayList<>();
    private final List<Passage> unasked = new ArrayList<>();

    /** A status that is said of nothing: 対策が完了しましたのでご報告します. */
    record Unplaced(Stated status, Passage words) {}

    /** A passage for which the mail must be looked at. */
    record Doubted(Reason reason, Passage words) {}

    void add(Claim claim) {
        claims.add(claim);
    }

    void add(Groups group) {
        groups.add(group);
    }

    void add(Tally tally) {
        tallies.add(tally);
    }

    void add(Unplaced status) {
        unplaced.add(status);
    }

    /** A status that some of the answers must have. */
    void some(Unplaced status) {
        some.add(status);
    }

    /** A measure that nobody recommended, in the company's words. */
    void add(Passage measure) {
        additional.add(measure);
    }

    void add(SameAs same) {
        sames.add(same);
    }

    /** A plain answer for a code that nobody asked. */
    void unasked(Passage answer) {
        unasked.add(answer);
    }

    void doubt(Reason reason, Passage words) {
        doubts.add(new Doubted(reason, words));
    }

    /** A question that has nothing to do with the answers. */
    void question(Passage words) {
        questions.add(words);
    }

    /** Something else that is done; only in a mail that says nothing of measures it may be meant of one. */
    void besides(Passage words) {
        besides.add(new Doubted(Reason.WORDS_LEFT_OVER, words));
    }

    List<Passage> questions() {
        return questions;
    }

    List<Doubted> besides() {
        return besides;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Groups> groups() {
        return groups;
    }

    List<Tally> tallies() {
        return tallies;
    }

    List<Unplaced> some() {
        return some;
    }

    List<Unplaced> unplaced() {
        return unplaced;
    }

    List<Passage> additional() {
        return additional;
    }

    List<SameAs> sames() {
        return sames;
    }

    List<Passage> unasked() {
        return unasked;
    }

    List<Doubted> doubts() {
        return doubts;
    }
}
