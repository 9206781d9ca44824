package followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class UnexpectedProblemsTest {

    @RestController
    static class Failing {

        @GetMapping("/fails/{contact}")
        String fails(@PathVariable String contact) {
            throw new IllegalStateException("a secret of the inside");
        }
    }

    @Test
    void tellTheCallerAReferenceAndTheLogTheRest(CapturedOutput output) throws Exception {
        var japanese = answer(Locale.JAPANESE);
        var english = answer(Locale.ENGLISH);

        assertThat(japanese).contains("受付番号").doesNotContain("secret", "Exception", "followup.Unexpected");
        assertThat(english).contains("Something failed");
        var problem = JsonMapper.builder().build().readTree(english);
        assertThat(problem.at("/status").asInt()).isEqualTo(500);
        assertThat(problem.at("/type").asString()).isEqualTo("urn:followup:problem:unexpected");
        var reference = problem.at("/reference").asString();
        assertThat(problem.at("/detail").asString()).contains(reference);
        assertThat(output)
                .contains(reference + ": GET /fails/{contact} failed", "a secret of the inside")
                .doesNotContain("tanto@shop.example.jp");
    }

    private static String answer(Locale locale) throws Exception {
        var answer = MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(new UnexpectedProblems())
                .build()
                .perform(MockMvcRequestBuilders.get("/fails/tanto@shop.example.jp")
                        .locale(locale))
                .andReturn()
                .getResponse();
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
