package followup.survey;

import followup.Databases;
import javax.sql.DataSource;

class FindingDueTest extends FindingDueBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
