package followup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Starts the service; it runs until the process is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "サービスを起動する。設定は --名前=値 で渡せる。",
            "Starts the service. Settings may be given as --name=value.",
        })
final class ServeCommand implements Callable<Integer> {

    /** Not an exit code: the process lives on after the command line is done with. */
    static final int KEEPS_RUNNING = -1;

    private static final int DID_NOT_START = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        return serve(spec, settings);
    }

    /** Spring has told the reason, in its own log, when the service does not start. */
    static int serve(CommandSpec spec, List<String> unmatched) {
        var settings = followup.Command.settings(spec, unmatched);
        // H2 otherwise refuses a folder such as "data" unless it is written "./data"
        System.setProperty("h2.implicitRelativePath", "true");
        try {
            SpringApplication.run(FollowUpApplication.class, settings);
            return KEEPS_RUNNING;
        } catch (RuntimeException toldBySpring) {
            return DID_NOT_START;
        }
    }
}
