package followup.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCheckTest {

    private static final Variables VARIABLES = Variables.of(Letter.ACKNOWLEDGEMENT);
    private static final String SOUND =
            "{{#recorded}}{{code}}{{/recorded}}{{#held}}{{words}}{{/held}}{{choices}}{{form}}{{reference}}{{token}}\n";

    private static List<TemplateProblem> problemsOfBody(String source) {
        return TemplateCheck.ofBody("ja/acknowledgement/body.txt", SOUND + source, VARIABLES);
    }

    private static List<TemplateProblem> problemsOfSubject(String source) {
        return TemplateCheck.ofSubject("ja/acknowledgement/subject.txt", source, VARIABLES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain { braces } and } more {",
                "{{company}} {{ site }}",
                "{{#hasOpen}}{{/hasOpen}}",
                "{{^hasOpen}}none{{/hasOpen}}",
                "{{#recorded}}{{title}}{{#date}} ({{date}}){{/date}} of {{company}}{{/recorded}}",
                "{{! a remark about {{ braces }}",
                "{{#programme}}{{programme}}{{/programme}}",
                "half-width katakana ｱ and emoji 🍣\ttab"
            })
    void passes(String source) {
        assertThat(problemsOfBody(source)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{nobody}}                          | There is no variable nobody",
                "{{title}}                           | There is no variable title",
                "{{#recorded}}{{name}}{{/recorded}}  | There is no variable name",
                "{{site.url}}                        | There is no variable site.url",
                "{{company.getClass.name}}           | There is no variable company.getClass.name",
                "{{-index}}                          | There is no variable -index",
                "{{.}}                               | There is no variable .",
                "{{}}                                | There is no variable ",
                "{{#nobody}}{{/nobody}}              | There is no variable nobody",
                "{{recorded}}                        | recorded names a list or a condition",
                "{{hasOpen}}                         | hasOpen names a list or a condition",
                "{{{company}}}                       | A value that would be put in as it is (company)",
                "{{&company}}                        | A value that would be put in as it is (company)",
                "{{>other}}                          | Not supported here (other)",
                "{{=<% %>=}}                         | Not supported here (<% %>=)",
                "{{#hasOpen}}                        | {{#hasOpen}} is not closed",
                "{{/hasOpen}}                        | {{/hasOpen}} without a {{#hasOpen}} before it",
                "{{#hasOpen}}{{/hasHeld}}            | {{/hasHeld}} without a {{#hasHeld}} before it",
                "{{company                           | Braces that belong to nothing",
                "{{company}                          | Braces that belong to nothing",
                "company}}                           | Braces that belong to nothing",
                "{{company}}}                        | Braces that belong to nothing",
                "{{{company}}                        | Braces that belong to nothing",
            })
    void findsTheMistakeOnItsLine(String source, String found) {
        assertThat(problemsOfBody("fine\n" + source + "\n")).anySatisfy(problem -> {
            assertThat(problem.words().en()).startsWith(found);
            assertThat(problem.words().ja()).isNotEmpty();
            assertThat(problem.place()).isEqualTo("ja/acknowledgement/body.txt:3");
        });
    }

    @Test
    void aTagAcrossTwoLinesIsAMistakeOnBoth() {
        assertThat(problemsOfBody("{{company\n}}"))
                .extracting(TemplateProblem::line)
                .containsExactly(2, 3);
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        assertThat(problemsOfBody("{{a}}\n{{b}}\n{{{company}}}\n{{#hasHeld}}"))
                .extracting(TemplateProblem::line)
                .containsExactly(2, 3, 4, 5);
    }

    @Test
    void aControlCharacterIsNamed() {
        assertThat(problemsOfBody("bell \u0007")).singleElement().satisfies(problem -> {
            assertThat(problem.words().en()).contains("U+0007");
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @Test
    void whatALetterCannotDoWithoutMustBeNamed() {
        assertThat(TemplateCheck.ofBody("body.txt", "Thank you, {{company}}.", VARIABLES))
                .extracting(problem ->
                        problem.words().en().substring(0, problem.words().en().indexOf(' ')))
                .containsExactly("{{choices}}", "{{form}}", "{{held}}", "{{recorded}}", "{{reference}}", "{{token}}");
    }

    @Test
    void aSubjectIsOneLineAndNamesTheSurvey() {
        assertThat(problemsOfSubject("Re: {{site}} [{{reference}}]\n")).isEmpty();
        assertThat(problemsOfSubject("Thank you"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words().en()).startsWith("{{reference}} is missing"));
        assertThat(problemsOfSubject("[{{reference}}]\nBcc: somebody@else.example\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.words().en()).startsWith("The subject has more than one line");
                    assertThat(problem.line()).isEqualTo(2);
                });
        assertThat(problemsOfSubject("\n")).isNotEmpty();
    }
}
