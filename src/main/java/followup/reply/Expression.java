package followup.reply;

import java.util.List;
import java.util.Optional;

/**
 * One row of the vocabulary.
 *
 * @param role what it does
 * @param status the status it says, for those roles that say one
 * @param reason why what is said with it is in doubt
 * @param stem what an {@link Role#ECHO} must find in the measure's title, or one of the constants
 */
record Expression(Role role, Optional<Stated> status, Optional<Reason> reason, String stem) {

    /** The meaning of rows that need none. */
    static final String NOTHING = "-";

    /** 番: counts, so that it means something only behind a number. */
    static final String BEHIND_NUMBER = "number";

    /** ただし: what follows is an exception to what was said of all. */
    static final String EXCEPTION = "except";

    /** 当初は: what is said with it is over. */
    static final String PAST = "past";

    /** "at the moment": what is said with it holds for now. */
    static final String PRESENT = "present";

    /** "The rest": what is left of one measure, or the other measures. */
    static final String LEFT = "left";

    /** "none of them": what is said of all is denied of each. */
    static final String NONE = "none";

    /** "any of them": a denial denies each. */
    static final String ANY = "any";

    /** "everything but": chooses all, and takes out what follows. */
    static final String EVERYTHING = "all";

    /** "thank you for": what follows is what somebody is thanked for. */
    static final String WHOLE = "whole";

    /** "dear": the names of those who are greeted follow. */
    static final String GREETING = "greeting";

    /** "excepted": stands behind what it takes out. */
    static final String BEHIND = "behind";

    /** "as for", "on": what follows is what the sentence is about. */
    static final String ABOUT = "about";

    /** "on our list for": says its status only with a date behind it. */
    static final String DATED = "date";

    /** "as soon as": tells when, and only within what is said whether. */
    static final String TIME = "time";

    /** 対策実施: says its status only with a date before or behind it. */
    static final String DAY = "day";

    /** 作業しております: whether it goes on or has become so, is clear where something says that it is now. */
    static final String NOW = "now";

    /** 既に実施: says its status only where its clause ends. */
    static final String ENDING = "end";

    /** していません: says its status only where its clause begins. */
    static final String BEGINNING = "begin";

    /** 7割ほど進みました: names a part, so that the rest behind it is the rest of that. */
    static final String PART = "part";

    /** 対応したのかどうか分かりません: names itself what is not known. */
    static final String ASKED = "asked";

    /** Whether a doubt is none beside this status: that somebody is asked, where it is not known how it stands. */
    boolean isPlainBeside(Stated said) {
        return List.of(stem.split("/")).contains(said.name());
    }

    /** @param meaning {@code APPLIED}, {@code PLANNED?hedged}, {@code PLANNED+date}, {@code NOT_APPLICABLE:stem}, {@code hedged}, {@code conditional+time}, {@code delegated+UNKNOWN/PLANNED}, a stem, or {@code -} */
    static Expression of(Role role, String meaning) {
        return switch (role) {
            case STATUS, WEAK -> {
                int need = meaning.indexOf('+');
                String[] status = (need < 0 ? meaning : meaning.substring(0, need)).split("\\?", 2);
                yield new Expression(
                        role,
                        Optional.of(Stated.valueOf(status[0])),
                        status.length == 1 ? Optional.empty() : Optional.of(Reason.of(status[1])),
                        need < 0 ? "" : meaning.substring(need + 1));
            }
            case ECHO -> {
                int colon = meaning.indexOf(':');
                Stated status = colon < 0 ? Stated.APPLIED : Stated.valueOf(meaning.substring(0, colon));
                yield new Expression(role, Optional.of(status), Optional.empty(), meaning.substring(colon + 1));
            }
            case DOUBT, NEAR -> {
                String[] reason = meaning.split("\\+", 2);
                yield new Expression(
                        role, Optional.empty(), Optional.of(Reason.of(reason[0])), reason.length > 1 ? reason[1] : "");
            }
            case FILLER, TELL, ALL, REST, EXCEPT, HARMLESS ->
                new Expression(role, Optional.empty(), Optional.empty(), meaning);
            case NEGATION, DENIAL, ONLY, BUT, AND, TO, NOUN, LIST, ORDER, BESIDES, ASIDE, FRIEND ->
                new Expression(role, Optional.empty(), Optional.empty(), "");
        };
    }
}
