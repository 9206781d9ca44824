package followup;

import followup.intake.ParsingMails;
import followup.intake.ParsingMails.Understood;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the service reads in a mail, without Spring, a database or a server. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = {
            "メールから読み取る内容を、1通1行の JSON で出力する。",
            "Tells what is read in each mail: one JSON object per mail and line."
        })
final class ParseCommand implements Callable<Integer> {

    private static final String ENDING = ".eml";

    /** Mails read before the one that is printed next, 64: what is kept while a slow one is waited for. */
    private static final int MOST_AHEAD = 64;

    private record BeingRead(Path file, Future<Understood> understood) {}

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

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
    public Integer call() throws IOException {
        var sent = new ArrayList<byte[]>();
        for (Path request : files(requests)) {
            var bytes = Files.readAllBytes(request);
            if (!ParsingMails.isRequest(bytes)) {
                throw new ParameterException(
                        spec.commandLine(), "調査番号がありません / names no survey reference (FU-XXXX-XXXX): " + request);
            }
            sent.add(bytes);
        }
        var parsing = new ParsingMails(sent, trustedAuthservId.orElse(""), LocalDate.now(Clock.systemDefaultZone()));
        var out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
        tell(files(replies), parsing, out);
        out.flush();
        return 0;
    }

    /** Reads on all processors and prints in the order of the files. */
    private void tell(List<Path> files, ParsingMails parsing, PrintWriter out) {
        try (var readers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var ahead = new ArrayDeque<BeingRead>();
            for (Path file : files) {
                if (ahead.size() == MOST_AHEAD) {
                    out.println(line(parsing, ahead.remove()));
                }
                ahead.add(new BeingRead(file, readers.submit(() -> parsing.understand(Files.readAllBytes(file)))));
            }
            ahead.forEach(mail -> out.println(line(parsing, mail)));
        }
    }

    /** Waits until the mail is read. One that cannot be, a defect of ours too, is told as such and stops no other. */
    private String line(ParsingMails parsing, BeingRead mail) {
        var name = mail.file().getFileName().toString();
        try {
            return ParsedMailJson.line(
                    name, parsing.tell(name, mail.understood().get()));
        } catch (ExecutionException failed) {
            var why = Objects.requireNonNullElse(failed.getCause(), failed);
            spec.commandLine().getErr().println("読めません / cannot be read: " + mail.file() + ": " + why);
            return ParsedMailJson.line(name, ParsingMails.unread(why));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted before " + mail.file() + " was read");
        }
    }

    /** Folders are replaced by their {@code .eml} files, sorted by name. */
    private List<Path> files(List<Path> arguments) throws IOException {
        var files = new ArrayList<Path>();
        for (Path argument : arguments) {
            if (Files.isDirectory(argument)) {
                try (Stream<Path> inside = Files.list(argument)) {
                    inside.filter(file -> file.getFileName().toString().endsWith(ENDING))
                            .sorted()
                            .forEach(files::add);
                }
            } else if (Files.isReadable(argument)) {
                files.add(argument);
            } else {
                throw new ParameterException(spec.commandLine(), "読めません / cannot be read: " + argument);
            }
        }
        return files;
    }
}
