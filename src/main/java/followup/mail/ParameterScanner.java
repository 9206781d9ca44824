package followup.mail;

/** Walks over {@code ; name=value} pairs as they are really written. */
final class ParameterScanner {

    private final String in;
    private int at;
    private String name = "";
    private String value = "";

    ParameterScanner(String in, int from) {
        this.in = in;
        this.at = from;
    }

    /** Moves to the next pair; pieces without an equals sign are passed over. */
    boolean next() {
        while (at < in.length()) {
            skip(" \t;,:");
            int from = at;
            while (at < in.length() && "=;".indexOf(in.charAt(at)) < 0) {
                at++;
            }
            if (at < in.length() && in.charAt(at) == '=') {
                name = AsciiCase.lower(in.substring(from, at).strip());
                at++;
                skip(" \t");
                value = at < in.length() && in.charAt(at) == '"' ? quoted() : bare();
                return true;
            }
        }
        return false;
    }

    String name() {
        return name;
    }

    String value() {
        return value;
    }

    private String quoted() {
        var text = new StringBuilder();
        int i = at + 1;
        while (i < in.length() && in.charAt(i) != '"') {
            char c = in.charAt(i);
            boolean escape = c == '\\' && i + 1 < in.length() && "\"\\".indexOf(in.charAt(i + 1)) >= 0;
            text.append(escape ? in.charAt(i + 1) : c);
            i += escape ? 2 : 1;
        }
        if (i >= in.length()) {
            at++;
            return bare();
        }
        at = i + 1;
        return text.toString();
    }

    /** Up to the next semicolon; a file name without quotes may hold blanks, and escape sequences may hold semicolons. */
    private String bare() {
        int from = at;
        boolean jis = false;
        while (at < in.length() && (jis || in.charAt(at) != ';')) {
            if (in.charAt(at) == 0x1b && at + 1 < in.length()) {
                jis = in.charAt(at + 1) == '$';
            }
            at++;
        }
        return in.substring(from, at).strip();
    }

    private void skip(String chars) {
        while (at < in.length() && chars.indexOf(in.charAt(at)) >= 0) {
            at++;
        }
    }
}
