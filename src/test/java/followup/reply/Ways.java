package followup.reply;

import followup.reply.Situation.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The ways in which people answer clearly; each changes a draft so that it says what the situation is, and adapts the situation to what it can say. */
final class Ways {

    /** @param language {@code ja}, {@code en} or empty for both */
    record Way(String name, String language, BiConsumer<Draft, Situation> write) {}

    private static final List<Way> ALL = new ArrayList<>();

    private Ways() {}

    static List<Way> all() {
        if (ALL.isEmpty()) {
            inSlots();
            besideSlots();
            instead();
            linesAbove();
            listsAbove();
            groups();
            sentences();
        }
        return ALL;
    }

    private static void way(String name, String language, BiConsumer<Draft, Situation> write) {
        ALL.add(new Way(name, language, write));
    }

    private static String number(Truth truth) {
        return String.valueOf(truth.status().ordinal() + 1);
    }

    private static String wide(String digits) {
        return digits.chars()
                .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
                .collect(Collectors.joining());
    }

    private static String choice(Situation s, Truth truth) {
        return Phrases.choice(s.letter.language(), truth.status());
    }

    private static String word(Situation s, Truth truth) {
        return s.pick(Phrases.words(s.letter.language(), truth.status()));
    }

    private static String predicate(Situation s, Truth truth) {
        return s.pick(Phrases.predicates(s.letter.language(), truth.status()));
    }

    private static void fill(Draft draft, Situation s, java.util.function.BiFunction<Situation, Truth, String> status) {
        s.truths.forEach((code, truth) -> draft.fill(code, status.apply(s, truth), truth.date(), truth.note()));
    }

    private static void inSlots() {
        way("the number", "", (d, s) -> fill(d, s, (x, t) -> number(t)));
        way("the wide number", "ja", (d, s) -> fill(d, s, (x, t) -> wide(number(t))));
        way(
                "the circled number",
                "ja",
                (d, s) -> fill(
                        d, s, (x, t) -> String.valueOf((char) ('①' + t.status().ordinal()))));
        way("the number with spaces", "", (d, s) -> fill(d, s, (x, t) -> "  " + number(t) + " "));
        way("the number and a dot", "", (d, s) -> fill(d, s, (x, t) -> number(t) + "."));
        way("the word of the letter", "", (d, s) -> fill(d, s, Ways::choice));
        way("a word of their own", "", (d, s) -> fill(d, s, Ways::word));
        way("number and word", "", (d, s) -> fill(d, s, (x, t) -> number(t) + " " + choice(x, t)));
        way("number, colon, word", "", (d, s) -> fill(d, s, (x, t) -> number(t) + "：" + choice(x, t)));
        way("number and word in brackets", "", (d, s) -> fill(d, s, (x, t) -> number(t) + "（" + choice(x, t) + "）"));
        way("number with 番", "ja", (d, s) -> fill(d, s, (x, t) -> number(t) + "番"));
        way("number with です", "ja", (d, s) -> fill(d, s, (x, t) -> number(t) + "です"));
        way(
                "a short sentence",
                "ja",
                (d, s) -> fill(
                        d,
                        s,
                        (x, t) -> word(x, t).replaceAll("(です|ません)$", "").equals(word(x, t))
                                ? choice(x, t) + "です"
                                : choice(x, t)));
        way("only the form kept, numbers", "", (d, s) -> {
            d.keepFormOnly();
            fill(d, s, (x, t) -> number(t));
        });
        way("only the form kept, words", "", (d, s) -> {
            d.keepFormOnly();
            fill(d, s, Ways::word);
        });
        way("only the answered blocks kept", "", (d, s) -> {
            fill(d, s, (x, t) -> number(t));
            keepBlocks(d, s);
        });
        way("blocks in another order", "", (d, s) -> {
            fill(d, s, (x, t) -> number(t));
            moveFirstBlockToEnd(d, s);
        });
        way("a tick among the choices", "ja", (d, s) -> {
            s.withoutDates();
            fill(d, s, (x, t) -> choices(t, "■", "□"));
        });
        way("a check mark among the choices", "ja", (d, s) -> {
            s.withoutDates();
            fill(d, s, (x, t) -> choices(t, "☑", "☐"));
        });
        way("an x among the choices", "en", (d, s) -> {
            s.withoutDates();
            fill(d, s, (x, t) -> choicesEn(t));
        });
        way("content over several lines", "ja", (d, s) -> {
            s.withoutNotes();
            fill(d, s, (x, t) -> number(t));
            s.truths.keySet().forEach(code -> {
                d.set(d.contentLine(code), "  内容［開発会社と打ち合わせのうえ");
                d.type(d.contentLine(code) + 1, "　　　　決定しました。］");
            });
        });
    }

