package followup.reply;

import java.util.List;

/** What people write: words for each status, notes, greetings, signatures. */
final class Phrases {

    private Phrases() {}

    /** The word of the letter. */
    static String choice(String language, Stated status) {
        boolean japanese = language.equals("ja");
        return switch (status) {
            case APPLIED -> japanese ? "対策済み" : "applied";
            case IN_PROGRESS -> japanese ? "対策中" : "in progress";
            case PLANNED -> japanese ? "対策予定" : "planned";
            case NOT_APPLIED -> japanese ? "未対策" : "not applied";
            case DECLINED -> japanese ? "対策しない" : "declined";
            case NOT_APPLICABLE -> japanese ? "該当なし" : "not applicable";
            case UNKNOWN -> japanese ? "不明" : "unknown";
        };
    }

    /** Words people use for it. */
    static List<String> words(String language, Stated status) {
        return language.equals("ja") ? japaneseWords(status) : englishWords(status);
    }

    private static List<String> japaneseWords(Stated status) {
        return switch (status) {
            case APPLIED ->
                List.of("対策済み", "対策済", "対応済み", "対応済", "実施済み", "実施済", "完了", "対応完了", "済", "済み", "完了済み", "対策完了");
            case IN_PROGRESS -> List.of("対策中", "対応中", "実施中", "作業中", "進行中", "改修中");
            case PLANNED -> List.of("対策予定", "対応予定", "実施予定", "予定", "対策の予定", "対応する予定");
            case NOT_APPLIED -> List.of("未対策", "未対応", "未実施", "未着手", "未", "まだです", "対策していない");
            case DECLINED -> List.of("対策しない", "対応しない", "実施しない", "見送り", "対応しません", "実施を見送り");
            case NOT_APPLICABLE -> List.of("該当なし", "該当無し", "該当しない", "対象外", "該当しません", "非該当");
            case UNKNOWN -> List.of("不明", "わからない", "分かりません", "不明です");
        };
    }

    private static List<String> englishWords(Stated status) {
        return switch (status) {
            case APPLIED -> List.of("applied", "done", "implemented", "completed", "Done", "already applied", "fixed");
            case IN_PROGRESS -> List.of("in progress", "ongoing", "under way", "In progress", "working on it");
            case PLANNED -> List.of("planned", "scheduled", "Planned", "to be done");
            case NOT_APPLIED ->
                List.of("not applied", "not done", "not yet", "not implemented", "not started", "not yet applied");
            case DECLINED -> List.of("declined", "will not do", "won't do", "Declined", "will not implement");
            case NOT_APPLICABLE -> List.of("not applicable", "N/A", "n/a", "out of scope", "does not apply");
            case UNKNOWN -> List.of("unknown", "don't know", "Unknown", "not known");
        };
    }

    /** The end of a sentence whose subject is the measure: …は対応済みです. */
    static List<String> predicates(String language, Stated status) {
        return language.equals("ja") ? japanesePredicates(status) : englishPredicates(status);
    }

    private static List<String> japanesePredicates(Stated status) {
        return switch (status) {
            case APPLIED ->
                List.of(
                        "対策済みです。",
                        "対応済みです。",
                        "対応いたしました。",
                        "対応しました。",
                        "実施しました。",
                        "対応が完了しております。",
                        "対応済みとなっております。",
                        "既に対応済みです。",
                        "対策を実施しました。",
                        "対応を完了いたしました。",
                        "実施済みです。",
                        "対応完了しています。",
                        "すでに対策を完了しております。",
                        "無事に対応が完了いたしました。",
                        "対応済みでございます。");
            case IN_PROGRESS ->
                List.of(
                        "対策中です。",
                        "対応中です。",
                        "現在対応中です。",
                        "現在作業中です。",
                        "現在、対応を進めております。",
                        "対応を進めているところです。",
                        "着手しております。",
                        "対応中となっております。");
            case PLANNED ->
                List.of("対応予定です。", "対策する予定です。", "実施を予定しております。", "対応する予定となっております。", "今後対応する予定です。", "実施予定です。");
            case NOT_APPLIED ->
                List.of(
                        "未対策です。",
                        "未対応です。",
                        "まだ対応しておりません。",
                        "まだ対応できておりません。",
                        "対応できていません。",
                        "まだ実施していません。",
                        "未着手です。",
                        "まだ対策を行っておりません。",
                        "対応しておりません。");
            case DECLINED ->
                List.of("対応しません。", "対策しないことにしました。", "対応を見送ります。", "実施しない方針です。", "対応しないこととしました。", "対応を見送ることにしました。");
            case NOT_APPLICABLE -> List.of("該当しません。", "該当なしです。", "対象外です。", "該当する機能がありません。", "該当箇所がありません。");
            case UNKNOWN -> List.of("不明です。", "分かりません。", "状況を把握しておりません。");
        };
    }

