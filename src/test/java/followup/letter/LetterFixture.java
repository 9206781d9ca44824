package followup.letter;

import followup.calendar.BusinessCalendar;
import followup.intake.Accepted;
import followup.intake.Held;
import followup.letter.WritingLetters.Order;
import followup.letter.WritingLetters.Written;
import followup.mail.OutgoingMail.Occasion;
import followup.site.Category;
import followup.site.Contact;
import followup.site.Programme;
import followup.site.Risk;
import followup.site.Site;
import followup.site.Status;
import followup.survey.AskedMeasure;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A tea shop, its two people and what it was asked for on the last day of January 2023. */
final class LetterFixture {

    static final Instant TEN_IN_TOKYO = Instant.parse("2023-01-31T01:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2023, 1, 31);
    static final String TOKEN = "7k3qx2m97k3qx2m97k3qx2m97k";
    static final SurveyFacts SURVEY =
            new SurveyFacts("FU-7K3Q-X2M9", TOKEN, LocalDate.of(2022, 10, 31), LocalDate.of(2023, 1, 17));

    static final Contact SATO = new Contact("佐藤 太郎", "info@ec001.example", Contact.Role.TO, "ja");
    static final Contact SUZUKI = new Contact("鈴木 直美", "maintenance@ec001.example", Contact.Role.CC, "ja");
    static final Site TEA_SHOP = new Site(
            new Site.Code("EC001"), "青葉茶舗オンライン", "https://shop.ec001.example/", "青葉茶舗有限会社", List.of(SATO, SUZUKI));

    static final AskedMeasure PRICES = asked("W-01", "注文金額をサーバ側で再計算する", Category.WEB_APPLICATION, Risk.HIGH);
    static final AskedMeasure COOKIES = asked("W-12", "Cookie に Secure 属性を付ける", Category.WEB_APPLICATION, Risk.LOW);
    static final AskedMeasure PORTS = asked("P-02", "不要なポートを閉じる", Category.PLATFORM, Risk.MEDIUM);
    static final AskedMeasure LOGS = new AskedMeasure("O-03", "アクセスログを1年間保管している", Category.OPERATION, null, null);
    static final List<AskedMeasure> ASKED = List.of(PORTS, PRICES, COOKIES, LOGS);

    static final Programme PROGRAMME = new Programme(null, ZoneId.of("Asia/Tokyo"), Period.ofMonths(3), null, "ja");
    static final Sender SENDER = new Sender("followup@survey.example", "", "followup@survey.example", "+", "");
    static final AnswerBy ANSWER_BY = new AnswerBy(Period.ofDays(14), BusinessCalendar.usual(), PROGRAMME);
    static final Path TEMPLATES = Path.of("mail-templates");

    private LetterFixture() {}

    private static AskedMeasure asked(String code, String title, Category category, Risk risk) {
        return new AskedMeasure(code, title, category, risk, null);
    }

    static WritingLetters letters() {
        return letters(new Templates(Optional.of(TEMPLATES)));
    }

    static WritingLetters letters(Templates templates) {
        return new WritingLetters(templates, SENDER, PROGRAMME);
    }

    static Order order(Letter letter, Language language) {
        boolean answers = letter != Letter.REQUEST && letter != Letter.REMINDER;
        return new Order(
                letter,
                language,
                TEA_SHOP,
                SURVEY,
                List.of(SATO),
                answers ? List.of() : List.of(SUZUKI),
                SATO.email(),
                switch (letter) {
                    case REQUEST -> "request";
                    case REMINDER -> "reminder-1";
                    case ACKNOWLEDGEMENT -> "acknowledgement:in-12";
                    case CLARIFICATION -> "clarification:in-12";
                    case UNOPENED -> "unopened:in-12";
                },
                answers
                        ? new Occasion.AnswerTo("<their.1@ec001.example>", List.of("<fu.x.request@survey.example>"))
                        : new Occasion.OwnAccord());
    }

    /** Everything a letter can say at once. */
    static LetterModel model(WritingLetters letters, Order order) {
        var model = letters.model(order);
        return switch (order.letter()) {
            case REQUEST, REMINDER -> model.asking(ASKED, ANSWER_BY.of(TODAY));
            case CLARIFICATION, UNOPENED ->
                model.receivedOn(TODAY).withSheet(false).form(ASKED);
            case ACKNOWLEDGEMENT ->
                model.receivedOn(TODAY)
                        .understood(
                                List.of(
                                        new Accepted(
                                                "W-01",
                                                Status.APPLIED,
                                                LocalDate.of(2023, 1, 11),
                                                "third_of_month",
                                                "単価と数量から計算し直すよう改めました",
                                                "状況［1］",
                                                14),
                                        new Accepted("O-03", Status.DECLINED, null, null, "", "対策しない", 21)),
                                List.of(new Held("P-02", "だいたい終わっています")),
                                List.of("WAF（クラウド型）を導入しました"),
                                List.of("W-12"),
                                ASKED);
        };
    }

    static Written written(WritingLetters letters, Letter letter, Language language) {
        var order = order(letter, language);
        return letters.write(order, model(letters, order), TEN_IN_TOKYO);
    }
}
