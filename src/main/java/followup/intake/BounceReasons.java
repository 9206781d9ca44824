package followup.intake;

import followup.mail.HeaderGroup;
import java.util.Optional;
import java.util.Set;

/** Why a mail did not arrive, as an enhanced status code. */
final class BounceReasons {

    private static final String UNKNOWN = "5.0.0";

    private final Rules rules;
    private final Set<String> codes;

    BounceReasons(Rules bounces) {
        this.rules = bounces;
        this.codes = bounces.statuses();
    }

    /** Of one recipient of a standard report: its Status, or when that says nothing the diagnosis, or the text. */
    String status(HeaderGroup recipient, MailWords words) {
        Optional<String> stated = recipient.first("Status").flatMap(StatusCodes::enhanced);
        if (stated.filter(code -> !StatusCodes.isVague(code)).isPresent()) {
            return stated.get();
        }
        String diagnosis = recipient.first("Diagnostic-Code").orElse("");
        return StatusCodes.enhanced(diagnosis)
                .filter(code -> !StatusCodes.isVague(code))
                .or(() -> named(Folded.of(diagnosis)))
                .or(() -> named(words.unwrapped()))
                .map(code -> inClassOf(stated, code))
                .or(() -> stated)
                .or(() -> StatusCodes.bySmtpReply(diagnosis))
                .orElse(UNKNOWN);
    }

    /** Of a report in prose. */
    String status(String text) {
        var folded = Folded.of(text);
        return StatusCodes.enhanced(folded.text())
                .filter(code -> !StatusCodes.isVague(code))
                .or(() -> named(folded))
                .or(() -> StatusCodes.enhanced(folded.text()))
                .or(() -> StatusCodes.bySmtpReply(folded.text()))
                .orElse(UNKNOWN);
    }

    Optional<Rules.Match> reason(Folded text) {
        return rules.first(Rules.Where.TEXT, text, codes);
    }

    private Optional<String> named(Folded text) {
        return reason(text).map(Rules.Match::verdict);
    }

    /** The server knows better than the wording whether trying again is pointless. */
    private static String inClassOf(Optional<String> stated, String code) {
        return stated.map(known -> known.charAt(0) + code.substring(1)).orElse(code);
    }
}