    private static String choices(Truth truth, String filled, String empty) {
        return java.util.Arrays.stream(Stated.values())
                .map(status -> (status == truth.status() ? filled : empty) + (status.ordinal() + 1) + " "
                        + Phrases.choice("ja", status))
                .collect(Collectors.joining("　"));
    }

    private static String choicesEn(Truth truth) {
        return java.util.Arrays.stream(Stated.values())
                .map(status -> (status == truth.status() ? "[x] " : "[ ] ") + Phrases.choice("en", status))
                .collect(Collectors.joining("  "));
    }

    private static void keepBlocks(Draft d, Situation s) {
        var kept = new ArrayList<Draft.Line>();
        for (String code : s.truths.keySet()) {
            int start = d.heading(code);
            kept.addAll(d.quoted.subList(start, start + 3));
            kept.add(new Draft.Line("", false));
        }
        d.quoted.clear();
        d.quoted.addAll(kept);
    }

    private static void moveFirstBlockToEnd(Draft d, Situation s) {
        String code = s.letter.measures().getFirst().code();
        int start = d.heading(code);
        var block = new ArrayList<>(d.quoted.subList(start, start + 4));
        d.quoted.subList(start, start + 4).clear();
        int end = d.quoted.stream()
                .map(Draft.Line::text)
                .toList()
                .indexOf(s.letter.isJapanese() ? "[その他] 上記のほかに実施した対策" : "[Other] Measures taken besides those above");
        d.quoted.addAll(end, block);
    }

    private static void slots(Draft d, Situation s, java.util.function.Function<Truth, String> line) {
        s.truths.forEach((code, truth) -> d.set(d.statusLine(code), line.apply(truth)));
    }

    private static void besideSlots() {
        way("behind the bracket", "ja", (d, s) -> {
            s.withoutNotes();
            slots(d, s, t -> "  状況［　］" + number(t) + "　日付［　　　　］" + t.date());
        });
        way("bracket pushed behind the blank", "ja", (d, s) -> {
            s.withoutNotes();
            slots(d, s, t -> "  状況［" + number(t) + "　］　日付［" + t.date() + "　　　　］");
        });
        way("brackets deleted", "ja", (d, s) -> {
            s.withoutNotes();
            slots(d, s, t -> "  状況　" + choice(s, t) + (t.hasDate() ? "　日付　" + t.date() : ""));
        });
        way("colons for brackets", "ja", (d, s) -> {
            s.withoutNotes();
            slots(d, s, t -> "状況：" + word(s, t) + (t.hasDate() ? "　日付：" + t.date() : ""));
        });
        way("brackets narrow and close", "ja", (d, s) -> {
            s.withoutNotes();
            slots(d, s, t -> "状況[" + number(t) + "] 日付[" + t.date() + "]");
        });
        way("closing bracket lost", "ja", (d, s) -> {
            s.withoutNotes();
            slots(d, s, t -> "  状況［" + number(t) + "　日付［" + t.date());
        });
        way("colons for brackets en", "en", (d, s) -> {
            s.withoutNotes();
            slots(d, s, t -> "  Status: " + word(s, t) + (t.hasDate() ? "  Date: " + t.date() : ""));
        });
        way("behind the title", "ja", (d, s) -> {
            s.withoutNotes();
            s.truths.forEach((code, t) -> d.set(
                    d.heading(code),
                    d.quoted.get(d.heading(code)).text() + "　→　" + word(s, t)
                            + (t.hasDate() ? "（" + t.date() + "）" : "")));
        });
        way(
                "below the block",
                "ja",
                (d, s) -> s.truths.forEach((code, t) -> d.type(
                        d.contentLine(code) + 1, "→ " + word(s, t) + (t.hasDate() ? "（" + t.date() + "）" : ""))));
        way("a sentence below the block", "ja", (d, s) -> {
            s.withoutNotes();
            s.truths.forEach((code, t) -> d.type(d.contentLine(code) + 1, "", dated(t) + predicate(s, t), ""));
        });
        way("the number below the block", "", (d, s) -> {
            s.withoutDates();
            s.withoutNotes();
            s.truths.forEach((code, t) -> d.type(d.contentLine(code) + 1, number(t)));
        });
        way("below the title", "ja", (d, s) -> {
            s.withoutNotes();
            s.truths.forEach(
                    (code, t) -> d.type(d.heading(code) + 1, "回答：" + word(s, t) + (t.hasDate() ? "、" + t.date() : "")));
        });
        way("a sentence below the block en", "en", (d, s) -> {
            s.withoutDates();
            s.withoutNotes();
            s.truths.forEach((code, t) -> d.type(d.contentLine(code) + 1, "This " + predicate(s, t)));
        });
        way("everything in the content", "ja", (d, s) -> {
            s.withoutNotes();
            s.truths.forEach((code, t) -> d.set(d.contentLine(code), "  内容［" + dated(t) + predicate(s, t) + "］"));
        });
    }

