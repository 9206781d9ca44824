package followup.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a mail program, a web mailer or a gateway makes a mail of a draft.
 *
 * @param name in whose manner
 * @param introduction the lines above the quotation
 * @param mark in front of each quoted line
 * @param markTyped whether what was typed between gets the mark too, as inside an HTML quotation
 * @param wrapAt columns at which lines are broken; 0 for never
 * @param markWrapped whether the broken-off rest gets the mark again
 * @param bottom whether words about the whole stand below the quotation
 * @param head lines put above everything
 * @param tail lines put below everything
 * @param touch what it does to each line
 */
record MailProgram(
        String name,
        List<String> introduction,
        String mark,
        boolean markTyped,
        int wrapAt,
        boolean markWrapped,
        boolean bottom,
        List<String> head,
        List<String> tail,
        UnaryOperator<String> touch) {

    private static final List<String> NOTHING = List.of();

    static MailProgram of(String name, String mark, String... introduction) {
        return new MailProgram(
                name, List.of(introduction), mark, false, 0, true, false, NOTHING, NOTHING, line -> line);
    }

    MailProgram typedInside() {
        return new MailProgram(name, introduction, mark, true, wrapAt, markWrapped, bottom, head, tail, touch);
    }

    MailProgram wrappedAt(int columns, boolean marked) {
        return new MailProgram(name, introduction, mark, markTyped, columns, marked, bottom, head, tail, touch);
    }

    MailProgram below() {
        return new MailProgram(name, introduction, mark, markTyped, wrapAt, markWrapped, true, head, tail, touch);
    }

    MailProgram withHead(String... lines) {
        return new MailProgram(
                name, introduction, mark, markTyped, wrapAt, markWrapped, bottom, List.of(lines), tail, touch);
    }

    MailProgram withTail(String... lines) {
        return new MailProgram(
                name, introduction, mark, markTyped, wrapAt, markWrapped, bottom, head, List.of(lines), touch);
    }

    MailProgram touching(UnaryOperator<String> hand) {
        return new MailProgram(name, introduction, mark, markTyped, wrapAt, markWrapped, bottom, head, tail, hand);
    }

    String send(Draft draft) {
        var lines = new ArrayList<String>(head);
        if (!bottom) {
            draft.above.forEach(line -> wrap(line, "", lines));
        }
        if (!draft.quoted.isEmpty()) {
            if (!bottom && !draft.above.isEmpty()) {
                lines.add("");
            }
            lines.addAll(introduction);
            for (Draft.Line line : draft.quoted) {
                wrap(line.text(), line.typed() && !markTyped ? "" : mark, lines);
            }
        }
        if (bottom) {
            lines.add("");
            draft.above.forEach(line -> wrap(line, "", lines));
        }
        draft.below.forEach(line -> wrap(line, "", lines));
        lines.addAll(tail);
        return String.join("\n", lines.stream().map(touch).toList()) + "\n";
    }

    private void wrap(String text, String prefix, List<String> lines) {
        String rest = text;
        String before = prefix;
        while (wrapAt > 0 && columns(before + rest) > wrapAt) {
            int cut = 0;
            int lastSpace = -1;
            while (columns(before + rest.substring(0, cut + 1)) <= wrapAt) {
                lastSpace = rest.charAt(cut) == ' ' && cut > 0 ? cut : lastSpace;
                cut++;
            }
            cut = rest.charAt(cut) < 128 && lastSpace > cut - 12 && lastSpace > 0 ? lastSpace : cut;
            if (cut == 0) {
                break;
            }
            lines.add((before + rest.substring(0, cut)).stripTrailing());
            rest = rest.substring(cut).stripLeading();
            before = markWrapped ? prefix : "";
        }
        lines.add(rest.isEmpty() ? before.stripTrailing() : before + rest);
    }

    private static int columns(String text) {
        return text.chars()
                .map(c -> c < 0x1100 || c >= 0xff61 && c <= 0xff9f ? 1 : 2)
                .sum();
    }

    private static final String[] OUTLOOK_JA = {
        "-----Original Message-----",
        "From: フォローアップ調査事務局 <survey@followup.example>",
        "Sent: Tuesday, January 31, 2023 10:00 AM",
        "To: 山田 花子 <yamada@aoba.example>",
        "Subject: 【フォローアップ調査】報告会後の対策状況についてのお伺い [FU-7K3Q-X2M9]",
        ""
    };

    private static final String[] OUTLOOK_NEW = {
        "________________________________",
        "差出人: フォローアップ調査事務局 <survey@followup.example>",
        "送信日時: 2023年1月31日 10:00",
        "宛先: 山田 花子 <yamada@aoba.example>",
        "件名: 【フォローアップ調査】報告会後の対策状況についてのお伺い [FU-7K3Q-X2M9]",
        ""
    };

    private static final String[] NOTES = {
        "",
        "From:\tフォローアップ調査事務局 <survey@followup.example>",
        "To:\tyamada@aoba.example",
        "Date:\t2023/01/31 10:00",
        "Subject:\t【フォローアップ調査】報告会後の対策状況についてのお伺い",
        ""
    };

    /** In the manner of the programs people answer with. */
    static List<MailProgram> all() {
        var all = new ArrayList<MailProgram>();
        all.add(of("Gmail ja", "> ", "2023年1月31日(火) 10:00 フォローアップ調査事務局 <survey@followup.example>:", ""));
        all.add(of(
                "Gmail en",
                "> ",
                "On Tue, Jan 31, 2023 at 10:00 AM Follow-up Survey Office <",
                "survey@followup.example> wrote:",
                ""));
        all.add(of(
                        "Gmail, typed inside the quotation",
                        "> ",
                        "2023年1月31日(火) 10:00 フォローアップ調査事務局 <survey@followup.example>:",
                        "")
                .typedInside());
        all.add(of("Gmail of an app", "> ", "2023年1月31日(火) 10:00、フォローアップ調査事務局 さん(survey@followup.example)のメッセージ:")
                .wrappedAt(76, true));
        all.add(of("Thunderbird ja", "> ", "On 2023/01/31 10:00, フォローアップ調査事務局 wrote:"));
        all.add(of("Thunderbird, flowed", "> ", "On 2023/01/31 10:00, フォローアップ調査事務局 wrote:")
                .wrappedAt(72, true));
        all.add(of("Thunderbird, below", "> ", "2023/01/31 10:00、フォローアップ調査事務局 のメール:")
                .below());
        all.add(of("Apple Mail ja", "> ", "", "> 2023/01/31 10:00、フォローアップ調査事務局 <survey@followup.example>のメール:", "> "));
        all.add(of(
                "Apple Mail en",
                "> ",
                "",
                "> On Jan 31, 2023, at 10:00 AM, Follow-up Survey Office <survey@followup.example> wrote:",
                "> "));
        all.add(of(
                "iPhone",
                "> ",
                "iPhoneから送信",
                "",
                "> 2023/01/31 10:00、フォローアップ調査事務局 <survey@followup.example>のメール:",
                "> "));
        all.add(of(
                "iPhone en",
                "> ",
                "Sent from my iPhone",
                "",
                "> On Jan 31, 2023, at 10:00, Follow-up Survey Office <survey@followup.example> wrote:",
                "> "));
        all.add(of("Outlook ja", "", OUTLOOK_JA));
        all.add(of("Outlook ja, marks", "> ", OUTLOOK_JA));
        all.add(of("Outlook new", "", OUTLOOK_NEW));
        all.add(of("Outlook new, stripped", "", OUTLOOK_NEW).touching(String::stripTrailing));
        all.add(of("Outlook bar", "| ", OUTLOOK_JA));
        all.add(of("Outlook.com", "", "差出人: フォローアップ調査事務局", "送信日時: 2023年1月31日 10:00:00", "宛先: 山田", "件名: お伺い", ""));
        all.add(of(
                "Windows Mail",
                "",
                "送信元: フォローアップ調査事務局",
                "送信日時: 2023年1月31日 10:00",
                "宛先: yamada@aoba.example",
                "件名: お伺い",
                ""));
        all.add(of("Becky!", "> ", "フォローアップ調査事務局 <survey@followup.example> さんは書きました:", ""));
        all.add(of(
                "Becky!, close",
                ">",
                "On Tue, 31 Jan 2023 10:00:00 +0900",
                "フォローアップ調査事務局 <survey@followup.example> wrote:",
                ""));
        all.add(of("Shuriken", ">>", "フォローアップ調査事務局さんは書きました:"));
        all.add(of(
                "Yahoo! mail",
                "> ",
                "----- Original Message -----",
                "> From: \"フォローアップ調査事務局\" <survey@followup.example>",
                "> To: yamada@aoba.example",
                "> Date: 2023/01/31 火 10:00",
                "> Subject: お伺い",
                "> "));
        all.add(of(
                "Yahoo! mail, no marks",
                "",
                "----- Original Message -----",
                "From: \"フォローアップ調査事務局\" <survey@followup.example>",
                "To: yamada@aoba.example",
                "Date: 2023/01/31 火 10:00",
                "Subject: お伺い",
                ""));
        all.add(of("web mail of a hoster", "> ", "2023-01-31 10:00 に フォローアップ調査事務局 さんは書きました:"));
        all.add(of("web mail of a hoster, wrapped", "> ", "2023-01-31 10:00 に フォローアップ調査事務局 さんは書きました:")
                .wrappedAt(72, false));
        all.add(of("Roundcube en", "> ", "On 2023-01-31 10:00, Follow-up Survey Office wrote:")
                .below());
        all.add(of("Notes", "", NOTES));
        all.add(of("Notes, marks", "> ", NOTES));
        all.add(of("groupware", "> ", "フォローアップ調査事務局 wrote:"));
        all.add(of(
                "Cybozu",
                "> ",
                "差出人: フォローアップ調査事務局 <survey@followup.example>",
                "宛先: yamada@aoba.example",
                "日時: 2023/01/31 10:00",
                "件名: お伺い",
                ""));
        all.add(of("Garoon", ">", "-------- 元のメッセージ --------"));
        all.add(of("name in front", "事務局> ", "フォローアップ調査事務局 さんは書きました:"));
        all.add(of("wide mark", "＞", "フォローアップ調査事務局 さんは書きました:"));
        all.add(of("mark without space", ">", "On 2023/01/31 10:00, フォローアップ調査事務局 wrote:"));
        all.add(of("copied into a new mail", ""));
        all.add(of("no-break spaces", "> ", "On 2023/01/31 10:00, フォローアップ調査事務局 wrote:")
                .touching(line -> line.replace(' ', '\u00a0')));
        all.add(of("brackets narrowed", "> ", "On 2023/01/31 10:00, フォローアップ調査事務局 wrote:")
                .touching(line -> line.replace('［', '[')
                        .replace('］', ']')
                        .replace('：', ':')
                        .replace('（', '(')
                        .replace('）', ')')));
        all.add(of("wide spaces narrowed", "> ", "On 2023/01/31 10:00, フォローアップ調査事務局 wrote:")
                .touching(line -> line.replace("　", "  ")));
        all.add(of("spaces collapsed", "", OUTLOOK_NEW)
                .touching(line -> line.replaceAll("[ 　]+", " ").strip()));
        all.add(of("blank lines doubled", "", OUTLOOK_NEW).touching(line -> line + "\n"));
        all.add(of("gateway with banner", "> ", "On 2023/01/31 10:00, フォローアップ調査事務局 wrote:")
                .withHead("【注意】このメールは社外から送信されています。", "添付ファイルやリンクの取扱いにご注意ください。", ""));
        all.add(of("gateway with banner en", "", OUTLOOK_JA)
                .withHead(
                        "CAUTION: This email originated from outside of the organization. Do not click links",
                        "or open attachments unless you recognize the sender and know the content is safe.",
                        ""));
        all.add(of("gateway with notice", "> ", "On 2023/01/31 10:00, フォローアップ調査事務局 wrote:")
                .withTail("", "本メールには機密情報が含まれている場合があります。", "誤って受信された場合は、お手数ですが破棄してくださいますようお願いいたします。"));
        all.add(of("gateway with notice en", "> ", "On 2023/01/31 10:00, Follow-up Survey Office wrote:")
                .withTail(
                        "",
                        "This e-mail is confidential and may not be disclosed unless you are the intended recipient.",
                        "If you are not the intended recipient, please delete it."));
        all.add(of("antivirus", "> ", "On 2023/01/31 10:00, フォローアップ調査事務局 wrote:")
                .withTail("", "--", "このEメールはアバスト アンチウイルスによりウイルススキャンされています。", "www.avast.com"));
        all.add(of("re-wrapped at 60", "> ", "On 2023/01/31 10:00, フォローアップ調査事務局 wrote:")
                .wrappedAt(60, true));
        all.add(of("re-wrapped at 40", "> ", "On 2023/01/31 10:00, フォローアップ調査事務局 wrote:")
                .wrappedAt(40, true));
        all.add(of("re-wrapped at 40, marks lost", "> ", "On 2023/01/31 10:00, フォローアップ調査事務局 wrote:")
                .wrappedAt(40, false));
        all.add(of("text of an HTML mail", "", "", "フォローアップ調査事務局 <survey@followup.example> 於 2023年1月31日 10:00 寫道:"));
        all.add(of("feature phone", ">", "").wrappedAt(50, true));
        all.add(of("tabs for spaces", "", OUTLOOK_JA).touching(line -> line.replace("  ", "\t")));
        return all;
    }
}
