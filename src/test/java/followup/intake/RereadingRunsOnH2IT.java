package followup.intake;

import followup.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class RereadingRunsOnH2IT extends RereadingRunsBehaviour {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", Databases::h2Url);
    }
}
