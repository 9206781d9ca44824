package followup.survey.web;

import followup.page.Page;
import followup.site.FaultyFile;
import followup.site.ImportReport;
import followup.survey.ImportingPreviewedFiles;
import followup.survey.ImportingPreviewedFiles.Kind;
import followup.survey.PreviewingDueDates;
import followup.survey.Surveys;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files are imported in two steps: what each row would change or what is wrong with it is shown, then it is applied. */
@Page
@RequestMapping(ImportPage.PATH)
class ImportPage {

    static final String PATH = "/debriefs/import";

    private static final Wording WORDING = Wording.of(Surveys.class);

    /**
     * Bytes of a file: 16 MiB, some hundred thousand rows; it waits in the session's memory. A larger one is refused
     * and goes through the calls.
     */
    private static final long LIMIT = 16L * 1024 * 1024;

    private static final String PENDING = PendingImport.class.getName();

    private final ImportingPreviewedFiles importing;
    private final PreviewingDueDates previewing;

    ImportPage(ImportingPreviewedFiles importing, PreviewingDueDates previewing) {
        this.importing = importing;
        this.previewing = previewing;
    }

    /**
     * @param preview the key of a file that was sent; it is read anew each time the page is shown
     * @param tooLarge there when a file was sent that was too large to be taken at all
     */
    @GetMapping
    String choose(
            @RequestParam(defaultValue = "DEBRIEFS") Kind kind,
            @RequestParam(defaultValue = "") String preview,
            @RequestParam(name = "too-large", required = false) @Nullable String tooLarge,
            HttpSession session,
            Model model) {
        if (tooLarge != null) {
            model.addAttribute("wrong", "survey.import.too-large");
        }
        if (preview.isEmpty()) {
            return page(kind, model);
        }
        var pending = pending(session, preview);
        if (pending.isEmpty()) {
            model.addAttribute("unreadable", WORDING.say("import.no-preview"));
            return page(kind, model);
        }
        session.setAttribute(PENDING, pending.get().showing(show(pending.get(), model)));
        return page(pending.get().kind(), model);
    }

    /** Returns the mark of what is shown; null when it cannot be applied. */
    private @Nullable String show(PendingImport pending, Model model) {
        model.addAttribute("name", pending.name());
        model.addAttribute("confirmed", pending.confirmed());
        model.addAttribute("recognised", pending.kind() != pending.chosen());
        try {
            var report = importing.preview(pending.kind(), pending.bytes(), pending.confirmed());
            model.addAttribute("key", pending.key());
            addReport(pending.kind(), report, model);
            return report.mark();
        } catch (FaultyFile faulty) {
            model.addAttribute("faulty", faulty.faults());
            model.addAttribute(
                    "toConfirm", pending.kind() == Kind.DEBRIEFS && !pending.confirmed() ? pending.key() : null);
        } catch (Refusal unreadable) {
            model.addAttribute("unreadable", unreadable.words());
        }
        return null;
    }

    /** @param chosen what the person took the file for; its header decides */
    @PostMapping
    String preview(
            @RequestParam("kind") Kind chosen,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean confirm,
            HttpSession session,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes)
            throws IOException {
        session.removeAttribute(PENDING);
        if (file.isEmpty() || file.getSize() > LIMIT) {
            model.addAttribute("wrong", file.isEmpty() ? "survey.import.no-file" : "survey.import.too-large");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(chosen, model);
        }
        var bytes = file.getBytes();
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var key = UUID.randomUUID().toString();
        try {
            var kind = Kind.of(bytes, chosen);
            session.setAttribute(PENDING, new PendingImport(key, chosen, kind, name, bytes, confirm, null));
        } catch (Refusal unreadable) {
            model.addAttribute("unreadable", unreadable.words());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(chosen, model);
        }
        attributes.addAttribute("preview", key);
        return "redirect:" + PATH;
    }

    /** Shows the same file once more, with those debriefs moved too whose companies have been asked already. */
    @PostMapping("/confirm")
    String confirm(@RequestParam String key, HttpSession session, RedirectAttributes attributes) {
        pending(session, key)
                .map(PendingImport::withConfirmation)
                .ifPresent(pending -> session.setAttribute(PENDING, pending));
        attributes.addAttribute("preview", key);
        return "redirect:" + PATH;
    }

    @PostMapping("/apply")
    String apply(@RequestParam String key, HttpSession session, RedirectAttributes attributes) {
        var pending = pending(session, key).orElse(null);
        if (pending == null || pending.mark() == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "no-preview", WORDING.say("import.no-preview"));
        }
        session.removeAttribute(PENDING);
        var report = importing.apply(pending.kind(), pending.bytes(), pending.confirmed(), pending.mark());
        attributes.addFlashAttribute(
                "done",
                WORDING.say(
                        "import.done",
                        pending.name(),
                        String.valueOf(report.added()),
                        String.valueOf(report.changed()),
                        String.valueOf(report.unchanged())));
        attributes.addAttribute("kind", pending.kind().next());
        return "redirect:" + PATH;
    }

    private static Optional<PendingImport> pending(HttpSession session, String key) {
        return session.getAttribute(PENDING) instanceof PendingImport pending
                        && pending.key().equals(key)
                ? Optional.of(pending)
                : Optional.empty();
    }

    private void addReport(Kind kind, ImportReport report, Model model) {
        model.addAttribute("report", report);
        if (kind == Kind.DEBRIEFS) {
            model.addAttribute("due", due(report));
        }
    }

    /** When the surveys of the new days would be due, by the day as the report tells it. */
    private Map<String, PreviewingDueDates.Preview> due(ImportReport report) {
        var due = new HashMap<String, PreviewingDueDates.Preview>();
        report.changes()
                .forEach(change -> due.computeIfAbsent(change.after(), day -> previewing.of(LocalDate.parse(day))));
        return due;
    }

    private static String page(Kind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Kind.values());
        return "survey/import";
    }
}
