package followup.analysis;

import followup.Databases;
import javax.sql.DataSource;

class BeforeAfterIT extends BeforeAfterBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
