package followup.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A request as the service writes it: greeting, explanation, choices, a block per measure, a block for others. Everything a test needs to know
 * of it.
 *
 * @param language {@code ja} or {@code en}
 * @param measures what is asked
 * @param text the bare text
 */
record SampleLetter(String language, List<Asked> measures, String text) {

    /** Replies arrive on this day. */
    static final LocalDate RECEIVED_ON = LocalDate.of(2023, 2, 7);

    /** @param risk 高, high … or empty */
    record Asked(String code, String title, String risk) {}

    private static final List<Asked> JAPANESE = List.of(
            new Asked("W-01", "SQL文の組み立てをプレースホルダに改める", "高"),
            new Asked("W-02", "入力値の表示時に出力をエスケープする", "中"),
            new Asked("W-03", "ログイン時にセッションIDを更新する", "中"),
            new Asked("W-04", "認証画面の自動補完を無効にする", "低"),
            new Asked("W-05", "Cookie に Secure 属性を付ける", "低"),
            new Asked("W-06", "エラー画面の表示内容を見直す", "低"),
            new Asked("P-01", "FTP を廃止し SFTP に改める", "高"),
            new Asked("P-02", "TLS 1.2 未満を無効にする", "中"),
            new Asked("P-03", "不要なポートを閉じる", "中"),
            new Asked("P-04", "OpenSSH を最新の版に更新する", "低"),
            new Asked("P-05", "サーバの版の表示を止める", "低"),
            new Asked("K-01", "管理者アカウントに多要素認証を設定している", ""),
            new Asked("K-05", "WAF を導入している", ""),
            new Asked("W-07", "EC-CUBE を最新版に更新する", "高"),
            new Asked("W-08", "ログイン試行の回数を制限する", "中"),
            new Asked("W-09", "パスワードを10文字以上にする", "中"),
            new Asked("W-10", "CSRF 対策のトークンを導入する", "中"),
            new Asked("W-11", "アップロードできるファイルの種類を制限する", "中"),
            new Asked("W-12", "デバッグ表示を無効にする", "低"),
            new Asked("P-06", "OS の修正プログラムを適用する", "高"),
            new Asked("P-07", "SSH の接続元を制限する", "中"),
            new Asked("P-08", "期限切れの証明書を入れ替える", "中"),
            new Asked("P-09", "使用していないサービスを停止する", "低"),
            new Asked("K-02", "バックアップを毎日取得している", ""),
            new Asked("K-03", "アクセスログを1年間保管している", ""),
            new Asked("K-04", "退職者のアカウントを速やかに削除している", ""),
            new Asked("K-06", "委託先とセキュリティの取り決めを結んでいる", ""),
            new Asked("K-07", "従業員に年1回の教育を実施している", ""));

    private static final List<Asked> ENGLISH = List.of(
            new Asked("W-01", "Build SQL statements with placeholders", "high"),
            new Asked("W-02", "Escape output when showing input", "medium"),
            new Asked("W-03", "Renew the session ID at login", "medium"),
            new Asked("W-04", "Disable auto-completion on the login page", "low"),
            new Asked("P-01", "Replace FTP by SFTP", "high"),
            new Asked("P-02", "Disable TLS versions below 1.2", "medium"),
            new Asked("P-03", "Close ports that are not needed", "medium"),
            new Asked("P-04", "Update OpenSSH to the latest version", "low"),
            new Asked("K-01", "Multi-factor authentication for administrators", ""),
            new Asked("K-05", "A web application firewall is in place", ""),
            new Asked("W-07", "Update the shop software to the latest version", "high"),
            new Asked("W-08", "Limit failed login attempts", "medium"),
            new Asked("W-09", "Require passwords of ten characters", "medium"),
            new Asked("W-10", "Use tokens against cross-site request forgery", "medium"),
            new Asked("W-12", "Switch off debug output", "low"),
            new Asked("P-06", "Apply security patches to the operating system", "high"),
            new Asked("P-07", "Restrict access to the administration pages", "medium"),
            new Asked("P-08", "Replace the expired certificate", "medium"),
            new Asked("P-09", "Stop services that are not used", "low"),
            new Asked("K-02", "Backups are taken every day", ""),
            new Asked("K-03", "Access logs are kept for a year", ""),
            new Asked("K-04", "Accounts of former employees are deleted promptly", ""),
            new Asked("K-07", "Employees are trained once a year", ""));

    /** The same measures every time. */
    static SampleLetter japanese() {
        return of("ja", JAPANESE.subList(0, 13));
    }

    /** The same measures every time. */
    static SampleLetter english() {
        return of("en", ENGLISH.subList(0, 10));
    }

    static SampleLetter japanese(int measures, Random random) {
        return of("ja", some(JAPANESE, measures, random));
    }

    static SampleLetter english(int measures, Random random) {
        return of("en", some(ENGLISH, measures, random));
    }

    private static List<Asked> some(List<Asked> all, int count, Random random) {
        var chosen = new ArrayList<>(all);
        while (chosen.size() > count) {
            chosen.remove(random.nextInt(chosen.size()));
        }
        return chosen;
    }

    static SampleLetter of(String language, List<Asked> measures) {
        boolean japanese = language.equals("ja");
        var form = new StringBuilder();
        for (Asked asked : measures) {
            String risk = asked.risk().isEmpty()
                    ? ""
                    : japanese ? "（危険度: " + asked.risk() + "）" : " (risk: " + asked.risk() + ")";
            form.append('[')
                    .append(asked.code())
                    .append("] ")
                    .append(asked.title())
                    .append(risk)
                    .append('\n');
            form.append(
                    japanese
                            ? "  状況［　］　日付［　　　　］\n  内容［　　　　　　　　　　］\n\n"
                            : "  Status [  ]  Date [          ]\n  Details [                    ]\n\n");
        }
        form.append(
                japanese
                        ? "[その他] 上記のほかに実施した対策\n  内容［　　　　　　　　　　］"
                        : "[Other] Measures taken besides those above\n  Details [                    ]");
        return new SampleLetter(
                language, List.copyOf(measures), template(language).replace("{form}", form));
    }

    private static String template(String language) {
        try {
            return Files.readString(Path.of("src/test/resources/followup/reply/request-" + language + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vocabulary of the project's folder. */
    static Vocabulary vocabulary() {
        return Vocabulary.of(Vocabulary.FILES.stream().map(SampleLetter::textOf).toList());
    }

    static ReplyReader reader() {
        return new ReplyReader(vocabulary());
    }

    private static String textOf(String file) {
        try (var reader = Files.newBufferedReader(Path.of(file))) {
            return Vocabulary.textOf(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is recorded without a person. */
    static List<Answer> recorded(Reading reading) {
        return reading.answers().stream()
                .filter(answer -> answer.certainty() == Certainty.CLEAR && !reading.needsReview())
                .toList();
    }

    boolean isJapanese() {
        return language.equals("ja");
    }

    Reading read(ReplyReader reader, String reply) {
        return reader.read(ReplyText.of(reply), List.of(SentForm.of(text)), ReadingContext.receivedOn(RECEIVED_ON));
    }
}
