package followup.survey;

import followup.Databases;
import javax.sql.DataSource;

class SurveyLifeTest extends SurveyLifeBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
