package followup.survey;

import followup.Databases;
import javax.sql.DataSource;

class StoppedSurveysTest extends StoppedSurveysBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
