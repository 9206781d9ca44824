package followup.site.web;

import static followup.FrontOfTheHouse.admin;
import static org.assertj.core.api.Assertions.assertThat;

import followup.FrontOfTheHouse;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample programme and broken files, sent as a stranger would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportsOverHttpBehaviour {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private FrontOfTheHouse house;

    abstract FrontOfTheHouse house();

    @BeforeAll
    void open() {
        house = house();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void theSampleProgrammeGoesThroughAndItsChangesLeaveTraces() throws IOException {
        var sites = sample("sites");
        assertThat(report("sites?dryRun=true", sites))
                .hasToString(
                        "{\"dryRun\":true,\"charset\":\"UTF-8\",\"rows\":60,\"added\":50,\"changed\":0,\"unchanged\":0,\"notices\":[]}");
        assertThat(get("/api/sites").get("total").asInt()).isZero();

        assertThat(report("sites", sites).get("added").asInt()).isEqualTo(50);
        assertThat(report("measures", sample("measures")).get("added").asInt()).isEqualTo(652);
        assertThat(report("findings", sample("findings")).get("added").asInt()).isEqualTo(358);
        assertThat(report("steps", sample("steps")).get("added").asInt()).isEqualTo(196);
        assertThat(get("/api/sites?limit=2&after=EC001")
                        .get("sites")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("EC002");
        assertThat(get("/api/sites/EC001").get("contacts")).hasSize(2);

        var excel = new String(sites, java.nio.charset.StandardCharsets.UTF_8)
                .replace("\n", "\r\n")
                .replace("青葉茶舗オンライン", "青葉茶舗")
                .getBytes(WINDOWS_31J);
        assertThat(report("sites", excel))
                .hasToString(
                        "{\"dryRun\":false,\"charset\":\"Windows-31J\",\"rows\":60,\"added\":0,\"changed\":1,\"unchanged\":49,\"notices\":[]}");
        var trace = get("/api/audit?subject=EC001").get(0);
        assertThat(trace.get("action").asString()).isEqualTo("site-changed");
        assertThat(trace.get("who").asString()).isEqualTo("admin");
        assertThat(trace.get("at").asString()).isEqualTo("2022-10-12T01:00:00Z");
        assertThat(trace.at("/detail/ja").asString()).isEqualTo("サイト名：青葉茶舗オンライン → 青葉茶舗");
    }

    @Test
    void aFaultyFileIsRefusedWithLineColumnFoundAndExpected() {
        var answer = send(
                "steps",
                "site_code,step,done_on\nEC901,hearing,2022/08/18\nEC901,exam,2022-02-30\n".getBytes(WINDOWS_31J),
                "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        var problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("urn:followup:problem:faulty-file");
        assertThat(problem.get("detail").asString()).startsWith("The file has 5 faults, so nothing was imported.");
        assertThat(problem.get("faultsFound").asInt()).isEqualTo(5);
        assertThat(problem.get("faults").valueStream().map(ImportsOverHttpBehaviour::shown))
                .containsExactly(
                        "2 done_on 2022/08/18",
                        "2 site_code EC901",
                        "3 step exam",
                        "3 done_on 2022-02-30",
                        "3 site_code EC901");
        assertThat(problem.get("faults").get(0).get("expected").get("ja").asString())
                .contains("2022-11-30 の形");
    }

    @Test
    void otherMediaTypesAreRefused() {
        var form = house.send(house.request("/api/imports/sites", admin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("site_code")));
        assertThat(form.statusCode()).isEqualTo(415);
    }

    @Test
    void anUnknownSiteIsNotFound() {
        assertThat(house.get("/api/sites/EC999", admin()).statusCode()).isEqualTo(404);
    }

    private JsonNode report(String call, byte[] file) {
        var answer = send(call, file, "ja");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String call, byte[] file, String language) {
        return house.send(house.request("/api/imports/" + call, admin())
                .header("Content-Type", "text/csv")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private JsonNode get(String path) {
        return JSON.readTree(house.get(path, admin()).body());
    }

    private static String shown(JsonNode fault) {
        return "%s %s %s"
                .formatted(
                        fault.get("line").asString(),
                        fault.get("column").asString(),
                        fault.get("found").asString());
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Path.of("config/programme-2022", name + ".csv"));
    }
}
