package followup.countermeasure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.Databases;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerIT extends LedgerBehaviour {

    @Override
    DataSource database() {
        return Databases.postgres();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set status = 'APPLIED'",
                "delete from ledger_entry",
                "truncate ledger_entry cascade",
                "update before_correction set status_to = 'APPLIED'",
                "delete from before_correction"
            })
    void theDatabaseItselfRefusesToChangeHistory(String sql) {
        var jdbc = JdbcClient.create(database());

        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("append-only");
    }
}
