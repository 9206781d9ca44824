package followup.site;

import followup.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sites of a {@code sites.csv}: one row per contact, the rows of a site anywhere in the file. Rows of one site must
 * agree on the site; an address stands once in a site, and a site has someone to ask. One address in several sites is
 * legal, since a person may look after several, and noticed.
 */
final class SiteFile {

    static final List<String> COLUMNS = List.of(
            "site_code",
            "site_name",
            "site_url",
            "company_name",
            "contact_name",
            "contact_email",
            "contact_role",
            "language");

    private static final Wording WORDING = Wording.of(SiteFile.class);

    /** Characters of the names of sites and companies: 200, the width of their columns. */
    private static final int NAME_LIMIT = 200;

    /** Characters of a person's name: 100, the width of its column. */
    private static final int PERSON_LIMIT = 100;

    /** Characters of a site's address: 500, the width of its column. */
    private static final int URL_LIMIT = 500;

    private final Map<Site.Code, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Site.Code> sitesByAddress = new HashMap<>();
    private final CsvTable table;
    private final Faults faults;
    private final OwnAddresses own;

    private SiteFile(CsvTable table, Faults faults, OwnAddresses own) {
        this.table = table;
        this.faults = faults;
        this.own = own;
    }

    static Map<Site.Code, Site> read(CsvTable table, Faults faults, OwnAddresses own) {
        var file = new SiteFile(table, faults, own);
        for (var row : table) {
            file.read(row);
        }
        var sites = new LinkedHashMap<Site.Code, Site>();
        file.drafts.forEach((code, draft) -> sites.put(code, file.finished(code, draft)));
        return sites;
    }

    /** A site while its rows are read. */
    private static final class Draft {

        final int line;
        final Map<String, String> fields = new LinkedHashMap<>();
        final Map<String, Integer> linesByAddress = new HashMap<>();
        final List<Contact> contacts = new ArrayList<>();
        boolean someoneIsAsked;

        Draft(int line) {
            this.line = line;
        }
    }

    private void read(CsvTable.Row row) {
        var code = row.cell("site_code").siteCode();
        var name = row.cell("site_name").text(NAME_LIMIT);
        var url = url(row.cell("site_url"));
        var company = row.cell("company_name").text(NAME_LIMIT);
        var person = row.cell("contact_name").text(PERSON_LIMIT);
        var email = email(row.cell("contact_email"));
        var role = row.cell("contact_role").oneOf(Words.ROLES);
        var language = row.cell("language").oneOf(Words.LANGUAGES);
        if (code.isEmpty()) {
            return;
        }
        var draft = drafts.computeIfAbsent(code.get(), site -> new Draft(row.line()));
        agree(draft, row.cell("site_name"), name);
        agree(draft, row.cell("site_url"), url);
        agree(draft, row.cell("company_name"), company);
        draft.someoneIsAsked |= role.isEmpty() || role.get() == Contact.Role.TO;
        if (email.isPresent()
                && isNewAddress(draft, code.get(), row.cell("contact_email"), email.get())
                && person.isPresent()
                && role.isPresent()
                && language.isPresent()) {
            draft.contacts.add(new Contact(person.get(), email.get(), role.get(), language.get()));
        }
    }

    private static Optional<String> url(CsvCell cell) {
        return cell.text(URL_LIMIT)
                .flatMap(url -> SiteUrl.isWellFormed(url) ? Optional.of(url) : cell.fault(WORDING.say("site.url")));
    }

    private Optional<String> email(CsvCell cell) {
        var email = cell.raw();
        if (!EmailAddress.isWellFormed(email)) {
            return cell.fault(WORDING.say("contact.malformed"));
        }
        return own.include(email) ? cell.fault(WORDING.say("contact.own-address")) : Optional.of(email);
    }

    private static void agree(Draft draft, CsvCell cell, Optional<String> content) {
        if (content.isEmpty()) {
            return;
        }
        var first = draft.fields.putIfAbsent(cell.column(), content.get());
        if (first != null && !first.equals(content.get())) {
            cell.fault(WORDING.say("site.disagrees", String.valueOf(draft.line), first));
        }
    }

    private boolean isNewAddress(Draft draft, Site.Code site, CsvCell cell, String email) {
        var address = Contact.fold(email);
        var line = draft.linesByAddress.putIfAbsent(address, cell.line());
        if (line != null) {
            cell.fault(WORDING.say("contact.doubled", String.valueOf(line)));
            return false;
        }
        var other = sitesByAddress.putIfAbsent(address, site);
        if (other != null) {
            table.notice(cell.line(), cell.column(), cell.raw(), WORDING.say("contact.several-sites", other.value()));
        }
        return true;
    }

    private Site finished(Site.Code code, Draft draft) {
        if (!draft.someoneIsAsked) {
            faults.add(draft.line, "contact_role", "cc", WORDING.say("contact.nobody-asked", code.value()));
        }
        return new Site(
                code,
                draft.fields.getOrDefault("site_name", ""),
                draft.fields.getOrDefault("site_url", ""),
                draft.fields.getOrDefault("company_name", ""),
                draft.contacts);
    }
}
