package followup.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import followup.wording.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every import promises, on whichever database. */
abstract class ImportBehaviour {

    private static final Path SAMPLE = Path.of("config/programme-2022");
    private static final Site.Code EC001 = new Site.Code("EC001");
    private static final String SITES_HEADER =
            "site_code,site_name,site_url,company_name,contact_name,contact_email,contact_role,language\n";
    private static final String TEA =
            "EC001,青葉茶舗オンライン,https://shop.ec001.example/,青葉茶舗有限会社,佐藤 太郎,info@ec001.example,to,ja\n";

    private DataSource database;
    private SiteFixture site;

    abstract DataSource database();

    @BeforeEach
    void open() {
        database = database();
        site = new SiteFixture(database);
    }

    @Test
    void theSampleProgrammeIsImportedAndASecondTimeChangesNothing() throws IOException {
        assertThat(site.importing("sites", sample("sites")))
                .extracting("rows", "added")
                .containsExactly(60, 50);
        assertThat(site.importing("measures", sample("measures")).added()).isEqualTo(652);
        assertThat(site.importing("findings", sample("findings")).added()).isEqualTo(358);
        assertThat(site.importing("steps", sample("steps")).added()).isEqualTo(196);
        int entries = site.audit().size();

        for (var file : List.of("sites", "measures", "findings", "steps")) {
            var again = site.importing(file, sample(file));
            assertThat(again).extracting("added", "changed").containsExactly(0, 0);
            assertThat(again.unchanged()).isPositive();
        }
        assertThat(site.audit()).hasSize(entries);
        assertThat(site.sites.count()).isEqualTo(50);
        assertThat(site.sites.findByCode(EC001).orElseThrow().contacts())
                .containsExactly(
                        new Contact("佐藤 太郎", "info@ec001.example", Contact.Role.TO, "ja"),
                        new Contact("鈴木 直美", "maintenance@ec001.example", Contact.Role.CC, "ja"));
        assertThat(site.measures.of(EC001))
                .hasSizeGreaterThan(4)
                .element(0)
                .isEqualTo(new Measure(
                        EC001,
                        "K-01",
                        site.measures.of(EC001).getFirst().title(),
                        Category.OPERATION,
                        null,
                        site.measures.of(EC001).getFirst().statusBefore(),
                        site.measures.of(EC001).getFirst().recommended()));
        assertThat(site.steps.of(EC001)).containsEntry(AssessmentStep.DEBRIEF, LocalDate.of(2022, 10, 27));
    }

    @Test
    void windows31jAndAByteOrderMarkAndCrlfReadTheSame() throws IOException {
        site.importing("sites", sample("sites"));
        var text = Files.readString(SAMPLE.resolve("sites.csv"));
        var crlf = text.replace("\n", "\r\n");

        var excel = site.importing("sites", crlf.getBytes(Charset.forName("windows-31j")));
        assertThat(excel.charset()).isEqualTo("Windows-31J");
        assertThat(excel.unchanged()).isEqualTo(50);
        var marked = site.importing("sites", ("\uFEFF" + crlf).getBytes(StandardCharsets.UTF_8));
        assertThat(marked.charset()).isEqualTo("UTF-8");
        assertThat(marked.unchanged()).isEqualTo(50);
    }

    @Test
    void aChangedRowUpdatesAndLeavesATraceWithoutAddresses() {
        site.importing("sites", SITES_HEADER + TEA);
        var report = site.importing(
                "sites", SITES_HEADER + TEA.replace("青葉茶舗オンライン", "青葉茶舗").replace("info@ec001", "Tanto@ec001"));

        assertThat(report).extracting("added", "changed", "unchanged").containsExactly(0, 1, 0);
        assertThat(site.sites.findByCode(EC001).orElseThrow().name()).isEqualTo("青葉茶舗");
        assertThat(site.sites.withContactAddress("TANTO@EC001.example")).containsExactly(EC001);
        assertThat(site.sites.withContactAddress("info@ec001.example")).isEmpty();
        assertThat(site.audit().get("site-changed EC001"))
                .isEqualTo("site name: 青葉茶舗オンライン → 青葉茶舗; contact: – → 佐藤 太郎 <T***@ec001.example> to ja;"
                        + " contact: 佐藤 太郎 <i***@ec001.example> to ja → –");
    }

    @Test
    void changedMeasuresFindingsAndStepsLeaveTheirTraces() {
        site.importing("sites", SITES_HEADER + TEA);
        var measures = "site_code,measure_code,title,category,risk,status_before,recommended\n";
        site.importing("measures", measures + "EC001,W-01,再計算する,web_application,,not_applied,no\n");
        site.importing("measures", measures + "EC001,W-01,再計算する,web_application,high,not_applied,yes\n");
        site.importing("findings", "site_code,category,risk,title\nEC001,platform,low,古いSSH\n");
        site.importing("findings", "site_code,category,risk,title\nEC001,platform,high,古いSSH\n");
        site.importing("steps", "site_code,step,done_on\nEC001,hearing,2022-08-18\n");
        site.importing("steps", "site_code,step,done_on\nEC001,hearing,2022-08-19\n");

        assertThat(site.audit())
                .containsEntry("measure-changed EC001", "W-01 risk: – → high; W-01 recommended: no → yes")
                .containsEntry("finding-changed EC001", "platform \"古いSSH\" risk: low → high")
                .containsEntry("step-changed EC001", "hearing: 2022-08-18 → 2022-08-19");
        assertThat(site.events).hasSize(2).element(1).isInstanceOfSatisfying(Measure.Imported.class, imported -> {
            assertThat(imported.added()).isEmpty();
            assertThat(imported.changed())
                    .singleElement()
                    .satisfies(change -> assertThat(change.from().isAsked()).isFalse())
                    .satisfies(change -> assertThat(change.to().isAsked()).isTrue());
        });
        assertThat(site.measures.askedOf(EC001)).extracting(Measure::code).containsExactly("W-01");
    }

