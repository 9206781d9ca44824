package followup.survey;

import followup.Databases;
import javax.sql.DataSource;

class StoppedSurveysIT extends StoppedSurveysBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