    private static String dated(Truth t) {
        return t.hasDate() ? t.date() + "に" : "";
    }

    private static void instead() {
        way("in place of the slots", "ja", (d, s) -> {
            s.withoutNotes();
            s.truths.forEach((code, t) -> {
                d.remove(d.contentLine(code));
                d.set(d.statusLine(code), "  " + word(s, t) + (t.hasDate() ? "　" + t.date() : ""));
            });
        });
        way("a sentence in place of the slots", "ja", (d, s) -> {
            s.withoutNotes();
            s.truths.forEach((code, t) -> {
                d.remove(d.contentLine(code));
                d.set(d.statusLine(code), dated(t) + predicate(s, t));
            });
        });
        way("the form typed anew above", "ja", (d, s) -> {
            s.truths.forEach((code, t) -> {
                d.above.add("[" + code + "] " + title(s, code));
                d.above.add("  状況［" + number(t) + "］　日付［" + t.date() + "］");
                d.above.add("  内容［" + t.note() + "］");
                d.above.add("");
            });
        });
        way("the form pasted above", "", (d, s) -> {
            int first = d.heading(s.letter.measures().getFirst().code());
            var untouched = List.copyOf(d.quoted);
            fill(d, s, (x, t) -> number(t));
            d.quoted.subList(first, d.quoted.size()).forEach(line -> d.above.add(line.text()));
            d.quoted.clear();
            d.quoted.addAll(untouched);
        });
    }

    private static String title(Situation s, String code) {
        return s.letter.measures().stream()
                .filter(asked -> asked.code().equals(code))
                .findFirst()
                .orElseThrow()
                .title();
    }

    private static void line(
            String name,
            String language,
            java.util.function.BiFunction<Situation, java.util.Map.Entry<String, Truth>, String> line) {
        way(name, language, (d, s) -> s.truths.entrySet().forEach(entry -> d.above.add(line.apply(s, entry))));
    }

    private static String paren(Truth t) {
        return t.hasDate() ? "（" + t.date() + "）" : "";
    }