    @Test
    void aDryRunReportsTheSameAndWritesNothing() {
        var report = site.importing("sites", (SITES_HEADER + TEA).getBytes(StandardCharsets.UTF_8), true);

        assertThat(report).extracting("dryRun", "added").containsExactly(true, 1);
        assertThat(site.sites.count()).isZero();
        assertThat(site.audit()).isEmpty();
    }

    @Test
    void oneFaultyRowRefusesTheFileAndNothingIsWritten() {
        assertThat(faults("sites", SITES_HEADER + TEA + "EC002,店,https://a.example/,社,人,not-an-address,to,ja\n"))
                .containsExactly("3 contact_email not-an-address");
        assertThat(site.sites.count()).isZero();
        assertThat(site.audit()).isEmpty();
    }

    @Test
    void everyFaultOfEveryRowIsReported() {
        assertThat(faults(
                        "sites",
                        SITES_HEADER
                                + "EC 01,,ftp://a.example/,社,人,followup+abc@programme.example,bcc,fr\n"
                                + TEA
                                + TEA.replace("青葉茶舗オンライン", "別の名")
                                        .replace("to,ja", "cc,ja")
                                        .replace("info@", "INFO@")
                                + "EC003,店,https://a.example/,社,人,only@ec003.example,cc,ja\n"))
                .containsExactly(
                        "2 site_code EC 01",
                        "2 site_name ",
                        "2 site_url ftp://a.example/",
                        "2 contact_email followup+abc@programme.example",
                        "2 contact_role bcc",
                        "2 language fr",
                        "4 site_name 別の名",
                        "4 contact_email INFO@ec001.example",
                        "5 contact_role cc");
    }

    @Test
    void oneAddressInSeveralSitesIsNoticedAndNoFault() {
        var report = site.importing("sites", SITES_HEADER + TEA + TEA.replace("EC001", "EC002"));

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.notices())
                .extracting("line", "column")
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "contact_email"));
        assertThat(site.sites.withContactAddress("info@ec001.example")).hasSize(2);
    }

    @Test
    void measuresOfUnknownSitesEraLettersAndDoubledCodesAreFaultsOfTheirLine() {
        site.importing("sites", SITES_HEADER + TEA);
        var header = "site_code,measure_code,title,category,risk,status_before,recommended\n";
        site.importing("measures", header + "EC001,P-01,題,platform,,applied,no\n");

        assertThat(faults(
                        "measures",
                        header
                                + "EC009,W-01,題,platform,,applied,no\n"
                                + "EC001,R-05,題,platform,,applied,no\n"
                                + "EC001,w-01,題,platform,,applied,no\n"
                                + "EC001,W-02,題,platform,,applied,no\n"
                                + "EC001,W-2,題,platform,,applied,no\n"
                                + "EC001,P-1,題,network,severe,done,maybe\n"
                                + "EC001,P-1,題,platform,,applied,no\n"))
                .containsExactly(
                        "2 site_code EC009",
                        "3 measure_code R-05",
                        "4 measure_code w-01",
                        "6 measure_code W-2",
                        "7 category network",
                        "7 risk severe",
                        "7 status_before done",
                        "7 recommended maybe",
                        "8 measure_code P-1");
    }

    @Test
    void sitesThatTheFileDoesNotNameStayAsTheyAre() {
        site.importing("sites", SITES_HEADER + TEA);
        site.importing("sites", SITES_HEADER + TEA.replace("EC001", "EC002"));

        assertThat(site.sites.after("", 10))
                .extracting(Site::code)
                .extracting(Site.Code::value)
                .containsExactly("EC001", "EC002");
        assertThat(site.sites.after("EC001", 10)).hasSize(1);
    }

    @Test
    void twoImportsAtOnceAreRefused() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        var other = new TransactionTemplate(new DataSourceTransactionManager(database));
        other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(first -> {
            site.importing("sites", SITES_HEADER + TEA);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> other.executeWithoutResult(second -> site.importing("sites", SITES_HEADER + TEA)))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("import-running"));
        });
        assertThat(site.sites.count()).isOne();
    }

    @Test
    void aStepMarkedDoneTwiceLeavesOneTrace() {
        site.importing("sites", SITES_HEADER + TEA);
        site.steps.markDone(EC001, AssessmentStep.FOLLOW_UP, LocalDate.of(2023, 1, 31));
        site.steps.markDone(EC001, AssessmentStep.FOLLOW_UP, LocalDate.of(2023, 1, 31));

        assertThat(site.steps.of(EC001)).isEqualTo(Map.of(AssessmentStep.FOLLOW_UP, LocalDate.of(2023, 1, 31)));
        assertThat(site.audit()).containsEntry("step-changed EC001", "follow-up: – → 2023-01-31");
    }

    private List<String> faults(String kind, String text) {
        try {
            throw new AssertionError("imported: " + site.importing(kind, text));
        } catch (FaultyFile refused) {
            return refused.faults().kept().stream()
                    .map(fault -> fault.line() + " " + fault.column() + " " + fault.found())
                    .toList();
        }
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(SAMPLE.resolve(name + ".csv"));
    }
}
