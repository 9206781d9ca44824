package followup.analysis.publication;

import followup.Databases;
import javax.sql.DataSource;

class CountingSitesTest extends CountingSitesBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
