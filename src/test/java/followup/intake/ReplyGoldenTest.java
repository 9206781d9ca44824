package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import followup.mail.GoldenFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every reply of the golden folders says what stands beside it: statuses, dates, the words they were read from, and why something is held. */
class ReplyGoldenTest {

    /** Fewer than these would no longer show the manners of many mail programs. */
    private static final int FEWEST = 60;

    @TestFactory
    Stream<DynamicTest> saysWhatStandsBesideIt() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (GoldenReplies replies : GoldenReplies.all()) {
            for (Path mail : replies.folder().mails()) {
                String name = replies.language() + " " + mail.getFileName();
                tests.add(DynamicTest.dynamicTest(name, () -> saysWhatStandsBeside(replies, mail)));
            }
        }
        return tests.stream();
    }

    private static void saysWhatStandsBeside(GoldenReplies replies, Path mail) throws IOException {
        var parsed = replies.reader().parse(mail.getFileName().toString(), Files.readAllBytes(mail));
        String found = GoldenReplies.json(parsed);
        assertThat(found).isEqualTo(GoldenFolder.expected(mail, found));
    }

    @Test
    void everyExpectationHasItsMail() throws IOException {
        var mails = new ArrayList<Path>();
        for (GoldenReplies replies : GoldenReplies.all()) {
            List<Path> ofLanguage = replies.folder().mails();
            mails.addAll(ofLanguage);
            assertThat(replies.folder().expectations())
                    .containsExactlyElementsOf(
                            ofLanguage.stream().map(GoldenFolder::expectation).toList());
        }
        assertThat(mails).hasSizeGreaterThanOrEqualTo(FEWEST);
    }
}
