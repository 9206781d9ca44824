package followup.analysis;

import followup.Databases;
import javax.sql.DataSource;

class PastDaysTest extends PastDaysBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
