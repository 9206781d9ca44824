package followup.analysis;

import followup.Databases;
import javax.sql.DataSource;

class PastDaysIT extends PastDaysBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
