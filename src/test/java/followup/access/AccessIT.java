package followup.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.Databases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

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

        @ParameterizedTest
        @ValueSource(
                strings = {"update audit_entry set who = 'nobody'", "delete from audit_entry", "truncate audit_entry"})
        void theDatabaseItselfRefusesToChangeTheAuditTrail(String sql) {
            var jdbc = JdbcClient.create(database());

            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("append-only");
        }
    }
}
