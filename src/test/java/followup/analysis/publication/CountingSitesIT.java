package followup.analysis.publication;

import followup.Databases;
import javax.sql.DataSource;

class CountingSitesIT extends CountingSitesBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
