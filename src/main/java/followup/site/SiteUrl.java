package followup.site;

import java.util.Locale;

/** The rule for a site's address: http or https, a host, no white space. The host may be written in Japanese. */
final class SiteUrl {

    private SiteUrl() {}

    static boolean isWellFormed(String url) {
        var folded = url.toLowerCase(Locale.ROOT);
        int host = folded.startsWith("https://") ? 8 : folded.startsWith("http://") ? 7 : -1;
        return host > 0
                && host < url.length()
                && "/?#:".indexOf(url.charAt(host)) < 0
                && url.codePoints().noneMatch(each -> Character.isWhitespace(each) || "<>\"".indexOf(each) >= 0);
    }
}