    private static List<String> englishPredicates(Stated status) {
        return switch (status) {
            case APPLIED ->
                List.of(
                        "is done.",
                        "has been applied.",
                        "has been implemented.",
                        "was completed.",
                        "is already done.",
                        "has been fixed.",
                        "was implemented.",
                        "is already in place.");
            case IN_PROGRESS ->
                List.of(
                        "is in progress.",
                        "is ongoing.",
                        "is under way.",
                        "is currently in progress.",
                        "is being implemented.");
            case PLANNED ->
                List.of(
                        "is planned.",
                        "is scheduled.",
                        "will be implemented.",
                        "will be done.",
                        "is to be implemented.");
            case NOT_APPLIED ->
                List.of(
                        "is not done yet.",
                        "has not been applied.",
                        "has not been implemented yet.",
                        "is not applied.",
                        "has not started.",
                        "is not yet implemented.");
            case DECLINED ->
                List.of("will not be implemented.", "will not be done.", "won't be implemented.", "was declined.");
            case NOT_APPLICABLE -> List.of("is not applicable.", "does not apply to us.", "does not apply.");
            case UNKNOWN -> List.of("is unknown.");
        };
    }

    static List<String> notes(String language, Stated status) {
        return language.equals("ja") ? japaneseNotes(status) : englishNotes(status);
    }

    private static List<String> japaneseNotes(Stated status) {
        return switch (status) {
            case APPLIED ->
                List.of(
                        "プレースホルダに変更しました",
                        "設定を変更",
                        "制作会社にて改修",
                        "全画面を改修し、動作確認済み",
                        "予定どおり完了",
                        "未使用の機能も停止した",
                        "不要なポートを閉じ、443のみ開放",
                        "サーバを更新した",
                        "再診断でも問題なし",
                        "中間証明書も更新",
                        "経済的な負担なく実施できた",
                        "決済画面を含む",
                        "Apache 2.4.55 に更新");
            case IN_PROGRESS -> List.of("開発会社にて改修作業を実施中", "全画面を順に改修中", "2月末完了予定", "プログラムを修正中");
            case PLANNED -> List.of("次回の改修に合わせて実施", "サーバの更新時に実施", "予算を確保済", "次期システムで対応予定", "3月の定期メンテナンスで実施");
            case NOT_APPLIED -> List.of("担当者が不在のため", "人手が足りないため", "優先度が低いため", "費用の都合による");
            case DECLINED -> List.of("費用が大きいため", "業務上必要なため", "代わりに監視を強化", "取引先の都合による");
            case NOT_APPLICABLE -> List.of("FTPを使用していません", "該当する機能がない", "外部サービスのため", "カード情報を扱わない");
            case UNKNOWN -> List.of("担当者が退職したため", "記録が残っていない", "資料がない");
        };
    }

