package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a sentence is about, and which words are said of it. */
class SubjectsTest {

    private static final Catalogue CATALOGUE = new Catalogue(
            List.of("W-01", "W-02", "W-03", "W-04", "P-01", "P-02"),
            Map.of("W-01", List.of("SQL文の組み立てをプレースホルダに改める"), "P-01", List.of("FTP を廃止し SFTP に改める")));

    private static final Lexer LEXER =
            new Lexer(SampleLetter.vocabulary(), CATALOGUE, new Dates(SampleLetter.RECEIVED_ON));

    /** Each subject with the words behind it, after {@code |}; marked {@code 以外}, {@code only} or {@code ?} where it is so. */
    private static List<String> subjects(String sentence) {
        return new Subjects(CATALOGUE)
                .split(LEXER.tokens(Passage.of(sentence))).units().stream()
                        .map(SubjectsTest::told)
                        .toList();
    }

    private static String told(Subjects.Unit unit) {
        return String.join(" ", unit.measures())
                + (unit.allButThese() ? " 以外" : "")
                + (unit.only() ? " only" : "")
                + (unit.unclear() ? " ?" : "")
                + " | " + Tokens.joined(unit.rest());
    }

    @Test
    void givesEachMeasureTheWordsBehindIt() {
        assertThat(subjects("W-01は対策済み、P-02は対策中です")).containsExactly("W-01 | は対策済み、", "P-02 | は対策中です");
    }

    @Test
    void joinsWhatIsEnumerated() {
        assertThat(subjects("W-01、W-02とP-02は済み")).containsExactly("W-01 W-02 P-02 | は済み");
        assertThat(subjects("W-01 and P-02 are done")).containsExactly("W-01 P-02 |  are done");
        assertThat(subjects("w01・02は済み")).containsExactly("W-01 W-02 | は済み");
    }

    @Test
    void fillsARange() {
        assertThat(subjects("W-02〜W-04は済み")).containsExactly("W-02 W-03 W-04 | は済み");
        assertThat(subjects("W-02 to W-04: done")).containsExactly("W-02 W-03 W-04 | : done");
        assertThat(subjects("W-02からW-04まで")).singleElement().asString().startsWith("W-02 W-03 W-04 |");
    }

    @Test
    void doubtsARangeThatRunsBackwards() {
        assertThat(subjects("W-04〜W-02は済み")).singleElement().asString().contains("?");
        assertThat(subjects("P-01〜W-03は済み")).singleElement().asString().contains("?");
    }

    @Test
    void takesARangeAcrossLettersAsTheFormHasThem() {
        assertThat(subjects("W-03からP-01は済み")).containsExactly("W-03 W-04 P-01 | は済み");
        assertThat(subjects("W-04..P-01 済み")).containsExactly("W-04 P-01 |  済み");
    }

    @Test
    void takesALetterForAllItsMeasures() {
        assertThat(subjects("Pの項目は済み")).containsExactly("P-01 P-02 | は済み");
        assertThat(subjects("all W-xx are done")).containsExactly("W-01 W-02 W-03 W-04 |  are done");
        assertThat(subjects("W社は済み")).isEmpty();
    }

    @Test
    void doubtsACodeThatNobodyAsked() {
        assertThat(subjects("W-09は済み")).containsExactly(" ? | は済み");
    }

    @Test
    void tellsExceptionsAndOnly() {
        assertThat(subjects("W-03以外は済み")).containsExactly("W-03 以外 | 済み");
        assertThat(subjects("W-03のみ未対策です")).containsExactly("W-03 only | 未対策です");
    }

    @Test
    void sharesWhatFollowsARemarkInBrackets() {
        assertThat(subjects("W-01（SQL）とW-02（CSRF）は済み")).containsExactly("W-01 W-02 | (csrf)は済み");
    }

    @Test
    void takesATitleForItsMeasureAtTheBeginningOnly() {
        assertThat(subjects("FTP を廃止し SFTP に改める：済み")).containsExactly("P-01 | :済み");
        assertThat(subjects("W-02 FTP を廃止し SFTP に改める作業と同時に"))
                .singleElement()
                .asString()
                .startsWith("W-02 |");
    }

    @Test
    void takesCodeAndTitleForOne() {
        assertThat(subjects("W-01 SQL文の組み立てをプレースホルダに改める：済み")).containsExactly("W-01 | :済み");
    }

    @Test
    void findsNothingWhereNoMeasureIsNamed() {
        assertThat(subjects("全て対策済みです")).isEmpty();
    }
}
