package followup.letter;

import followup.Databases;
import javax.sql.DataSource;

class TestingLettersTest extends TestingLettersBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
