package followup.survey;

import followup.Databases;
import javax.sql.DataSource;

class MovingDebriefsIT extends MovingDebriefsBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
