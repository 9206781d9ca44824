package followup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service as a whole; the packages beneath are its parts, one per noun. */
@SpringBootApplication
public class FollowUpApplication {

    public static void main(String... args) {
        SpringApplication.run(FollowUpApplication.class, args);
    }
}
