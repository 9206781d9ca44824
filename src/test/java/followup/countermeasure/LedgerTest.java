package followup.countermeasure;

import followup.Databases;
import javax.sql.DataSource;

class LedgerTest extends LedgerBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
