package followup.analysis.publication;

import followup.Databases;
import javax.sql.DataSource;

class PublishingTest extends PublishingBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
