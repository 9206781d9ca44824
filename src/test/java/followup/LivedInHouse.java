package followup;

import static org.awaitility.Awaitility.await;

import followup.sandbox.SandboxMails;
import followup.site.Site;
import followup.survey.Surveys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The whole service some months later: companies of the sample programme were asked, one answered clearly, one in a way
 * that a person must decide about, one survey is on hold, the clock stands on 11 January 2023, 10:00 in Tokyo.
 */
public final class LivedInHouse implements AutoCloseable {

    /** Asked on the last day, answered twice. */
    public static final String SITE = "EC027";

    /** What the company did that nobody had recommended. */
    public static final String ADDITIONAL = "WAFを導入しました";

    private static final Duration SOON = Duration.ofSeconds(60);

    private final WholeHouse house;

    private LivedInHouse(WholeHouse house) {
        this.house = house;
    }

    public static LivedInHouse open(String... settings) {
        var house = WholeHouse.withSample(settings);
        house.coordinator().put("/api/sites/" + SITE + "/debrief", "{\"heldOn\":\"2022-10-11\"}");
        house.moveClockTo(Instant.parse("2023-01-11T01:00:00Z"));
        var lived = new LivedInHouse(house);
        lived.answer(house.company("security@ec027.example"));
        house.add("bunseki", "ANALYST");
        house.add("tantou", "COORDINATOR");
        house.coordinator().post("/api/tokens", "{\"label\":\"nightly export\",\"user\":\"bunseki\",\"days\":30}");
        house.coordinator().post("/api/surveys/" + lived.survey("EC001") + "/hold", "{\"reason\":\"年度末まで待つ\"}");
        return lived;
    }

    private void answer(CompanyMailProgram company) {
        await().atMost(SOON).until(() -> company.inbox().size() == 1);
        var request = company.inbox().getFirst();
        var codes = request.text()
                .lines()
                .filter(line -> line.matches("\\[[A-Z]-\\d+\\].*"))
                .map(line -> line.substring(1, line.indexOf(']')))
                .toList();
        company.reply(
                request,
                codes.get(0) + ": 対策済み（2023年1月5日、制作会社が修正）\n\n"
                        + request.quoted().replaceFirst("(\\[その他][^\n]*\n>\\s*内容［)[　 ]*］", "$1" + ADDITIONAL + "］"));
        await().atMost(SOON)
                .until(() -> house.coordinator()
                                .get("/api/mails?kind=reply&direction=in")
                                .size()
                        == 1);
        company.reply(request, codes.get(1) + "はたぶん対応済みだと思います。\n費用の補助はありますか。\n" + request.quoted());
        await().atMost(SOON).until(() -> house.coordinator().get("/api/reviews").size() == 1);
    }

    public WholeHouse house() {
        return house;
    }

    /** The reference of the site's survey. */
    public String survey(String site) {
        return house.part(Surveys.class)
                .findCurrentBySite(new Site.Code(site))
                .orElseThrow()
                .reference()
                .value();
    }

    /** The code of the measure that the first answer was clear about. */
    public String answered() {
        return answer().at("/code").asString();
    }

    /** The numbers of the ledger's entries that the first answer led to: of a measure, and of one that nobody recommended. */
    public List<Long> entries() {
        return List.of(
                answer().at("/entry").asLong(),
                house.coordinator()
                        .get("/api/sites/" + SITE + "/measures")
                        .at("/additional/0/entry")
                        .asLong());
    }

    private JsonNode answer() {
        return house.coordinator()
                .get("/api/sites/" + SITE + "/measures")
                .at("/measures")
                .valueStream()
                .filter(measure -> measure.at("/entry").isNumber())
                .findFirst()
                .orElseThrow();
    }

    /** The mails that came in or went out, the newest first, as {@code in-1} and {@code out-1}. */
    public List<String> mails(String direction) {
        return house.coordinator()
                .get("/api/mails?direction=" + direction)
                .valueStream()
                .map(mail -> mail.at("/id").asString())
                .toList();
    }

    /** The number of the sandbox's mailbox of the company that answered. */
    public long mailbox() {
        return house.part(SandboxMails.class).mailboxes(SITE, 0, 1).getFirst().number();
    }

    /** The number of its oldest mail, which asked it. */
    public long request() {
        var mails = house.part(SandboxMails.class);
        return mails.mailsOf(mails.mailbox(mailbox()).orElseThrow(), 0, 100)
                .getLast()
                .number();
    }

    public String review() {
        return house.coordinator().get("/api/reviews").get(0).at("/id").asString();
    }

    @Override
    public void close() {
        house.close();
    }
}
