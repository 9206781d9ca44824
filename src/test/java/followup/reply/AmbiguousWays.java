package followup.reply;

import java.util.ArrayList;
import java.util.List;

/** Ways of answering that two careful clerks could read differently; what is said of the doubtful measures must never be recorded unseen. */
final class AmbiguousWays {

    private static final List<Ways.Way> ALL = new ArrayList<>();

    private AmbiguousWays() {}

    static List<Ways.Way> all() {
        if (ALL.isEmpty()) {
            PHRASES_JA.forEach(AmbiguousWays::phrase);
            PHRASES_EN.forEach(AmbiguousWays::phraseEn);
            SLOTS_JA.forEach(row -> slots(row.get(0), row.get(1), row.get(2), "ja"));
            SLOTS_EN.forEach(row -> slots(row.get(0), row.get(1), row.get(2), "en"));
            WHOLE_JA.forEach(words -> whole(words, "ja"));
            WHOLE_EN.forEach(words -> whole(words, "en"));
            structures();
        }
        return ALL;
    }

    /** Said of a measure in a line above, below its block, in its content, in its status slot. */
    private static void phrase(String words) {
        ALL.add(new Ways.Way("above: " + words, "ja", (d, s) -> {
            rest(d, s);
            d.above.add(s.doubtful.getFirst() + s.pick(List.of("：", "は", " ", "については")) + words);
        }));
        ALL.add(new Ways.Way("below: " + words, "ja", (d, s) -> {
            rest(d, s);
            d.type(d.contentLine(s.doubtful.getFirst()) + 1, s.pick(List.of("", "→ ", "回答：")) + words);
        }));
        ALL.add(new Ways.Way("in the slot: " + words, "ja", (d, s) -> {
            rest(d, s);
            d.fill(s.doubtful.getFirst(), words, "", "");
        }));
        ALL.add(new Ways.Way("in the content: " + words, "ja", (d, s) -> {
            rest(d, s);
            d.fill(s.doubtful.getFirst(), "", "", words);
        }));
    }

    private static void phraseEn(String words) {
        ALL.add(new Ways.Way("above: " + words, "en", (d, s) -> {
            rest(d, s);
            d.above.add(s.doubtful.getFirst() + s.pick(List.of(": ", " - ", " ")) + words);
        }));
        ALL.add(new Ways.Way("below: " + words, "en", (d, s) -> {
            rest(d, s);
            d.type(d.contentLine(s.doubtful.getFirst()) + 1, words);
        }));
        ALL.add(new Ways.Way("in the slot: " + words, "en", (d, s) -> {
            rest(d, s);
            d.fill(s.doubtful.getFirst(), words, "", "");
        }));
    }

    private static void slots(String status, String date, String content, String language) {
        ALL.add(new Ways.Way("slots: " + status + " / " + date + " / " + content, language, (d, s) -> {
            rest(d, s);
            d.fill(s.doubtful.getFirst(), status, date, content);
        }));
    }

    /** Words about the whole that make every answer doubtful. */
    private static void whole(String words, String language) {
        ALL.add(new Ways.Way("whole: " + words, language, (d, s) -> {
            rest(d, s);
            d.above.add(words.replace("{code}", s.doubtful.getFirst())
                    .replace("{other}", s.letter.measures().getLast().code()));
            s.doubtful.addAll(s.truths.keySet());
            s.truths.clear();
        }));
    }

    /** Answers all but one measure clearly. */
    private static void rest(Draft d, Situation s) {
        s.doubtOne();
        s.truths.forEach(
                (code, truth) -> d.fill(code, String.valueOf(truth.status().ordinal() + 1), truth.date(), ""));
    }

