package followup;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service as a whole; the packages beneath are its parts, one per noun. */
@SpringBootApplication
public class FollowUpApplication {

    /** Without a command: serves. See {@link Command} for the others. */
    public static void main(String... args) {
        int outcome = Command.line().execute(args);
        if (outcome != ServeCommand.KEEPS_RUNNING) {
            System.exit(outcome);
        }
    }
}
