package followup.letter;

import followup.Databases;
import javax.sql.DataSource;

class LettersIT extends LettersBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
