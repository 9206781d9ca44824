package followup.analysis.web;

import followup.analysis.Grouping;
import followup.analysis.publication.Edition;
import followup.analysis.publication.Editions;
import followup.analysis.publication.Layout;
import followup.analysis.publication.PublicationSettings;
import followup.analysis.publication.PublishingEditions;
import followup.analysis.publication.Reason;
import followup.countermeasure.AskedDays;
import followup.page.Page;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The anonymous editions: the latest, an earlier one, or the draft of a further one before it is published. */
@Page
class PublicPages {

    private final Editions editions;
    private final PublishingEditions publishing;
    private final PublicationSettings settings;
    private final AskedDays days;

    PublicPages(Editions editions, PublishingEditions publishing, PublicationSettings settings, AskedDays days) {
        this.editions = editions;
        this.publishing = publishing;
        this.settings = settings;
        this.days = days;
    }

    /** A table with its name in addresses and its title. */
    record Titled(String name, Bilingual title, PageTable table) {}

    /** Why some figures of a draft are hidden. */
    record Marked(String mark, Bilingual reason, long figures) {}

    @GetMapping("/analysis/public")
    String show(
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String draft,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var all = editions.all();
        model.addAttribute("editions", all);
        model.addAttribute("smallest", settings.smallestCell());
        model.addAttribute("draft", draft);
        @Nullable Edition edition = all.isEmpty() ? null : all.getFirst();
        if (!asOf.isEmpty()) {
            edition = editions.find(days.asOf(asOf).day()).orElseThrow(() -> PublicEndpoints.unknown(asOf));
        }
        if (!draft.isEmpty()) {
            edition = draft(draft, model, locale, response);
        }
        model.addAttribute("edition", edition);
        model.addAttribute("tables", edition == null ? List.of() : tables(edition, locale));
        model.addAttribute("reasons", edition == null ? List.of() : reasons(edition));
        return "analysis/public";
    }

    @PostMapping("/analysis/public")
    String publish(@RequestParam String asOf, RedirectAttributes redirect) {
        var edition = publishing.publish(days.asOf(asOf));
        redirect.addFlashAttribute(
                "done",
                Wording.of(Grouping.class)
                        .say("edition.published", edition.asOf().toString()));
        return "redirect:/analysis/public";
    }

    private @Nullable Edition draft(String day, Model model, Locale locale, HttpServletResponse response) {
        try {
            return publishing.draft(days.asOf(day));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", refusal.words().in(locale));
            model.addAttribute("wrong", "draft");
            return null;
        }
    }

    /** The reasons there are, each with its mark and how many figures it hides. */
    private static List<Marked> reasons(Edition draft) {
        return Stream.of(Reason.values())
                .map(reason -> new Marked(
                        EditionTable.HIDDEN + EditionTable.mark(reason),
                        EditionTable.explanation(reason, draft.smallestCell()),
                        draft.reasons().values().stream().filter(reason::equals).count()))
                .filter(marked -> marked.figures() > 0)
                .toList();
    }

    private static List<Titled> tables(Edition edition, Locale locale) throws IOException {
        var tables = new ArrayList<Titled>();
        for (var name : Layout.TABLES) {
            tables.add(new Titled(
                    name,
                    EditionTable.title(name),
                    PageTable.of(table -> new EditionTable(edition, locale).write(name, table))));
        }
        return tables;
    }
}
