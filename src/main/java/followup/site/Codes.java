package followup.site;

import java.util.Collection;
import org.springframework.jdbc.support.SqlArrayValue;

/** Site codes as one parameter of a statement: {@code … = any(?)}. */
final class Codes {

    private Codes() {}

    static SqlArrayValue array(Collection<Site.Code> codes) {
        return new SqlArrayValue("varchar", codes.stream().map(Site.Code::value).toArray());
    }
}
