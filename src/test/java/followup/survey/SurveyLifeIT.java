package followup.survey;

import followup.Databases;
import javax.sql.DataSource;

class SurveyLifeIT extends SurveyLifeBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
