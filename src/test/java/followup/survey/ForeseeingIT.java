package followup.survey;

import followup.Databases;
import javax.sql.DataSource;

class ForeseeingIT extends ForeseeingBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
