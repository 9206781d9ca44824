package followup.outbox;

import followup.Databases;
import javax.sql.DataSource;

class StoppingSendsIT extends StoppingSendsBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
