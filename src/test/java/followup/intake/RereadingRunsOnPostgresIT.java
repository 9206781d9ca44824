package followup.intake;

import followup.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class RereadingRunsOnPostgresIT extends RereadingRunsBehaviour {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", Databases::postgresUrl);
        settings.add("spring.datasource.username", () -> "postgres");
        settings.add("spring.datasource.password", () -> "");
    }
}