    private static final List<String> PHRASES_JA = List.of(
            "対策済みだと思います",
            "おそらく対応済みです",
            "たぶん完了しています",
            "対応済みのはずです",
            "一部対応済み",
            "一部対策済みです",
            "ほぼ完了しています",
            "ほぼ対策済み",
            "概ね対応済みです",
            "大体終わりました",
            "8割完了",
            "90%完了",
            "半分ほど対応しました",
            "できれば対応します",
            "予算がつけば対応します",
            "予算が下り次第対応予定",
            "可能であれば対応予定です",
            "時間があれば対応します",
            "業者に確認中です",
            "制作会社に依頼しています",
            "制作会社に依頼中",
            "業者に任せています",
            "開発会社に問い合わせ中です",
            "業者からは対応済みとのことです",
            "制作会社より完了したと聞いています",
            "来週対応済みになります",
            "来週には完了します",
            "来月対応済みとなる予定",
            "3月には完了しているはずです",
            "対策済みでしょうか？",
            "対応済みですか？",
            "対応済みでよいのでしょうか",
            "検討中",
            "検討中です",
            "対応を検討しています",
            "前向きに検討します",
            "要検討",
            "対策済みではありません",
            "対応済みとは言えません",
            "対応済みとは言い切れない",
            "完了していません",
            "未完了",
            "対策しないといけない",
            "対策しなければならないと考えています",
            "対応が必要です",
            "対応しています",
            "対応しております",
            "対応する予定はありません",
            "予定なし",
            "対応予定なし",
            "対応できません",
            "対応不可",
            "保留",
            "保留中です",
            "延期しました",
            "1か2",
            "1、2",
            "1/2",
            "1,2",
            "1～2",
            "8",
            "9 対策済み",
            "0",
            "1 未対策",
            "2 対策済み",
            "対策済み／対策中",
            "対策済みまたは対策中",
            "対策済み？",
            "？",
            "○",
            "×",
            "△",
            "レ",
            "OK",
            "対策済み（一部除く）",
            "対策済み（管理画面を除く）",
            "対策済み（テスト環境のみ）",
            "テスト環境では対応済み",
            "本番以外は対応済み",
            "管理画面のみ対応済み",
            "管理画面は対応済み、公開画面は未対応",
            "管理画面は対応済みです",
            "対応済みだが再発した",
            "対応したが元に戻しました",
            "対策済みにする予定",
            "対応済み予定",
            "対策済み（3月予定）",
            "対策中（完了）",
            "未対策→対策済み",
            "対策済み→訂正：対策中",
            "対策済み 間違いでした",
            "前回と同じ",
            "W-01と同様",
            "同上",
            "別紙参照",
            "添付のとおり",
            "電話でお伝えした通りです",
            "一応対応済みです",
            "とりあえず対応しました",
            "暫定対応済み",
            "仮対応済み",
            "対応済みだったと記憶しています",
            "対応済みと認識しています",
            "対応済みかもしれません",
            "対応済みのようです",
            "対応済みらしいです",
            "対策済みではない",
            "まだ対策済みではないです",
            "対応しきれていません",
            "対応は途中までです",
            "対応に着手する前です",
            "対策済み前",
            "2023/2/30に対策済み",
            "13/1に対応済み",
            "2023/3/15に対策済み",
            "3/15に対応しました",
            "2022/12/1に対応予定",
            "令和5年13月に対応済み",
            "再来週実施済みになる見込み",
            "対策済み、ただし一部画面は残っています",
            "対策済みです。ただし管理画面はまだです。",
            "全ては対応できていません",
            "すべて対応済みというわけではありません",
            "対応済みにしたいと思います",
            "対応したい",
            "対応すべきと考えています",
            "対策を中止しました",
            "導入しましたが停止しました",
            "非対策",
            "不対応",
            "要対策",
            "無対策",
            "対策済みの予定でしたが遅れています",
            "対策済みと報告を受けています",
            "済んでいない",
            "終わっていません",
            "完了見込み",
            "対応完了まであと少しです",
            "対応済みにはなっていません");

    private static final List<String> PHRASES_EN = List.of(
            "I think it is done",
            "probably done",
            "should be done",
            "should be done by now",
            "partly done",
            "partially implemented",
            "almost done",
            "mostly completed",
            "not fully implemented",
            "not completed",
            "90% done",
            "done in staging only",
            "done, except for the admin pages",
            "done?",
            "is it done?",
            "will be done if the budget allows",
            "done if possible",
            "once approved, will be implemented",
            "our vendor is checking",
            "we asked our vendor",
            "done according to our vendor",
            "we were told it is done",
            "will have been done by March",
            "done next week",
            "done on 2023/3/15",
            "planned for 2022/12/1",
            "done on 2/30/2023",
            "done on 3/4/2022",
            "under consideration",
            "we are considering it",
            "not planned",
            "no plans",
            "cannot be implemented",
            "must be done",
            "needs to be done",
            "would like to do",
            "pending",
            "1 or 2",
            "1, 2",
            "8",
            "1 not applied",
            "done / in progress",
            "done but not tested on all pages",
            "done - correction: in progress",
            "no longer done",
            "undone",
            "done, but reverted",
            "not done? done",
            "never done",
            "hardly done",
            "on hold",
            "postponed",
            "see attachment",
            "same as W-01",
            "OK",
            "yes",
            "no",
            "it may be done",
            "might be done",
            "apparently done",
            "supposedly implemented",
            "done for now",
            "temporarily done",
            "only the login page is done",
            "some pages are done");

