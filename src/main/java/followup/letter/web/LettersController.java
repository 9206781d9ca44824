package followup.letter.web;

import followup.letter.PreviewingLetters;
import followup.letter.PreviewingLetters.Preview;
import followup.letter.Templates;
import followup.letter.Templates.Standing;
import followup.site.Site;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For coordinators who write the letters: what is in use, what is wrong with it, and how it looks to one site. */
@RestController
@RequestMapping("/api/letters")
class LettersController {

    private final Templates templates;
    private final PreviewingLetters previewing;

    LettersController(Templates templates, PreviewingLetters previewing) {
        this.templates = templates;
        this.previewing = previewing;
    }

    @Operation(summary = "The letters there are")
    @GetMapping
    List<Standing> letters() {
        return templates.standings();
    }

    @Operation(summary = "A letter as a site would get it")
    @GetMapping("/{name}/preview")
    Preview preview(@PathVariable String name, @RequestParam Site.Code site, @RequestParam Optional<String> language) {
        return previewing.preview(name, site, language);
    }
}
