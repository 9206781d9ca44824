package followup.access;

import followup.Databases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class AccessIT {

    @Nested
    class OnH2 extends AccessBehaviour {

        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    @Nested
    class OnPostgres extends AccessBehaviour {

        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }
}
