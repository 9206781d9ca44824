package followup.inbox;

import followup.Databases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class FetchingMailIT {

    @Nested
    class OnH2 extends FetchingMailBehaviour {

        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    @Nested
    class OnPostgres extends FetchingMailBehaviour {

        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }
}
