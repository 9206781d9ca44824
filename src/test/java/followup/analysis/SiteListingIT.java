package followup.analysis;

import followup.Databases;
import javax.sql.DataSource;

class SiteListingIT extends SiteListingBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
