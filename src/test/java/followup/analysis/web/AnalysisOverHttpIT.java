package followup.analysis.web;

import followup.Databases;
import followup.FrontOfTheHouse;
import org.junit.jupiter.api.Nested;

class AnalysisOverHttpIT {

    @Nested
    class OnH2 extends AnalysisOverHttpBehaviour {

        @Override
        FrontOfTheHouse house() {
            return FrontOfTheHouse.open(LedgerAndAnalysis.class, Databases.h2Url(), "sa");
        }
    }

    @Nested
    class OnPostgres extends AnalysisOverHttpBehaviour {

        @Override
        FrontOfTheHouse house() {
            return FrontOfTheHouse.open(LedgerAndAnalysis.class, Databases.postgresUrl(), "postgres");
        }
    }
}
