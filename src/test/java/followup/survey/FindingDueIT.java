package followup.survey;

import followup.Databases;
import javax.sql.DataSource;

class FindingDueIT extends FindingDueBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
