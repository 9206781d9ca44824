package followup.letter;

import followup.Databases;
import javax.sql.DataSource;

class LettersTest extends LettersBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
