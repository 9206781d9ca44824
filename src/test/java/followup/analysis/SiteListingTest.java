package followup.analysis;

import followup.Databases;
import javax.sql.DataSource;

class SiteListingTest extends SiteListingBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
