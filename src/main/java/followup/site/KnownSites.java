package followup.site;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which site codes of a file exist, for the files that only add to sites. */
@Component
public class KnownSites {

    private final JdbcClient jdbc;

    KnownSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the codes that exist; any number of codes, some thousand of them per statement. */
    public Set<Site.Code> among(Collection<Site.Code> codes) {
        var known = new HashSet<Site.Code>();
        for (var chunk : Outcome.chunks(codes)) {
            jdbc.sql("select code from site where code = any(?)")
                    .param(Codes.array(chunk))
                    .query(row -> {
                        known.add(new Site.Code(row.getString("code")));
                    });
        }
        return known;
    }

    /** What is expected of a cell that names no known site. */
    public static Bilingual expectation() {
        return Wording.of(KnownSites.class).say("site.unknown");
    }
}