    private static void linesAbove() {
        line("W-01: word", "", (s, e) -> e.getKey() + ": " + word(s, withoutDate(s, e)));
        line("W-01：word（date）", "ja", (s, e) -> e.getKey() + "：" + word(s, e.getValue()) + paren(e.getValue()));
        line("wide code", "ja", (s, e) -> wideCode(e.getKey()) + "：" + word(s, e.getValue()) + paren(e.getValue()));
        line("code and number", "", (s, e) -> e.getKey() + " " + number(withoutDate(s, e)));
        line("code, colon, number", "", (s, e) -> e.getKey() + ": " + number(withoutDate(s, e)));
        line("code = number", "", (s, e) -> e.getKey() + " = " + number(withoutDate(s, e)));
        line(
                "code → word",
                "ja",
                (s, e) -> e.getKey() + " → " + word(s, e.getValue()) + " "
                        + e.getValue().date());
        line(
                "bulleted",
                "ja",
                (s, e) -> "・" + e.getKey() + "　" + word(s, e.getValue()) + "　"
                        + e.getValue().date());
        line(
                "bulleted en",
                "en",
                (s, e) -> "- " + e.getKey() + ": " + word(s, e.getValue())
                        + (e.getValue().hasDate() ? ", " + e.getValue().date() : ""));
        line(
                "numbered list",
                "ja",
                (s, e) -> (new ArrayList<>(s.truths.keySet()).indexOf(e.getKey()) + 1) + ". " + e.getKey() + " "
                        + word(s, e.getValue()) + paren(e.getValue()));
        line("code in brackets", "ja", (s, e) -> "【" + e.getKey() + "】" + word(s, e.getValue()) + paren(e.getValue()));
        line("code in square brackets", "", (s, e) -> "[" + e.getKey() + "] " + word(s, withoutDate(s, e)));
        line("code without hyphen", "", (s, e) -> e.getKey().replace("-", "") + ": " + word(s, withoutDate(s, e)));
        line(
                "small letters",
                "",
                (s, e) -> e.getKey().toLowerCase(java.util.Locale.ROOT) + ": " + word(s, withoutDate(s, e)));
        line("long dash", "ja", (s, e) -> e.getKey().replace('-', '−') + "：" + word(s, withoutDate(s, e)));
        line(
                "vowel sign for hyphen",
                "ja",
                (s, e) -> wideCode(e.getKey()).replace('－', 'ー') + "：" + word(s, withoutDate(s, e)));
        line(
                "with the title",
                "ja",
                (s, e) -> e.getKey() + " " + title(s, e.getKey()) + "：" + word(s, e.getValue()) + paren(e.getValue()));
        line(
                "with the title en",
                "en",
                (s, e) -> e.getKey() + " " + title(s, e.getKey()) + ": " + word(s, withoutDate(s, e)));
        line(
                "status first",
                "",
                (s, e) -> choice(s, withoutDate(s, e)) + "　" + e.getKey() + "　" + title(s, e.getKey()));
        line(
                "status first, some of the title",
                "",
                (s, e) -> choice(s, withoutDate(s, e)) + ": " + e.getKey() + " " + someOf(title(s, e.getKey())));
        line(
                "the title alone",
                "ja",
                (s, e) -> title(s, e.getKey()) + "：" + word(s, e.getValue()) + paren(e.getValue()));
        line(
                "comma separated",
                "ja",
                (s, e) -> e.getKey() + "," + choice(s, e.getValue()) + ","
                        + e.getValue().date() + "," + e.getValue().note());
        line(
                "tab separated",
                "",
                (s, e) -> e.getKey() + "\t" + choice(s, e.getValue()) + "\t"
                        + e.getValue().date() + "\t" + e.getValue().note());
        line(
                "tab separated with title and risk",
                "ja",
                (s, e) -> e.getKey() + "\t" + title(s, e.getKey()) + "\t" + choice(s, e.getValue()) + "\t"
                        + e.getValue().date() + "\t" + e.getValue().note());
        line(
                "table with bars",
                "ja",
                (s, e) -> "| " + e.getKey() + " | " + title(s, e.getKey()) + " | " + choice(s, e.getValue()) + " | "
                        + e.getValue().date() + " |");
        line(
                "with a note in brackets",
                "ja",
                (s, e) -> e.getKey() + "：" + choice(s, e.getValue()) + paren(e.getValue())
                        + (e.getValue().note().isEmpty()
                                ? ""
                                : "（" + e.getValue().note() + "）"));
        line(
                "date first",
                "ja",
                (s, e) -> e.getKey() + "："
                        + (e.getValue().hasDate() ? e.getValue().date() + "　" : "") + choice(s, e.getValue()));
        line(
                "date in front of the word",
                "ja",
                (s, e) -> e.getKey() + "は" + dated(e.getValue()) + predicate(s, e.getValue()));
    }

    /** The first words of a title in English, the first characters of one in Japanese. */
    private static String someOf(String title) {
        int space = title.indexOf(' ', title.indexOf(' ') + 1);
        return space < 0 ? title.substring(0, Math.min(4, title.length())) : title.substring(0, space);
    }

    private static Truth withoutDate(Situation s, java.util.Map.Entry<String, Truth> entry) {
        Truth t = entry.getValue();
        Truth bare = new Truth(t.status(), "", Situation.NO_DAY, DatePrecision.DAY, "");
        entry.setValue(bare);
        return bare;
    }

    private static String wideCode(String code) {
        return code.chars()
                .mapToObj(c -> String.valueOf(c == '-' ? '－' : (char) (c - '!' + '！')))
                .collect(Collectors.joining());
    }

