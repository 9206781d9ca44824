package followup.outbox;

import followup.Databases;
import javax.sql.DataSource;

class PausingNodesIT extends PausingNodesBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
