package followup.analysis;

import followup.Databases;
import javax.sql.DataSource;

class FiguresIT extends FiguresBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
