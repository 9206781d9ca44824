package followup.outbox;

import followup.Databases;
import javax.sql.DataSource;

class ClaimsIT extends ClaimsBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
