package followup.outbox;

import followup.Databases;
import javax.sql.DataSource;

class OutboxIT extends OutboxBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
