package followup.analysis;

import followup.Databases;
import javax.sql.DataSource;

class SurveysIT extends SurveysBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
