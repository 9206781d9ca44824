package followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The command line. What is no command, such as {@code --server.port=8081}, is a setting of the service. */
@CommandLine.Command(
        name = "followup",
        mixinStandardHelpOptions = true,
        versionProvider = Command.Version.class,
        subcommands = {ServeCommand.class, ParseCommand.class},
        description = {
            "フォローアップ調査メールサービス / Follow-up survey e-mail service.",
            "コマンドなしは serve と同じ / Without a command: serve."
        })
final class Command implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    static CommandLine line() {
        return new CommandLine(new Command())
                .setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, command));
    }

    @Override
    public Integer call() {
        return ServeCommand.serve(spec, settings);
    }

    /**
     * Only settings are left over when a command line is right.
     *
     * @throws ParameterException naming the first word that is neither a command nor a setting
     */
    static String[] settings(CommandSpec spec, List<String> unmatched) {
        for (String word : unmatched) {
            if (!word.startsWith("--")) {
                throw new ParameterException(spec.commandLine(), "不明な引数 / neither a command nor a setting: " + word);
            }
        }
        return unmatched.toArray(String[]::new);
    }

    private static int failed(Exception problem, CommandLine command) {
        command.getErr().println("followup: " + problem);
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var built =
                    Optional.ofNullable(FollowUpApplication.class.getPackage().getImplementationVersion());
            return new String[] {"followup " + built.orElse("(not packaged)"), "Java " + Runtime.version()};
        }
    }
}
