package followup.outbox;

import followup.Databases;
import javax.sql.DataSource;

class StoppingSendsTest extends StoppingSendsBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
