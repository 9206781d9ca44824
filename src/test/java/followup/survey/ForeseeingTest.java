package followup.survey;

import followup.Databases;
import javax.sql.DataSource;

class ForeseeingTest extends ForeseeingBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
