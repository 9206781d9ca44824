package followup.analysis;

import followup.Databases;
import javax.sql.DataSource;

class FiguresTest extends FiguresBehaviour {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
