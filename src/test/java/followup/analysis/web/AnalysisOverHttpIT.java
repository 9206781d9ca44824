package followup.analysis.web;

import followup.Databases;
import followup.FrontOfTheHouse;
import org.junit.jupiter.api.Nested;

class AnalysisOverHttpIT {

    /** The pages beside the calls would need the whole service. */
    private static final String LAZY = "--spring.main.lazy-initialization=true";

    @Nested
    class OnH2 extends AnalysisOverHttpBehaviour {

        @Override
        FrontOfTheHouse house() {
            return FrontOfTheHouse.open(LedgerAndAnalysis.class, Databases.h2Url(), "sa", LAZY);
        }
    }

    @Nested
    class OnPostgres extends AnalysisOverHttpBehaviour {

        @Override
        FrontOfTheHouse house() {
            return FrontOfTheHouse.open(LedgerAndAnalysis.class, Databases.postgresUrl(), "postgres", LAZY);
        }
    }
}
