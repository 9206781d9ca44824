package followup.letter;

import followup.Databases;
import javax.sql.DataSource;

class TestingLettersIT extends TestingLettersBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
