package followup.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * RTF to text. RTF that wraps HTML (MS-OXRTFEX, {@code \fromhtml1}) gives that HTML, any other gives lines with struck-out stretches. Only
 * what changes the words is understood; linear, with bounded nesting.
 */
final class Rtf {

    /** Groups inside groups: 500. Deeper ones share the state of the deepest. */
    private static final int DEEPEST = 500;

    /** Groups whose text is not part of what a reader sees. */
    private static final Set<String> UNSEEN = Set.of(
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "header",
            "footer",
            "object",
            "fldinst",
            "themedata",
            "datastore",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "xmlnstbl",
            "mhtmltag",
            "generator");

    private record State(
            boolean skipped, boolean htmlTag, boolean rtfOnly, boolean struck, int codePage, int unicodeSkip) {}

    private final byte[] in;
    private final boolean html;
    private final LineBuilder lines;
    private final StringBuilder htmlText = new StringBuilder();
    private final Deque<State> groups = new ArrayDeque<>();
    private final Map<Integer, Integer> codePageOfFont = new HashMap<>();
    private final List<Byte> pending = new ArrayList<>();
    private State state = new State(false, false, false, false, 1252, 1);
    private int ansiCodePage = 1252;
    private int font = -1;
    private boolean inFontTable;
    private int fontTableDepth;
    private int toSkip;
    private int at;

    private Rtf(byte[] in, int mostChars) {
        this.in = in;
        this.html = new String(in, 0, Math.min(in.length, 1_000), StandardCharsets.ISO_8859_1).contains("\\fromhtml1");
        this.lines = new LineBuilder(mostChars);
    }

    /** The lines a reader of the RTF sees. */
    static List<TextLine> lines(byte[] rtf, int mostChars) {
        var reader = new Rtf(rtf, mostChars);
        reader.read(mostChars);
        return reader.html ? HtmlLines.of(reader.htmlText.toString(), mostChars) : reader.lines.lines();
    }

    static boolean wrapsHtml(byte[] rtf) {
        return new Rtf(rtf, 0).html;
    }

