package followup.letter;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a coordinator the places to mend instead of a stack trace when the service does not start. */
final class TellingBrokenTemplates extends AbstractFailureAnalyzer<BrokenTemplates> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BrokenTemplates broken) {
        return new FailureAnalysis(
                "文面のテンプレートに誤りがあります / the templates of the letters are not in order:\n\n" + broken.getMessage(),
                "上のファイルを直してから、もう一度起動してください / mend these files and start again",
                broken);
    }
}