    private static List<String> englishNotes(Stated status) {
        return switch (status) {
            case APPLIED ->
                List.of(
                        "All queries use prepared statements",
                        "Changed the configuration",
                        "As planned",
                        "Done by our developers",
                        "Updated to version 9.2",
                        "Checked again, no problems",
                        "Port 21 is closed");
            case IN_PROGRESS ->
                List.of("Two of five pages to go", "Our developers are working on it", "Being implemented");
            case PLANNED -> List.of("With the next release", "Together with the server update", "The budget is there");
            case NOT_APPLIED -> List.of("Lack of staff", "Low priority", "The cost is too high");
            case DECLINED -> List.of("Too expensive", "Needed for business", "We monitor the logs as a substitute");
            case NOT_APPLICABLE ->
                List.of("There is no FTP server", "We have no such function", "The site is hosted by a provider");
            case UNKNOWN -> List.of("The person in charge has left", "There are no records");
        };
    }

    static final List<List<String>> GREETINGS_JA = List.of(
            List.of(),
            List.of("フォローアップ調査事務局 御中", "", "いつもお世話になっております。", "青葉茶舗の山田です。", "", "下記のとおり回答いたします。", ""),
            List.of("お世話になっております。", "ご連絡ありがとうございます。", "回答が遅くなり申し訳ございません。", "以下の通りご回答申し上げます。", ""),
            List.of("ご担当者様", "", "お世話になります。株式会社青葉茶舗の山田と申します。", "ご依頼の件、回答いたします。ご確認のほどよろしくお願いいたします。", ""),
            List.of(
                    "いつも大変お世話になっております。",
                    "寒い日が続きますが、皆様お元気でお過ごしのことと存じます。",
                    "先日は報告会にてご説明いただき、ありがとうございました。",
                    "その後の状況をご報告いたします。",
                    ""),
            List.of("山田です。お疲れ様です。", "記入しましたのでご査収ください。", ""),
            List.of("ご連絡いただいた件について、引用部分に記入しました。", ""));

    static final List<List<String>> GREETINGS_EN = List.of(
            List.of(),
            List.of("Hello,", "", "thank you for your message. Please find our answers below.", ""),
            List.of("Dear Sir or Madam,", "", "please see my answers inline.", ""),
            List.of("Hi,", "sorry for the late reply. Here are our answers.", ""),
            List.of(
                    "To whom it may concern,",
                    "",
                    "I have filled in the form. If you have any questions, please let me know.",
                    ""));

    static final List<List<String>> CLOSINGS_JA = List.of(
            List.of(),
            List.of("", "以上、よろしくお願いいたします。"),
            List.of(
                    "",
                    "以上です。ご不明な点がございましたらご連絡ください。",
                    "よろしくお願い申し上げます。",
                    "",
                    "-- ",
                    "山田 花子",
                    "青葉茶舗 株式会社",
                    "TEL 03-1234-5678  E-mail yamada@aoba.example"),
            List.of(
                    "",
                    "今後ともよろしくお願いいたします。",
                    "",
                    "━━━━━━━━━━━━━━━━",
                    "株式会社青葉茶舗　システム部　山田花子",
                    "〒100-0001 東京都千代田区千代田1-2-3",
                    "TEL:03-1234-5678 / FAX:03-1234-5679",
                    "https://www.aoba.example/",
                    "━━━━━━━━━━━━━━━━"),
            List.of("", "ご確認よろしくお願いいたします。", "山田"),
            List.of(
                    "",
                    "以上",
                    "",
                    "***********************************",
                    "　青葉茶舗（株）　山田 花子",
                    "　yamada@aoba.example",
                    "　営業時間 9:00-18:00（土日祝休み）",
                    "***********************************"));

    static final List<List<String>> CLOSINGS_EN = List.of(
            List.of(),
            List.of("", "Best regards,", "Hanako Yamada"),
            List.of("", "Kind regards", "", "-- ", "Hanako Yamada", "Aoba Tea Company", "Phone +81 3 1234 5678"),
            List.of("", "Please do not hesitate to contact us.", "Thanks", "H. Yamada"));

    static List<List<String>> greetings(String language) {
        return language.equals("ja") ? GREETINGS_JA : GREETINGS_EN;
    }

    static List<List<String>> closings(String language) {
        return language.equals("ja") ? CLOSINGS_JA : CLOSINGS_EN;
    }
}
