package followup.sandbox;

import followup.wording.Bilingual;
import followup.wording.Wording;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Settings with which the service must not start, and what to change; Spring prints it instead of a stack trace. */
final class CannotStart extends RuntimeException {

    private static final Wording WORDING = Wording.of(CannotStart.class);

    private final transient Bilingual words;

    private CannotStart(Bilingual words) {
        super(words.en());
        this.words = words;
    }

    static CannotStart because(String key, Object... arguments) {
        return new CannotStart(WORDING.say(key, arguments));
    }

    /** Named in {@code META-INF/spring.factories}. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Analyzer extends AbstractFailureAnalyzer<CannotStart> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, CannotStart cause) {
            var description = cause.words.ja() + System.lineSeparator() + cause.words.en();
            return new FailureAnalysis(description, "", cause);
        }
    }
}
