package followup.mail;

/** Microsoft's numbers of code pages as labels of charsets. */
final class CodePage {

    private CodePage() {}

    /** The label for {@link TextDecoder}; empty for a number that says nothing. */
    static String label(int number) {
        return switch (number) {
            case 0, 1, 2 -> "";
            case 932, 20932 -> "windows-31j";
            case 936 -> "gbk";
            case 949 -> "cp949";
            case 950 -> "big5";
            case 1200 -> "utf-16le";
            case 10001 -> "windows-31j";
            case 50220, 50221, 50222 -> "iso-2022-jp";
            case 51932 -> "euc-jp";
            case 54936 -> "gb18030";
            case 65000 -> "utf-7";
            case 65001 -> "utf-8";
            case 28591, 20127 -> "iso-8859-1";
            default -> number >= 28592 && number <= 28605 ? "iso-8859-" + (number - 28590) : "windows-" + number;
        };
    }

    /** The code page of a font's charset in RTF ({@code \fcharset128} is Japanese). */
    static int ofFontCharset(int charset, int otherwise) {
        return switch (charset) {
            case 77 -> 10000;
            case 128 -> 932;
            case 129 -> 949;
            case 134 -> 936;
            case 136 -> 950;
            case 161 -> 1253;
            case 162 -> 1254;
            case 177 -> 1255;
            case 178 -> 1256;
            case 186 -> 1257;
            case 204 -> 1251;
            case 222 -> 874;
            case 238 -> 1250;
            default -> otherwise;
        };
    }
}
