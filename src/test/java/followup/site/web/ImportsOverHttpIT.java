package followup.site.web;

import followup.Databases;
import followup.FrontOfTheHouse;
import org.junit.jupiter.api.Nested;

class ImportsOverHttpIT {

    @Nested
    class OnH2 extends ImportsOverHttpBehaviour {

        @Override
        FrontOfTheHouse house() {
            return FrontOfTheHouse.open(Databases.h2Url(), "sa");
        }
    }

    @Nested
    class OnPostgres extends ImportsOverHttpBehaviour {

        @Override
        FrontOfTheHouse house() {
            return FrontOfTheHouse.open(Databases.postgresUrl(), "postgres");
        }
    }
}
