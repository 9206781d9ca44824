package followup.mail;

/** Letters that Word's Wingdings font shows as marks: a ticked box is sent as the letter þ. */
final class Wingdings {

    private static final String LETTERS =
            "\u00fe\u00fd\u00fc\u00fb\u00a8\u006f\u0071\u006e\u006c\u00a1\u006d\u00a7\u00d8\u004a\u004c\u00e0\u00e8\u0046";
    private static final String MARKS = "☑☒✔✖☐□❑■●○○▪➢☺☹→➔☞";

    private Wingdings() {}

    static String shown(String text) {
        var out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            char letter = c >= '\uf020' && c <= '\uf0ff' ? (char) (c - 0xf000) : c;
            int index = LETTERS.indexOf(letter);
            out.append(index < 0 ? c : MARKS.charAt(index));
        }
        return out.toString();
    }
}
