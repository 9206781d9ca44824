package followup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageIdsTest {

    @Test
    void readsIdsHoweverTheyStand() {
        assertThat(MessageIds.in("<a@x.example> <b@x.example><c@x.example>"))
                .containsExactly("a@x.example", "b@x.example", "c@x.example");
        assertThat(MessageIds.in("<a@x. example>")).containsExactly("a@x.example");
        assertThat(MessageIds.in("a@x.example")).containsExactly("a@x.example");
        assertThat(MessageIds.in("<a@x.example")).containsExactly("a@x.example");
        assertThat(MessageIds.in("<<a@x.example>>")).containsExactly("a@x.example");
        assertThat(MessageIds.in("Your mail of \"today\" <a@x.example>")).containsExactly("a@x.example");
        assertThat(MessageIds.in("<no sign>")).containsExactly("nosign");
        assertThat(MessageIds.in("")).isEmpty();
        assertThat(MessageIds.in("<>")).isEmpty();
    }

    @Test
    void keepsTheNearestOfVeryMany() {
        var many = new StringBuilder();
        for (int i = 0; i < Limits.MESSAGE_IDS + 5; i++) {
            many.append("<").append(i).append("@x.example> ");
        }
        assertThat(MessageIds.in(many.toString()))
                .hasSize(Limits.MESSAGE_IDS)
                .first()
                .isEqualTo("5@x.example");
    }
}
