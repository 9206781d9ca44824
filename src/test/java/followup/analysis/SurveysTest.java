package followup.analysis;

import followup.Databases;
import javax.sql.DataSource;

class SurveysTest extends SurveysBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
