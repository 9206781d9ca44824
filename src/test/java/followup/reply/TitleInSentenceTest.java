package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleInSentenceTest {

    private static final TitleInSentence TITLES =
            new TitleInSentence(SampleLetter.vocabulary().cues());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "we have replaced ftp by sftp in january | replace ftp by sftp | we have implemented it in january",
                "ftp was replaced by sftp | replace ftp by sftp | it was implemented",
                "we are stopping the ftp service | stop the ftp service | we are implementing it",
                "stopping the ftp service is planned | stop the ftp service | it is planned",
                "we finished stopping the ftp service | stop the ftp service | we finished it",
                "still busy stopping the ftp service | stop the ftp service | still busy implementing it",
                "next step is stopping the ftp service | stop the ftp service | next step is it",
                "w-03 set the flag on all cookies: no | set the flag on cookies | w-03 it: no",
                "we set the flag on all cookies | set the flag on cookies | we implemented it",
                "we applied the patches | apply patches | we implemented it",
                "we will keep access logs for a year | keep access logs for a year | we will implement it",
                "access logs are kept for a year | keep access logs for a year | it are implemented",
                "the flag is set on all cookies. | set the flag on cookies | it is implemented.",
                "we changed the shop to recompute amounts | recompute amounts | we implemented it",
                "we replaced ftp by scp | replace ftp by sftp |",
                "we replaced ftp | replace ftp by sftp |",
                "logs are kept for a month | keep logs for a year |"
            })
    void isReadInGeneralWordsOnlyWhereAllOfItStands(String sentence, String title, String restated) {
        assertThat(TITLES.restated(Passage.of(sentence), title.replace(" ", "")).map(Passage::text))
                .isEqualTo(Optional.ofNullable(restated));
    }
}