    private void read(int mostChars) {
        while (at < in.length && !lines.isFull() && htmlText.length() < mostChars * 4L) {
            int b = in[at++] & 0xff;
            switch (b) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> literal(b);
            }
        }
        flush();
    }

    private void open() {
        flush();
        if (groups.size() < DEEPEST) {
            groups.push(state);
        }
    }

    private void close() {
        flush();
        if (inFontTable && groups.size() <= fontTableDepth) {
            inFontTable = false;
        }
        if (!groups.isEmpty()) {
            state = groups.pop();
        }
        toSkip = 0;
    }

    private void control() {
        if (at >= in.length) {
            return;
        }
        int c = in[at] & 0xff;
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
            word();
            return;
        }
        at++;
        switch (c) {
            case '\'' -> {
                int octet = at + 1 < in.length ? QuotedPrintable.hex(in[at], in[at + 1]) : -1;
                at = Math.min(in.length, at + 2);
                if (octet >= 0) {
                    octet(octet);
                }
            }
            case '*' -> state = with(true, false);
            case '~' -> text("\u00a0");
            case '_' -> text("-");
            case '\r', '\n' -> breakLine();
            case '{', '}', '\\' -> literal(c);
            default -> {}
        }
    }

    private void word() {
        int from = at;
        while (at < in.length && Character.isLetter(in[at]) && at - from < 32) {
            at++;
        }
        String name = new String(in, from, at - from, StandardCharsets.ISO_8859_1);
        int digits = at;
        while (at < in.length && (in[at] >= '0' && in[at] <= '9' || in[at] == '-' && at == digits) && at - digits < 9) {
            at++;
        }
        String number = new String(in, digits, at - digits, StandardCharsets.ISO_8859_1);
        boolean has = !number.isEmpty() && !number.equals("-");
        int value = has ? Integer.parseInt(number) : 1;
        if (at < in.length && in[at] == ' ') {
            at++;
        }
        if (!name.equals("u")) {
            flush();
        }
        apply(name, value);
    }

    private void apply(String name, int value) {
        if (UNSEEN.contains(name)) {
            state = with(true, false);
            return;
        }
        switch (name) {
            case "par", "line", "sect", "page", "row" -> breakLine();
            case "tab", "cell", "nestcell" -> text("\t");
            case "u" -> unicode(value);
            case "uc" ->
                state = new State(
                        state.skipped,
                        state.htmlTag,
                        state.rtfOnly,
                        state.struck,
                        state.codePage,
                        Math.clamp(value, 0, 16));
            case "bin" -> at = (int) Math.min(in.length, (long) at + Math.max(0, value));
            case "strike", "strikedl" -> struck(value != 0);
            case "plain" -> struck(false);
            case "htmlrtf" ->
                state = new State(
                        state.skipped, state.htmlTag, value != 0, state.struck, state.codePage, state.unicodeSkip);
            case "htmltag" -> state = with(!html, html);
            case "ansicpg" -> {
                ansiCodePage = value;
                codePage(value);
            }
            case "f" -> font(value);
            case "fcharset" -> codePageOfFont.put(font, CodePage.ofFontCharset(value, ansiCodePage));
            case "fonttbl" -> {
                inFontTable = true;
                fontTableDepth = groups.size();
                state = with(true, false);
            }
            default -> symbol(name);
        }
    }

    private void symbol(String name) {
        switch (name) {
            case "lquote" -> text("‘");
            case "rquote" -> text("’");
            case "ldblquote" -> text("“");
            case "rdblquote" -> text("”");
            case "bullet" -> text("•");
            case "endash" -> text("–");
            case "emdash" -> text("—");
            default -> {}
        }
    }

    private void font(int number) {
        font = number;
        if (!inFontTable) {
            codePage(codePageOfFont.getOrDefault(number, ansiCodePage));
        }
    }

    private void codePage(int number) {
        state = new State(state.skipped, state.htmlTag, state.rtfOnly, state.struck, number, state.unicodeSkip);
    }

    private void struck(boolean on) {
        state = new State(state.skipped, state.htmlTag, state.rtfOnly, on, state.codePage, state.unicodeSkip);
    }

    private State with(boolean skipped, boolean htmlTag) {
        return new State(skipped, htmlTag, state.rtfOnly, state.struck, state.codePage, state.unicodeSkip);
    }

    private void literal(int b) {
        if (toSkip > 0) {
            toSkip--;
        } else if (b >= 0x80 || awaitsTrail()) {
            pending.add((byte) b);
        } else {
            flush();
            text(String.valueOf((char) b));
        }
    }

    private void octet(int value) {
        if (toSkip > 0) {
            toSkip--;
        } else {
            pending.add((byte) value);
        }
    }

    private void unicode(int value) {
        flush();
        text(String.valueOf((char) (value & 0xffff)));
        toSkip = state.unicodeSkip;
    }

    /** Whether the last byte opens a double byte: its second half may stand there as a plain letter. */
    private boolean awaitsTrail() {
        boolean lead = false;
        for (byte b : pending) {
            int value = b & 0xff;
            boolean canLead = state.codePage == 932
                    ? value >= 0x81 && value <= 0x9f || value >= 0xe0 && value <= 0xfc
                    : value >= 0x81 && (state.codePage == 936 || state.codePage == 949 || state.codePage == 950);
            lead = !lead && canLead;
        }
        return lead;
    }

    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        var bytes = new byte[pending.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = pending.get(i);
        }
        pending.clear();
        text(TextDecoder.decode(bytes, CodePage.label(state.codePage)).text());
    }

    private void text(String text) {
        if (state.skipped || inFontTable) {
            return;
        }
        if (!html) {
            lines.keep(text, state.struck);
        } else if (state.htmlTag || !state.rtfOnly) {
            htmlText.append(text);
        }
    }

    private void breakLine() {
        flush();
        text("\n");
    }
}
