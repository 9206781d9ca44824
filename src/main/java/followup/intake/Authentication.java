package followup.intake;

import followup.mail.DecodedMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What our own mail server found out about the sender's domain, as it wrote it into Authentication-Results (RFC 8601).
 * Only the topmost header of the server named by {@code followup.trusted-authserv-id} is believed; further ones below it
 * came with the mail.
 *
 * @param trustedServer the authserv-id; empty believes nobody
 */
record Authentication(String trustedServer) {

    /** Whether our server says that the sender's domain disowns the mail: DMARC failed, or SPF did and no DKIM passed. */
    boolean disowns(DecodedMail mail) {
        if (trustedServer.isEmpty()) {
            return false;
        }
        return mail.authenticationResults().stream()
                .map(results -> results.toLowerCase(Locale.ROOT))
                .filter(this::isTrusted)
                .findFirst()
                .map(Authentication::failed)
                .orElse(false);
    }

    private boolean isTrusted(String results) {
        var server = results.strip();
        int end = 0;
        while (end < server.length() && server.charAt(end) != ';' && !Character.isWhitespace(server.charAt(end))) {
            end++;
        }
        return server.substring(0, end).equals(trustedServer.toLowerCase(Locale.ROOT));
    }

    private static boolean failed(String results) {
        var verdicts = methods(results);
        boolean dkimPassed = verdicts.contains("dkim=pass");
        boolean dmarcPassed = verdicts.contains("dmarc=pass");
        return verdicts.contains("dmarc=fail") || (verdicts.contains("spf=fail") && !dkimPassed && !dmarcPassed);
    }

    /** The {@code method=result} of each statement; everything else of it is left out. */
    private static List<String> methods(String results) {
        var found = new ArrayList<String>();
        for (String statement : results.split(";", -1)) {
            var words = statement.strip().split("[ \t(]", 2);
            found.add(words[0]);
        }
        return found;
    }
}
