package followup.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sites of the programme with their contacts. Sites are never deleted. */
@Repository
public class Sites {

    private static final String SELECT = """
            select s.code, s.name, s.url, s.company_name,
                   c.name as contact_name, c.email, c.role, c.language
            from site s left join contact c on c.site_code = s.code
            """;

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Sites(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    public Optional<Site> findByCode(Site.Code code) {
        return Optional.ofNullable(findAll(List.of(code)).get(code));
    }

    /** Those of the codes that exist, in one statement: ask for some thousand at most. */
    public Map<Site.Code, Site> findAll(Collection<Site.Code> codes) {
        return assemble(jdbc.sql(SELECT + "where s.code = any(?) order by s.code, c.ordinal")
                .param(Codes.array(codes))
                .query(Sites::row)
                .list());
    }

    /** The next page in the order of codes. {@code after} is the last code of the page before; empty at first. */
    public List<Site> after(String after, int limit) {
        var codes = jdbc.sql("select code from site where code > ? order by code fetch first ? rows only")
                .param(after)
                .param(limit)
                .query((row, number) -> new Site.Code(row.getString("code")))
                .list();
        var sites = findAll(codes);
        return codes.stream().map(sites::get).toList();
    }

    public long count() {
        return jdbc.sql("select count(*) from site").query(Long.class).single();
    }

    /** The first of all sites in the order of their codes; empty without any. */
    public Optional<Site.Code> firstCode() {
        return jdbc.sql("select code from site order by code fetch first 1 rows only")
                .query((row, number) -> new Site.Code(row.getString("code")))
                .optional();
    }

    /** The sites that name this address, however it is written in upper and lower case. */
    public List<Site.Code> withContactAddress(String address) {
        return jdbc.sql("select site_code from contact where email_folded = ? order by site_code")
                .param(Contact.fold(address))
                .query((row, number) -> new Site.Code(row.getString("site_code")))
                .list();
    }

    void add(List<Site> sites) {
        batches.batchUpdate(
                "insert into site (name, url, company_name, code) values (?, ?, ?, ?)", sites, BATCH, Sites::bind);
        addContacts(sites);
    }

    /** Writes the sites over what was stored; their contacts replace the stored ones. */
    void replace(List<Site> sites) {
        batches.batchUpdate(
                "update site set name = ?, url = ?, company_name = ? where code = ?", sites, BATCH, Sites::bind);
        batches.batchUpdate(
                "delete from contact where site_code = ?",
                sites,
                BATCH,
                (statement, site) -> statement.setString(1, site.code().value()));
        addContacts(sites);
    }

    private static void bind(java.sql.PreparedStatement statement, Site site) throws SQLException {
        statement.setString(1, site.name());
        statement.setString(2, site.url());
        statement.setString(3, site.companyName());
        statement.setString(4, site.code().value());
    }

    private void addContacts(List<Site> sites) {
        record Placed(Site.Code site, int ordinal, Contact contact) {}
        var placed = new ArrayList<Placed>();
        for (var site : sites) {
            for (var contact : site.contacts()) {
                placed.add(new Placed(site.code(), placed.size(), contact));
            }
        }
        batches.batchUpdate(
                "insert into contact (site_code, ordinal, name, email, email_folded, role, language)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                placed,
                BATCH,
                (statement, each) -> {
                    statement.setString(1, each.site().value());
                    statement.setInt(2, each.ordinal());
                    statement.setString(3, each.contact().name());
                    statement.setString(4, each.contact().email());
                    statement.setString(5, each.contact().address());
                    statement.setString(6, each.contact().role().name());
                    statement.setString(7, each.contact().language());
                });
    }

    private record Row(Site site, Optional<Contact> contact) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        var site = new Site(
                new Site.Code(row.getString("code")),
                row.getString("name"),
                row.getString("url"),
                row.getString("company_name"),
                List.of());
        if (row.getString("email") == null) {
            return new Row(site, Optional.empty());
        }
        return new Row(
                site,
                Optional.of(new Contact(
                        row.getString("contact_name"),
                        row.getString("email"),
                        Contact.Role.valueOf(row.getString("role")),
                        row.getString("language"))));
    }

    private static Map<Site.Code, Site> assemble(List<Row> rows) {
        var contacts = new LinkedHashMap<Site.Code, List<Contact>>();
        var bare = new LinkedHashMap<Site.Code, Site>();
        for (var row : rows) {
            bare.put(row.site().code(), row.site());
            row.contact()
                    .ifPresent(contact -> contacts.computeIfAbsent(row.site().code(), code -> new ArrayList<>())
                            .add(contact));
        }
        bare.replaceAll((code, site) ->
                new Site(code, site.name(), site.url(), site.companyName(), contacts.getOrDefault(code, List.of())));
        return bare;
    }
}
