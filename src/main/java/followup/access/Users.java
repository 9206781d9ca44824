package followup.access;

import followup.wording.Refusal;
import followup.wording.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The users. They are disabled, never deleted, since the audit trail names them. */
@Repository
public class Users {

    private static final String SELECT = "select id, name, password, role, enabled, sees_mails, made_at from account ";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Users(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A user with what only sign-in needs.
     *
     * @param hash of the password, with its algorithm and parameters
     */
    record Account(long id, String hash, User user) {}

    /** All users in the order of their names. */
    public List<User> all() {
        return jdbc.sql(SELECT + "order by name").query(Users::account).list().stream()
                .map(Account::user)
                .toList();
    }

    /** @param name in any case */
    Optional<Account> find(String name) {
        return jdbc.sql(SELECT + "where name = ?")
                .param(User.fold(name))
                .query(Users::account)
                .optional();
    }

    /**
     * @param name in any case
     * @throws java.util.NoSuchElementException when there is no such user
     */
    public User get(String name) {
        return find(name).orElseThrow().user();
    }

    /**
     * @param name in any case
     * @throws Refusal when there is no such user
     */
    public User known(String name) {
        return find(name)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "unknown-user",
                        Wording.of(Users.class).say("user.unknown", User.fold(name))))
                .user();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    /**
     * Adds an enabled user.
     *
     * @param handedOver whether somebody else was shown the password
     * @throws org.springframework.dao.DuplicateKeyException when the name is taken
     */
    User add(String name, Role role, boolean seesMails, String hash, boolean handedOver) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("insert into account (name, password, role, enabled, sees_mails, made_at, handed_over)"
                        + " values (?, ?, ?, true, ?, ?, ?)")
                .params(name, hash, role.name(), seesMails, now.atOffset(ZoneOffset.UTC), handedOver)
                .update();
        return new User(name, role, true, seesMails, now);
    }

    void change(User user) {
        jdbc.sql("update account set role = ?, enabled = ?, sees_mails = ? where name = ?")
                .params(user.role().name(), user.enabled(), user.seesMails(), user.name())
                .update();
    }

    /** @param handedOver whether somebody else was shown the password */
    void setHash(String name, String hash, boolean handedOver) {
        jdbc.sql("update account set password = ?, handed_over = ? where name = ?")
                .params(hash, handedOver, name)
                .update();
    }

    /** Whether that user still has a password that somebody else was shown. */
    boolean isHandedOver(String name) {
        return jdbc.sql("select handed_over from account where name = ?")
                .param(name)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The names of the administrators who may sign in, locked to the end of the transaction. */
    List<String> lockAdministrators() {
        return jdbc.sql("select name from account where role = ? and enabled for update")
                .param(Role.ADMINISTRATOR.name())
                .query((row, number) -> row.getString("name"))
                .list();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("password"),
                new User(
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("enabled"),
                        row.getBoolean("sees_mails"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()));
    }
}
