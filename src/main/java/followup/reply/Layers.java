package followup.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Step 2: which line belongs to which mail. Quote marks nest; where a mail program uses none, everything behind "差出人: … 件名: …" or
 * "-----Original Message-----" is one mail further back.
 */
final class Layers {

    /** Labelled lines in a row that make the head of a mail. */
    private static final int FEWEST_HEADERS = 3;

    /** Lines over which an introduction such as "On … wrote:" may be broken. */
    private static final int LONGEST_INTRODUCTION = 3;

    /** Lines that headers above their values take at most, blank ones between them included. */
    private static final int MOST_STACKED = 20;

    /** Characters of a line that holds nothing but a date and a time. */
    private static final int LONGEST_TIME = 24;

    private final Vocabulary vocabulary;
    private final List<ReplyLine> lines;

    Layers(Vocabulary vocabulary, List<ReplyLine> lines) {
        this.vocabulary = vocabulary;
        this.lines = new ArrayList<>(lines);
    }

    List<ReplyLine> assign() {
        for (int i = 0; i < lines.size(); i++) {
            int length = introductionAt(i);
            for (int k = i; k < i + length; k++) {
                lines.set(k, lines.get(k).as(ReplyLine.Part.INTRODUCTION));
            }
            i += Math.max(0, length - 1);
        }
        countLayers();
        closeGaps();
        return lines;
    }

    /** How many lines from here introduce a quotation; 0 for none. */
    private int introductionAt(int i) {
        int headers = headersAt(i);
        if (headers > 0) {
            return headers;
        }
        if (lines.get(i).is(ReplyLine.Part.BLANK)) {
            return 0;
        }
        int stacked = stackedHeadersAt(i);
        if (stacked > 0) {
            return stacked;
        }
        if (isA(Vocabulary.Furniture.ORIGINAL, i)
                && (key(i).startsWith("-")
                        || key(i).startsWith("_")
                        || key(i).startsWith("#")
                        || key(i).endsWith(":")
                        || isFramed(key(i)))) {
            return 1 + bareHeadersAt(i + 1);
        }
        for (int length = 1; length <= LONGEST_INTRODUCTION && i + length <= lines.size(); length++) {
            if (lines.get(i + length - 1).is(ReplyLine.Part.BLANK)) {
                return 0;
            }
            if (endsIntroduction(i + length - 1) && (length == 1 ? standsAlone(i) : beginsIntroduction(i))) {
                return length;
            }
        }
        return 0;
    }

    /** ==== Original Message ====, 【元のメッセージ】: in ornaments on both sides, which a line of a list is not. */
    private static boolean isFramed(String key) {
        return "=*<[【".indexOf(key.charAt(0)) >= 0 && "=*>]】".indexOf(key.charAt(key.length() - 1)) >= 0;
    }

    /** Labelled lines in a row; where a program has doubled the ends of lines, as far apart as the first two, one of which tells who or when. */
    private int headersAt(int i) {
        int step = Math.max(1, nextText(i + 1) - i);
        boolean doubled = step > 1 && i + step < lines.size();
        if (!isHeader(i) || doubled && !key(i).contains("@") && !hasTime(key(i + step))) {
            return 0;
        }
        int last = i;
        while (last + step < lines.size() && isHeader(last + step) && nextText(last + 1) == last + step) {
            last += step;
        }
        return last >= i + (FEWEST_HEADERS - 1) * step ? last + 1 - i : 0;
    }

    /** Headers below a banner without their colons: {@code From "Anna" <anna@example.jp>}. How many lines; 0 for none. */
    private int bareHeadersAt(int i) {
        int end = i;
        while (end < lines.size() && isBareHeader(lines.get(end))) {
            end++;
        }
        return end - i >= FEWEST_HEADERS ? end - i : 0;
    }

    private boolean isBareHeader(ReplyLine line) {
        int space = line.body().text().indexOf(' ');
        return space > 0
                && !line.is(ReplyLine.Part.BLANK)
                && vocabulary.isFurniture(
                        Vocabulary.Furniture.HEADER, line.body().slice(0, space).plus(Passage.of(":")));
    }

    /**
     * Headers as Notes writes them, each on a line of its own above its value: an address, the time, then the names 宛先, cc, 件名. How many lines
     * that takes; 0 for none.
     */
    private int stackedHeadersAt(int i) {
        int time = nextText(i + 1);
        boolean begins = key(i).contains("@")
                && time < lines.size()
                && hasTime(key(time))
                && key(time).length() <= LONGEST_TIME;
        if (!begins) {
            return 0;
        }
        int last = time;
        int end = Math.min(lines.size(), i + MOST_STACKED);
        for (int k = nextText(time + 1); k < end; k = nextText(k + 1)) {
            if (lines.get(k).depth() != lines.get(i).depth()) {
                break;
            }
            if (isHeader(k) && isNameOnly(key(k))) {
                int value = nextText(k + 1);
                last = value < end ? value : k;
            }
        }
        return last == time ? 0 : last + 1 - i;
    }

