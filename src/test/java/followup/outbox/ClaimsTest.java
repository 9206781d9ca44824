package followup.outbox;

import followup.Databases;
import javax.sql.DataSource;

class ClaimsTest extends ClaimsBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
