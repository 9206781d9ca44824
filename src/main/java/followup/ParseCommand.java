package followup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what the service reads in a mail, without Spring, a database or a server. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = {
            "メールから読み取る内容を、1通1行の JSON で出力する。",
            "Tells what is read in each mail: one JSON object per mail and line."
        })
final class ParseCommand implements Callable<Integer> {

    @Option(
            names = "--request",
            paramLabel = "request.eml",
            description = "送った依頼・督促メール(複数可) / what we had sent; may be repeated, oldest first")
    private List<Path> requests = List.of();

    @Option(
            names = "--trusted-authserv-id",
            paramLabel = "mx.example",
            description = "信頼する Authentication-Results の発行者 / whose Authentication-Results are believed")
    private Optional<String> trustedAuthservId = Optional.empty();

    @Parameters(
            arity = "1..*",
            paramLabel = "reply.eml",
            description = "受信メール、またはそのフォルダー / the mails received, or folders of them")
    private List<Path> replies = List.of();

    @Override
    public Integer call() {
        return 0;
    }
}
