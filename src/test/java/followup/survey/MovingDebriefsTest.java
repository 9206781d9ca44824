package followup.survey;

import followup.Databases;
import javax.sql.DataSource;

class MovingDebriefsTest extends MovingDebriefsBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