    /** 宛先 or "To:", and no value behind it; 日付：1/15 may be an answer. */
    private static boolean isNameOnly(String key) {
        int colon = key.indexOf(':');
        return colon < 0 || colon + 1 == key.length();
    }

    private int nextText(int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).is(ReplyLine.Part.BLANK)) {
            i++;
        }
        return i;
    }

    private boolean endsIntroduction(int i) {
        String key = key(i);
        return isAttribution(i)
                || key.endsWith(">:")
                || key.endsWith(":") && (hasTime(key) || key.contains("@"))
                || isDateAndAddress(key) && isFollowedByDeeper(i);
    }

    /** 2023/1/31 Anna {@code <anna@example.jp>} */
    private static boolean isDateAndAddress(String key) {
        return key.endsWith(">") && key.contains("@") && isFigure(key, 0);
    }

    private boolean standsAlone(int i) {
        return isAttribution(i) || beginsIntroduction(i) || key(i).contains("@");
    }

    /** Also between ornaments: ---- 事務局 さんは書きました ---- */
    private boolean isAttribution(int i) {
        Passage line = lines.get(i).body();
        int end = line.length();
        while (end > 0 && "-_=* ".indexOf(line.text().charAt(end - 1)) >= 0) {
            end--;
        }
        boolean closed = end > 0 && end < line.length() - 1;
        Passage words = closed ? line.slice(0, end).plus(Passage.of(":")) : line;
        return !lines.get(i).is(ReplyLine.Part.BLANK)
                && !vocabulary.cues().begin(line.text(), Cues.Cue.TELLER)
                && vocabulary.isFurniture(Vocabulary.Furniture.ATTRIBUTION, words);
    }

    private boolean beginsIntroduction(int i) {
        String key = key(i);
        return hasTime(key)
                || key.startsWith("on") && key.chars().anyMatch(Character::isDigit)
                || key.startsWith("at") && hasTime(key)
                || key.startsWith("inmessage<")
                || key.startsWith("inarticle<");
    }

    /** 10:00 */
    private static boolean hasTime(String key) {
        for (int colon = key.indexOf(':'); colon >= 0; colon = key.indexOf(':', colon + 1)) {
            if (colon > 0
                    && colon + 2 < key.length()
                    && isFigure(key, colon - 1)
                    && isFigure(key, colon + 1)
                    && isFigure(key, colon + 2)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFigure(String key, int at) {
        return Character.isDigit(key.charAt(at));
    }

    /** Also in bold, as HTML turned into text has it: {@code *From:* Anna}. */
    private boolean isHeader(int i) {
        Passage line = lines.get(i).body();
        boolean bold = line.text().startsWith("*");
        return !lines.get(i).is(ReplyLine.Part.BLANK)
                && vocabulary.isFurniture(Vocabulary.Furniture.HEADER, bold ? line.slice(1, line.length()) : line);
    }

    private boolean isA(Vocabulary.Furniture kind, int i) {
        return !lines.get(i).is(ReplyLine.Part.BLANK)
                && vocabulary.isFurniture(kind, lines.get(i).body());
    }

    private String key(int i) {
        return lines.get(i).body().squeezed().text();
    }

    private void countLayers() {
        Map<Integer, Integer> passed = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            ReplyLine line = lines.get(i);
            int depth = line.depth();
            boolean last = i + 1 == lines.size() || !lines.get(i + 1).is(ReplyLine.Part.INTRODUCTION);
            if (line.is(ReplyLine.Part.INTRODUCTION) && last && !isFollowedByDeeper(i)) {
                passed.merge(depth, 1, Integer::sum);
            }
            int behind = passed.entrySet().stream()
                    .filter(entry -> entry.getKey() <= depth)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            lines.set(i, line.inLayer(depth * 100 + behind));
        }
    }

    private boolean isFollowedByDeeper(int i) {
        for (int k = i + 1; k < lines.size(); k++) {
            if (!lines.get(k).is(ReplyLine.Part.BLANK)) {
                return lines.get(k).depth() > lines.get(i).depth();
            }
        }
        return true;
    }

    /** Numbers the layers that occur 0, 1, 2 …; 0 stays for lines without any mark in front of which no quotation was introduced. */
    private void closeGaps() {
        var used = new TreeSet<Integer>();
        used.add(0);
        lines.stream().filter(line -> line.is(ReplyLine.Part.TEXT)).forEach(line -> used.add(line.layer()));
        for (int i = 0; i < lines.size(); i++) {
            Integer floor = used.floor(lines.get(i).layer());
            int rank = used.headSet(floor == null ? 0 : floor).size();
            lines.set(i, lines.get(i).inLayer(rank));
        }
    }
}
