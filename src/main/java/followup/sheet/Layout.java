package followup.sheet;

/**
 * Where things stand on the sheet we send. Below the instructions one row of headings, one row for each measure and some for what nobody
 * recommended; behind the last visible column a hidden one that says in every row whose it is:
 *
 * <pre>
 *   A      B       C       D      E      F      G (hidden)
 *   番号   対策    危険度  状況   日付   内容   FU-7K3Q-X2M9
 *   W-01   …       高      [  ]   [  ]   [  ]   FU-7K3Q-X2M9/W-01
 *   その他 …                             [  ]   FU-7K3Q-X2M9/+1
 * </pre>
 */
final class Layout {

    static final int CODE = 0;
    static final int TITLE = 1;
    static final int RISK = 2;
    static final int STATUS = 3;
    static final int DATE = 4;
    static final int CONTENT = 5;
    static final int KEY = 6;

    /** Rows for measures that nobody recommended. */
    static final int OTHER_ROWS = 3;

    /** Stands in the key between the reference and the code. */
    static final char SEPARATOR = '/';

    /** Begins the code of a row for a measure that nobody recommended. */
    static final String OTHER = "+";

    private Layout() {}

    static String key(String reference, String code) {
        return reference + SEPARATOR + code;
    }
}
