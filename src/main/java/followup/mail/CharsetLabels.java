package followup.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** From the label of a charset to the charset that mail really uses under it: always the vendor's superset. */
final class CharsetLabels {

    static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    static final Charset EUC_JP = Charset.forName("x-eucJP-Open");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset JIS = Charset.forName("x-windows-iso2022jp");

    /** Longest label that is looked up, in characters. */
    private static final int LONGEST = 60;

    private static final Map<String, Charset> SUPERSETS = supersets();

    private CharsetLabels() {}

    /** The charset behind a label; empty for missing, unknown and meaningless labels and for UTF-7, which is no {@link Charset}. */
    static Optional<Charset> charset(String label) {
        String name = clean(label);
        Charset known = SUPERSETS.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (name.isEmpty() || name.length() > LONGEST || !isLegal(name)) {
            return Optional.empty();
        }
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    static boolean isUtf7(String label) {
        String name = clean(label);
        return name.equals("utf-7")
                || name.equals("utf7")
                || name.endsWith("unicode-1-1-utf-7")
                || name.equals("x-unicode-2-0-utf-7");
    }

    /** HZ is no {@link Charset} either. */
    static boolean isHz(String label) {
        return clean(label).startsWith("hz");
    }

    /** Whether text under this label is pure ASCII only when it has no escape sequences or is not made of ASCII bytes at all. */
    static boolean hidesInAscii(String label) {
        String name = clean(label);
        return isUtf7(label)
                || name.startsWith("hz")
                || name.startsWith("utf-16")
                || name.startsWith("utf16")
                || name.startsWith("utf-32")
                || name.startsWith("iso-2022")
                || name.startsWith("csiso2022")
                || name.equals("unicode");
    }

    static boolean isJis(Charset charset) {
        return charset.equals(JIS);
    }

    private static String clean(String label) {
        String name = AsciiCase.lower(label.strip());
        int end = name.indexOf('*');
        name = end < 0 ? name : name.substring(0, end);
        int from = 0;
        int to = name.length();
        while (from < to && "\"' ;<>".indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "\"' ;<>".indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isLegal(String name) {
        return name.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "-_.:+".indexOf(c) >= 0))
                && Character.isLetterOrDigit(name.charAt(0));
    }

    private static Map<String, Charset> supersets() {
        var map = new HashMap<String, Charset>();
        put(
                map,
                JIS,
                "iso-2022-jp iso-2022jp iso2022-jp iso2022jp iso_2022_jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 iso-2022-jp-ms"
                        + " csiso2022jp cp50220 cp50221 cp50222 jis x-windows-iso2022jp");
        put(
                map,
                WINDOWS_31J,
                "shift_jis shift-jis shiftjis x-sjis sjis s-jis x-shift-jis x-ms-cp932 cp932 ms932 ms_kanji windows-932"
                        + " windows-31j cswindows31j csshiftjis cp943 ibm-943 ibm943 shift_jis-2004 shift_jisx0213 sjis-win x-mac-japanese");
        put(
                map,
                EUC_JP,
                "euc-jp euc_jp eucjp x-euc x-euc-jp x-eucjp eucjp-ms eucjp-win cp51932 ujis cseucpkdfmtjapanese");
        put(
                map,
                StandardCharsets.UTF_8,
                "utf-8 utf8 utf_8 utf-8n x-utf-8 utf unicode-1-1-utf-8 cp65001 utf-8-bom utf8mb4");
        put(
                map,
                WINDOWS_1252,
                "iso-8859-1 iso8859-1 iso_8859-1 iso8859_1 iso88591 latin1 latin-1 l1 cp1252 windows-1252 x-cp1252 windows1252 win-1252 ansi x-ansi");
        put(
                map,
                Charset.forName("GB18030"),
                "gb2312 gb_2312-80 gb-2312 csgb2312 gbk x-gbk cp936 ms936 windows-936 gb18030 chinese euc-cn gb_2312 x-gb2312");
        put(
                map,
                Charset.forName("x-windows-949"),
                "euc-kr ks_c_5601-1987 ks_c_5601-1989 ks_c_5601 ksc5601 ksc_5601 cp949 korean uhc");
        put(map, Charset.forName("x-windows-950"), "big5 big-5 cp950 x-x-big5 cn-big5 csbig5");
        put(map, Charset.forName("windows-1254"), "iso-8859-9 latin5 x-cp1254");
        put(map, Charset.forName("windows-1250"), "x-cp1250 win-1250 windows1250");
        put(map, Charset.forName("windows-1251"), "x-cp1251 win-1251 win1251 windows1251 cp-1251");
        put(map, Charset.forName("windows-1253"), "x-cp1253 windows1253");
        put(map, Charset.forName("windows-1255"), "iso-8859-8 iso-8859-8-i iso-8859-8-e x-cp1255 logical visual");
        put(map, Charset.forName("KOI8-R"), "koi8-r koi8r koi8 koi");
        put(map, Charset.forName("x-MacRoman"), "macintosh x-mac-roman macroman mac");
        put(map, Charset.forName("x-MacCyrillic"), "x-mac-cyrillic maccyrillic");
        put(map, Charset.forName("x-windows-874"), "tis-620 iso-8859-11 windows-874");
        put(map, StandardCharsets.UTF_16, "unicode utf-16 utf16 ucs-2 iso-10646-ucs-2");
        return Map.copyOf(map);
    }

    private static void put(Map<String, Charset> map, Charset charset, String labels) {
        for (String label : labels.split(" ")) {
            map.put(label, charset);
        }
    }
}