    private static void listsAbove() {
        way(
                "code, then lines",
                "ja",
                (d, s) -> s.truths.forEach((code, t) -> {
                    d.above.add(code);
                    d.above.add(choice(s, t));
                    if (t.hasDate()) {
                        d.above.add(t.date());
                    }
                    if (!t.note().isEmpty()) {
                        d.above.add(t.note());
                    }
                    d.above.add("");
                }));
        way(
                "code, then labelled lines",
                "ja",
                (d, s) -> s.truths.forEach((code, t) -> {
                    d.above.add("■" + code + " " + title(s, code));
                    d.above.add("状況：" + word(s, t));
                    if (t.hasDate()) {
                        d.above.add("日付：" + t.date());
                    }
                    if (!t.note().isEmpty()) {
                        d.above.add("内容：" + t.note());
                    }
                    d.above.add("");
                }));
        way("status first, with heads of columns", "ja", (d, s) -> {
            s.withoutDates();
            s.withoutNotes();
            d.above.add("状況　対策");
            s.truths.forEach((code, t) -> d.above.add(choice(s, t) + "　" + code + "　" + someOf(title(s, code))));
        });
        way("cells below each other", "ja", (d, s) -> {
            List.of("番号", "対策", "危険度", "状況", "日付").forEach(d.above::add);
            s.truths.forEach((code, t) -> {
                d.above.add(code);
                d.above.add(title(s, code));
                d.above.add(choice(s, t));
                d.above.add(t.date());
            });
            d.above.add("");
        });
        way(
                "line and continuation",
                "ja",
                (d, s) -> s.truths.forEach((code, t) -> {
                    d.above.add(code + "：" + choice(s, t) + paren(t));
                    if (!t.note().isEmpty()) {
                        d.above.add("　　" + t.note() + "。");
                    }
                }));
        way("code and title as heading, sentence below", "ja", (d, s) -> {
            s.withoutNotes();
            s.truths.forEach((code, t) -> {
                d.above.add("【" + code + "】" + title(s, code));
                d.above.add("　" + dated(t) + predicate(s, t));
                d.above.add("");
            });
        });
        way("grouped under headings", "ja", (d, s) -> {
            s.withoutDates();
            byStatus(s).forEach((status, codes) -> {
                d.above.add("【" + Phrases.choice("ja", status) + "】");
                d.above.addAll(codes);
                d.above.add("");
            });
        });
        way("status, then codes", "", (d, s) -> {
            s.withoutDates();
            byStatus(s)
                    .forEach((status, codes) ->
                            d.above.add(Phrases.choice(s.letter.language(), status) + ": " + String.join(", ", codes)));
        });
    }

    private static java.util.Map<Stated, List<String>> byStatus(Situation s) {
        var groups = new java.util.TreeMap<Stated, List<String>>();
        s.truths.forEach((code, t) ->
                groups.computeIfAbsent(t.status(), key -> new ArrayList<>()).add(code));
        return groups;
    }

