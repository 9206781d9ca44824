package followup.site;

import followup.Databases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class ImportIT {

    @Nested
    class OnH2 extends ImportBehaviour {

        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    @Nested
    class OnPostgres extends ImportBehaviour {

        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }
}
