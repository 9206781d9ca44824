package followup.outbox;

import followup.Databases;
import javax.sql.DataSource;

class PausingNodesTest extends PausingNodesBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
