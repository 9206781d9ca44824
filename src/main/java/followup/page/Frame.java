package followup.page;

import followup.wording.Bilingual;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What surrounds every page.
 *
 * @param path of the page, with its query, percent-encoded; where a form was sent, of the start page
 * @param menu what the visitor may open, in order
 */
public record Frame(String path, List<MenuEntry> menu, List<Notice> banners, Visitor visitor) {

    /** What a {@link Banner} says. */
    public record Notice(Bilingual words, boolean alarm) {}

    /** This page in another language. */
    public String inLanguage(String code) {
        return UriComponentsBuilder.fromUriString(path)
                .replaceQueryParam("language", code)
                .build()
                .toUriString();
    }

    /** Whether a form or button that sends to {@code path} should be shown. */
    public boolean maySend(String to) {
        return visitor.maySend(to);
    }

    /** Whether addresses, names of contacts and what mails say may be shown. */
    public boolean seesMails() {
        return visitor.seesMails();
    }

    /** Whether a link to {@code path} should be shown. */
    public boolean mayOpen(String to) {
        return visitor.mayOpen(to);
    }
}
