package followup.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import followup.intake.Accepted;
import followup.letter.WritingLetters.Order;
import followup.mail.MailDecoder;
import followup.site.Contact;
import followup.site.Site;
import followup.site.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterModelTest {

    private final WritingLetters letters = LetterFixture.letters();

    @ParameterizedTest
    @EnumSource
    void givesEveryVariableALetterMayName(Letter letter) {
        var model = LetterFixture.model(letters, LetterFixture.order(letter, Language.JA))
                .values();
        var variables = Variables.of(letter);
        assertThat(model.keySet())
                .containsAll(variables.values())
                .containsAll(variables.flags())
                .containsAll(variables.lists().keySet());
        variables
                .lists()
                .forEach((list, values) -> ((List<?>)
                                Optional.ofNullable(model.get(list)).orElseThrow())
                        .forEach(entry ->
                                assertThat(((Map<?, ?>) entry).keySet()).isEqualTo(values)));
    }

    @Test
    void aVariableThatIsMissingIsNeverAnEmptyPlace() {
        var template = new LetterTemplate(new TemplateFiles("{{reference}}", "{{company}}", Optional.empty()));
        assertThatThrownBy(() -> template.render(Map.of("reference", "x")))
                .isInstanceOf(MustacheException.class)
                .hasMessageContaining("company");
    }

    @Test
    void aTemplateCanCallNothing() {
        var template = new LetterTemplate(new TemplateFiles("x", "{{company.class}}", Optional.empty()));
        assertThatThrownBy(() -> template.render(new HashMap<>(Map.of("company", "text"))))
                .isInstanceOf(MustacheException.class);
    }

    @Test
    void bracesInWhatACompanyWroteAreWordsLikeAnyOther() {
        var order = LetterFixture.order(Letter.ACKNOWLEDGEMENT, Language.JA);
        var model = letters.model(order)
                .receivedOn(LetterFixture.TODAY)
                .understood(
                        List.of(new Accepted(
                                "W-01", Status.APPLIED, null, null, "{{token}} を {{{使い}}} }}", "{{#recorded}}", 3)),
                        List.of(),
                        List.of("{{form}} も導入"),
                        List.of(),
                        LetterFixture.ASKED);
        assertThat(letters.write(order, model, LetterFixture.TEN_IN_TOKYO)
                        .mail()
                        .text())
                .contains("承った内容: {{token}} を {{{使い}}} }}\n", "「{{form}} も導入」")
                .contains("「{{#recorded}}」")
                .contains("すべてお答えをいただきました");
    }

    @Test
    void whatACompanyWroteStaysOnOneLineAndIsCut() {
        assertThat(OneLine.of(" 一行目\r\n\t二行目\u0000\u2028三\u202e行目\u200b \ud83c"))
                .isEqualTo("一行目 二行目 三行目");
        assertThat(OneLine.of("👨‍👩‍👧")).isEqualTo("👨‍👩‍👧");
        assertThat(OneLine.of("あ".repeat(400), LetterModel.LONGEST_QUOTATION))
                .hasSize(300)
                .endsWith("あ…");
        assertThat(OneLine.of("🍣".repeat(300), LetterModel.LONGEST_QUOTATION)).isEqualTo("🍣".repeat(300));
    }

    @Test
    void namesCannotBreakOutOfHeaders() {
        var evil = new Contact("佐藤\r\nBcc: x@y.example", "info@ec001.example", Contact.Role.TO, "ja");
        var site = new Site(new Site.Code("EC001"), "茶\r\n舗", "", "有限\nBcc: z@y.example", List.of(evil));
        var order = LetterFixture.order(Letter.REQUEST, Language.JA);
        var theirs = new Order(
                order.letter(),
                order.language(),
                site,
                order.survey(),
                List.of(evil),
                List.of(),
                evil.email(),
                order.purpose(),
                order.occasion());
        var mail = new MailDecoder()
                .decode(letters.write(theirs, LetterFixture.model(letters, theirs), LetterFixture.TEN_IN_TOKYO)
                        .bytes());
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.to()).singleElement().satisfies(to -> {
            assertThat(to.name()).isEqualTo("佐藤 Bcc: x@y.example");
            assertThat(to.address()).isEqualTo("info@ec001.example");
        });
        assertThat(mail.body().lines().getFirst().text()).isEqualTo("有限 Bcc: z@y.example");
    }

    @Test
    void aContactWithoutANameIsAddressedPolitely() {
        var nameless = new Contact("", "info@ec001.example", Contact.Role.TO, "ja");
        var model = LetterModel.in(Language.JA).to(List.of(nameless), List.of()).values();
        assertThat(model).containsEntry("to", List.of(Map.of("name", "ご担当者")));
    }
}
