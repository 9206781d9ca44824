package followup.analysis;

import followup.Databases;
import javax.sql.DataSource;

class BeforeAfterTest extends BeforeAfterBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