    private static final List<List<String>> SLOTS_JA = List.of(
            List.of("1", "", "まだ対応できていません"),
            List.of("1", "", "来月対応します"),
            List.of("1", "", "業者に確認中"),
            List.of("1", "", "一部の画面のみ"),
            List.of("1", "", "来週実施"),
            List.of("1", "", "3月に対応予定"),
            List.of("1", "2023/3/15", ""),
            List.of("1", "2023年3月", ""),
            List.of("1", "3/15", ""),
            List.of("1", "来月", ""),
            List.of("1", "来年度", ""),
            List.of("1", "2/30", ""),
            List.of("1", "2023/2/30", ""),
            List.of("1", "13/45", ""),
            List.of("1", "令和5年2月31日", ""),
            List.of("1", "1/15～1/20", ""),
            List.of("1", "1/15 2/1", ""),
            List.of("1", "3月予定", ""),
            List.of("3", "2022/12/1", ""),
            List.of("3", "2023年1月15日", ""),
            List.of("3", "昨年12月", ""),
            List.of("3", "", "実施済み"),
            List.of("3", "", "対応しました"),
            List.of("4", "", "対応済みです"),
            List.of("4", "", "3月に対応予定"),
            List.of("4", "2023/3/15", ""),
            List.of("2", "", "対応が完了しました"),
            List.of("2", "", "まだ着手していません"),
            List.of("5", "", "来年度に対応予定"),
            List.of("6", "", "3月に対応予定"),
            List.of("6", "", "対応済み"),
            List.of("7", "", "対応済み"),
            List.of("1", "", "対応済みと思います"),
            List.of("1", "", "おそらく"),
            List.of("1", "", "ほぼ完了"),
            List.of("1", "", "対応中"),
            List.of("1", "", "検討中"),
            List.of("1", "", "予算がつけば対応"),
            List.of("", "2023/1/15", ""),
            List.of("", "", "プレースホルダを調べた"),
            List.of("", "2023/1/15", "設定を見た"),
            List.of("1 2", "", ""),
            List.of("1・3", "", ""),
            List.of("1→2", "", ""),
            List.of("12", "", ""),
            List.of("１１", "", ""),
            List.of("1?", "", ""),
            List.of("1？", "", ""),
            List.of("1（一部）", "", ""),
            List.of("1 一部", "", ""),
            List.of("1 または 2", "", ""),
            List.of("△", "", ""),
            List.of("■1 対策済み　■2 対策中", "", ""),
            List.of("□1 対策済み　□2 対策中　□3 対策予定", "", ""),
            List.of("1 対策済み 2 対策中 3 対策予定 4 未対策", "", ""),
            List.of("対策済み ✓ 対策中 対策予定", "", ""),
            List.of("はい", "", ""),
            List.of("いいえ", "", ""),
            List.of("未対策ではない", "", ""),
            List.of("該当なしではない", "", ""),
            List.of("不明ではないが未確認", "", ""));

    private static final List<List<String>> SLOTS_EN = List.of(
            List.of("1", "", "not yet done"),
            List.of("1", "", "will be done next month"),
            List.of("1", "", "partly"),
            List.of("1", "2023/3/15", ""),
            List.of("1", "March 2023", ""),
            List.of("1", "Feb 30", ""),
            List.of("1", "3/4/2022", ""),
            List.of("3", "December 2022", ""),
            List.of("3", "", "already done"),
            List.of("4", "", "done"),
            List.of("2", "", "completed"),
            List.of("1", "", "in progress"),
            List.of("1", "", "I think"),
            List.of("1 or 2", "", ""),
            List.of("1?", "", ""),
            List.of("", "2023-01-15", ""),
            List.of("yes", "", ""),
            List.of("[x] applied [x] planned", "", ""),
            List.of("[ ] applied [ ] planned", "", ""));