    private static void groups() {
        way("enumerated with と", "ja", (d, s) -> {
            s.withoutDates();
            byStatus(s)
                    .forEach((status, codes) ->
                            d.above.add(String.join("と", codes) + "は" + predicate(s, s.truth(codes.getFirst()))));
        });
        way("enumerated with 、", "ja", (d, s) -> {
            s.withoutDates();
            byStatus(s)
                    .forEach((status, codes) ->
                            d.above.add(String.join("、", codes) + "：" + word(s, s.truth(codes.getFirst()))));
        });
        way("enumerated with ・", "ja", (d, s) -> {
            s.withoutDates();
            byStatus(s)
                    .forEach((status, codes) -> d.above.add(
                            String.join("・", codes) + "につきましては、" + predicate(s, s.truth(codes.getFirst()))));
        });
        way("enumerated en", "en", (d, s) -> {
            s.withoutDates();
            byStatus(s)
                    .forEach((status, codes) ->
                            d.above.add(String.join(", ", codes) + ": " + word(s, s.truth(codes.getFirst()))));
        });
        way("all", "ja", (d, s) -> {
            s.answerEverything();
            s.all(s.pick(List.of(Stated.APPLIED, Stated.NOT_APPLIED, Stated.IN_PROGRESS, Stated.PLANNED)));
            s.withoutDates();
            Truth any = s.truths.values().iterator().next();
            d.above.add(s.pick(List.of("全て", "すべて", "全項目", "いずれも", "ご指摘いただいた項目は全て")) + predicate(s, any));
        });
        way("all en", "en", (d, s) -> {
            s.answerEverything();
            s.all(Stated.APPLIED);
            s.withoutDates();
            d.above.add(s.pick(List.of(
                    "All measures are done.",
                    "Everything has been implemented.",
                    "All measures have been applied.",
                    "All of the measures are already in place.")));
        });
        way("the rest", "ja", (d, s) -> {
            s.answerEverything();
            s.withoutDates();
            String first = s.letter.measures().getFirst().code();
            Truth one = s.truth(first);
            s.all(one.status() == Stated.APPLIED ? Stated.PLANNED : Stated.APPLIED);
            s.withoutDates();
            s.truths.put(first, one);
            Truth rest = s.truth(s.letter.measures().getLast().code());
            d.above.add(first + "は" + predicate(s, one));
            if (s.letter.measures().size() > 1) {
                d.above.add(s.pick(List.of("上記以外は", "その他は", "残りは", "それ以外は", "残りの項目は全て")) + predicate(s, rest));
            }
        });
        way("the rest en", "en", (d, s) -> {
            s.answerEverything();
            s.all(Stated.PLANNED);
            s.withoutDates();
            String first = s.letter.measures().getFirst().code();
            s.truths.put(first, new Truth(Stated.APPLIED, "", Situation.NO_DAY, DatePrecision.DAY, ""));
            d.above.add(first + " is done.");
            if (s.letter.measures().size() > 1) {
                d.above.add(s.pick(List.of(
                        "The rest is planned.", "Everything else is planned.", "All other measures are planned.")));
            }
        });
        way("all but one", "ja", (d, s) -> {
            s.answerEverything();
            s.all(Stated.APPLIED);
            s.withoutDates();
            String first = s.letter.measures().getFirst().code();
            s.truths.put(first, new Truth(Stated.NOT_APPLIED, "", Situation.NO_DAY, DatePrecision.DAY, ""));
            if (s.letter.measures().size() > 1) {
                d.above.add(first + s.pick(List.of("以外は", "以外は全て", "を除き、", "以外の項目は")) + "対策済みです。");
            }
            d.above.add(first + "は未対策です。");
        });
        way("a range", "ja", (d, s) -> {
            s.truths.clear();
            Stated status = s.pick(List.of(Stated.APPLIED, Stated.NOT_APPLIED));
            List<String> codes = s.letter.measures().stream()
                    .map(SampleLetter.Asked::code)
                    .filter(code -> code.startsWith("W"))
                    .toList();
            List<String> range =
                    codes.isEmpty() ? List.of(s.letter.measures().getFirst().code()) : codes;
            range.forEach(code -> s.truths.put(code, new Truth(status, "", Situation.NO_DAY, DatePrecision.DAY, "")));
            String words = range.size() == 1
                    ? range.getFirst()
                    : range.getFirst() + s.pick(List.of("～", "〜", "から", "-")) + range.getLast();
            d.above.add(words + "は" + predicate(s, s.truth(range.getFirst())));
        });
    }

    private static void sentences() {
        way(
                "sentences with topic",
                "ja",
                (d, s) -> s.truths.forEach((code, t) -> d.above.add(code
                        + s.pick(List.of("は", "については、", "につきましては、", "の件は", "に関しましては、"))
                        + dated(t)
                        + predicate(s, t))));
        way(
                "sentences in one paragraph",
                "ja",
                (d, s) -> d.above.add(s.truths.entrySet().stream()
                        .map(e -> e.getKey() + "は" + dated(e.getValue()) + predicate(s, e.getValue()))
                        .collect(Collectors.joining())));
        way("sentences with reasons", "ja", (d, s) -> {
            s.withoutDates();
            s.truths.forEach((code, t) -> d.above.add(
                    code + "については、" + s.pick(List.of("開発会社と協議のうえ、", "システム部にて", "昨年の診断結果を受けて")) + predicate(s, t)));
        });
        way("sentences en", "en", (d, s) -> {
            s.withoutDates();
            s.truths.forEach((code, t) -> d.above.add(s.pick(List.of("", "Measure ", "As for "))
                    + code
                    + (s.random.nextBoolean() ? " " : " ")
                    + predicate(s, t)));
        });
        way(
                "sentences with date en",
                "en",
                (d, s) -> s.truths.forEach((code, t) -> {
                    String end =
                            t.hasDate() ? (t.precision() == DatePrecision.DAY ? " on " : " in ") + t.date() + "." : ".";
                    d.above.add(code + " "
                            + s.pick(Phrases.predicates("en", t.status())).replaceAll("\\.$", "") + end);
                }));
        way("sentence and form agree", "ja", (d, s) -> {
            fill(d, s, (x, t) -> number(t));
            String first = s.truths.keySet().iterator().next();
            d.above.add(first + "は" + predicate(s, s.truth(first)));
        });
    }
}
