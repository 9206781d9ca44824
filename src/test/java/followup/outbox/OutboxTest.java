package followup.outbox;

import followup.Databases;
import javax.sql.DataSource;

class OutboxTest extends OutboxBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
