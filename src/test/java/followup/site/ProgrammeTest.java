package followup.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProgrammeTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(ProgrammeSettings.class);

    @Test
    void withoutSettingsAProgrammeAsksAfterThreeMonthsInTokyo() {
        runner.run(context -> {
            var programme = context.getBean(Programme.class);
            assertThat(programme.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
            assertThat(programme.period()).isEqualTo(Period.ofMonths(3));
            assertThat(programme.closesOn()).isNull();
            assertThat(programme.language()).isEqualTo("ja");
            assertThat(programme.name().ja()).isEqualTo("セキュリティ対策フォローアップ事業");
        });
    }

    @Test
    void settingsNameTheProgrammeAndItsClosingDate() {
        runner.withPropertyValues(
                        "followup.programme.name.ja=令和4年度事業",
                        "followup.programme.name.en=Programme 2022",
                        "followup.programme.period=P2M",
                        "followup.programme.closes-on=2023-03-10")
                .run(context -> {
                    var programme = context.getBean(Programme.class);
                    assertThat(programme.name().en()).isEqualTo("Programme 2022");
                    assertThat(programme.period()).isEqualTo(Period.ofMonths(2));
                    assertThat(programme.closesOn()).isEqualTo(LocalDate.of(2023, 3, 10));
                });
    }

    @Test
    void aProgrammeThatCannotWorkDoesNotStart() {
        runner.withPropertyValues("followup.programme.period=P0D")
                .run(context -> assertThatThrownBy(() -> context.getBean(Programme.class))
                        .hasStackTraceContaining("followup.programme.period must be positive, but is P0D"));
        runner.withPropertyValues("followup.programme.language=fr")
                .run(context -> assertThatThrownBy(() -> context.getBean(Programme.class))
                        .hasStackTraceContaining("followup.programme.language must be ja or en"));
    }

    @Test
    void everyWordOfTheEnumsExistsInBothLanguages() {
        for (var status : Status.values()) {
            assertThat(status.words().ja())
                    .isNotBlank()
                    .isNotEqualTo(status.words().en());
        }
        assertThat(Category.WEB_APPLICATION.words().ja()).isEqualTo("Webアプリケーション");
        assertThat(Risk.HIGH.words().ja()).isEqualTo("高");
        assertThat(AssessmentStep.DEBRIEF.words().ja()).isEqualTo("報告会");
        assertThat(Category.WEB_APPLICATION.code()).isEqualTo("web_application");
    }
}