    private static final List<String> WHOLE_JA = List.of(
            "{code}は間違いでした。",
            "先ほどの回答を訂正します。",
            "前回の回答は誤りです。",
            "なお、管理画面についてはまだ対応できていません。",
            "ただし、一部の画面は未対応です。",
            "上記は予定も含みます。ただし実施は未定です。",
            "対策済みと書いた項目の一部は業者に確認中です。",
            "W-99は対策済みです。",
            "P-77：未対策",
            "これらは未対策のものもあります。",
            "残りは後日回答しますが、上記も変わるかもしれません。",
            "引用部分の回答は取り消します。",
            "状況が変わったので、以下の内容は無視してください。ただし一部は有効です。",
            "記入内容は去年のもので、訂正があります。",
            "実際にはまだ着手できていない項目も含まれています。",
            "下記の番号は間違えているかもしれません。",
            "対応したかどうか、確認してください。",
            "どの番号を書けばよいですか？");

    private static final List<String> WHOLE_EN = List.of(
            "{code} was a mistake.",
            "Correction: some of the answers below are wrong, not done yet.",
            "However, some pages are not done yet.",
            "Please disregard my previous answer.",
            "W-99 is done.",
            "I am not sure whether these are all done.",
            "Which number should I write?");

    private static void structures() {
        ALL.add(new Ways.Way("two statuses for one measure above", "ja", (d, s) -> {
            rest(d, s);
            d.above.add(s.doubtful.getFirst() + "：対策済み");
            d.above.add(s.doubtful.getFirst() + "：対策中");
        }));
        ALL.add(new Ways.Way("form against prose", "ja", (d, s) -> {
            rest(d, s);
            d.fill(s.doubtful.getFirst(), "1", "", "");
            d.above.add(s.doubtful.getFirst() + "は未対策です。");
        }));
        ALL.add(new Ways.Way("slot against below", "ja", (d, s) -> {
            rest(d, s);
            d.fill(s.doubtful.getFirst(), "1", "", "");
            d.type(d.contentLine(s.doubtful.getFirst()) + 1, "まだ対応できておりません。");
        }));
        ALL.add(new Ways.Way("two blocks of one measure", "ja", (d, s) -> {
            String code = s.doubtOne();
            s.truths.clear();
            int start = d.heading(code);
            var block = List.copyOf(d.quoted.subList(start, start + 3));
            d.fill(code, "1", "", "");
            block.forEach(line -> d.above.add(line.text().replace("状況［　］", "状況［2］")));
        }));
        ALL.add(new Ways.Way("all, but the form says otherwise", "ja", (d, s) -> {
            String code = s.doubtOne();
            s.truths.clear();
            s.letter.measures().forEach(asked -> s.doubtful.add(asked.code()));
            s.doubtful.removeFirst();
            d.fill(code, "4", "", "");
            s.letter.measures().stream()
                    .filter(asked -> !asked.code().equals(code))
                    .forEach(asked -> d.fill(asked.code(), "2", "", ""));
            d.above.add("全て対策済みです。");
        }));
        ALL.add(new Ways.Way("status without a subject", "ja", (d, s) -> {
            s.truths.clear();
            s.letter.measures().forEach(asked -> s.doubtful.add(asked.code()));
            d.above.add(s.pick(List.of("対応しました。", "対策は完了しております。", "ご指摘の件、対応済みです。")));
        }));
        ALL.add(new Ways.Way("headings deleted", "ja", (d, s) -> {
            s.truths.forEach((code, t) -> d.fill(code, "1", "", ""));
            s.doubtful.addAll(s.truths.keySet());
            s.truths.clear();
            d.quoted.removeIf(line -> line.text().matches("\\[[WPK]-.*"));
        }));
        ALL.add(new Ways.Way("numbers in order without codes", "ja", (d, s) -> {
            s.doubtful.addAll(s.truths.keySet());
            s.truths.clear();
            for (int i = 1; i <= s.letter.measures().size(); i++) {
                d.above.add(i + ". 対策済み");
            }
        }));
        ALL.add(new Ways.Way("an older answer quoted", "ja", (d, s) -> {
            s.truths.clear();
            s.letter.measures().forEach(asked -> s.doubtful.add(asked.code()));
            d.above.add("先日の回答をお送りしましたがご覧いただけましたでしょうか。");
            d.above.add("> " + s.doubtful.getFirst() + "：対策済み");
        }));
        ALL.add(new Ways.Way("choices changed in the letter", "ja", (d, s) -> {
            s.truths.clear();
            s.letter.measures().forEach(asked -> s.doubtful.add(asked.code()));
            d.quoted.removeIf(line -> line.text().matches("  [2-7] .*"));
        }));
        ALL.add(new Ways.Way("an untouched letter", "", (d, s) -> {
            s.truths.clear();
            s.letter.measures().forEach(asked -> s.doubtful.add(asked.code()));
        }));
    }
}
