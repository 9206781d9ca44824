package followup;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The service as a whole; the packages beneath are its parts, one per noun, each free to name its classes. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class FollowUpApplication {

    /** Without a command: serves. See {@link Command} for the others. */
    public static void main(String... args) {
        int outcome = Command.line().execute(args);
        if (outcome != ServeCommand.KEEPS_RUNNING) {
            System.exit(outcome);
        }
    }

    /** With a real mail server the real time; the sandbox has a clock of its own. */
    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Clock clock() {
        return Clock.systemUTC();
    }
}
