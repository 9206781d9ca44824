package followup.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A long list is left through its first and last page, wherever one is in it. */
class PagingTest {

    @Test
    void offersTheFirstTheLastAndWhatIsNear() {
        assertThat(Paging.of(1000, 100_000).around()).containsExactly(1, 998, 999, 1000, 1001, 1002, 2000);
        assertThat(Paging.of(1, 100_000).around()).containsExactly(1, 2, 3, 2000);
        assertThat(Paging.of(2000, 100_000).around()).containsExactly(1, 1998, 1999, 2000);
    }

    @Test
    void offersOneNumberForOnePage() {
        assertThat(Paging.of(1, 0).around()).containsExactly(1);
        assertThat(Paging.of(7, 50).around()).containsExactly(1);
    }
}
