package followup.analysis.publication;

import followup.Databases;
import javax.sql.DataSource;

class PublishingIT extends PublishingBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
