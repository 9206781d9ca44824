package followup.letter.web;

import followup.letter.Letter;
import followup.letter.PreviewingLetters;
import followup.letter.PreviewingLetters.Preview;
import followup.letter.Templates;
import followup.letter.TestingLetters;
import followup.outbox.StoppingSends;
import followup.page.MenuEntry;
import followup.page.Page;
import followup.site.Site;
import followup.site.Sites;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How things stand with the letters, how they look to a site, in both languages, and tests to oneself. */
@Page
@RequestMapping("/letters")
class LettersPage {

    /** A letter's HTML is shown alone, as a foreign document: nothing in it runs, and nothing is loaded. */
    private static final String ALONE =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

    private static final Wording WORDING = Wording.of(Letter.class);
    private static final List<String> LANGUAGES = List.of("ja", "en");

    private final Templates templates;
    private final PreviewingLetters previewing;
    private final TestingLetters testing;
    private final StoppingSends stopping;
    private final Sites sites;

    LettersPage(
            Templates templates,
            PreviewingLetters previewing,
            TestingLetters testing,
            StoppingSends stopping,
            Sites sites) {
        this.templates = templates;
        this.previewing = previewing;
        this.testing = testing;
        this.stopping = stopping;
        this.sites = sites;
    }

    @Bean
    static MenuEntry lettersInMenu() {
        return new MenuEntry(50, "letters", "/letters");
    }

    @GetMapping
    String letters(Model model) {
        model.addAttribute("standings", templates.standings());
        return "letter/letters";
    }

    /** @param site whose data fill the letter; the first there is when empty */
    @GetMapping("/{name}")
    String letter(@PathVariable String name, @RequestParam(defaultValue = "") String site, Model model) {
        known(name);
        model.addAttribute("name", name);
        model.addAttribute(
                "standings",
                templates.standings().stream()
                        .filter(standing -> standing.name().equals(name))
                        .toList());
        Optional<Site.Code> code = site.isBlank() ? sites.firstCode() : Optional.of(new Site.Code(site.strip()));
        model.addAttribute("site", code.map(Site.Code::value).orElse(""));
        model.addAttribute(
                "siteName", code.flatMap(sites::findByCode).map(Site::name).orElse(""));
        try {
            model.addAttribute("previews", code.map(of -> previews(name, of)).orElse(List.of()));
        } catch (Refusal unknown) {
            model.addAttribute("noSite", unknown.words());
        }
        return "letter/letter";
    }

    private List<Preview> previews(String name, Site.Code code) {
        return LANGUAGES.stream()
                .map(language -> previewing.preview(name, code, Optional.of(language)))
                .toList();
    }

    private void known(String name) {
        if (Letter.ofFolder(name).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "unknown-letter", WORDING.say("preview.unknown-letter", name));
        }
    }

    /** @param spoken the letter's language; a parameter called {@code language} would change that of all pages */
    @GetMapping(path = "/{name}/html", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> html(@PathVariable String name, @RequestParam Site.Code site, @RequestParam String spoken) {
        var html = previewing.preview(name, site, Optional.of(spoken)).html();
        return ResponseEntity.status(html == null ? 404 : 200)
                .header("Content-Security-Policy", ALONE)
                .body(html == null ? "" : html);
    }

    @PostMapping("/{name}/test")
    String test(
            @PathVariable String name,
            @RequestParam String site,
            @RequestParam String spoken,
            @RequestParam String address,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            testing.send(name, new Site.Code(site), spoken, address);
            var key = stopping.current().isPresent() ? "test.waits" : "test.queued";
            next.addFlashAttribute("done", WORDING.say(key, address.strip()));
            next.addAttribute("site", site);
            return "redirect:/letters/{name}";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refused", refusal.words());
            model.addAttribute("address", address);
            model.addAttribute("spoken", spoken);
            return letter(name, site, model);
        }
    }
}
