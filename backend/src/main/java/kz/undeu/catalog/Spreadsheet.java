package kz.undeu.catalog;

/** What all our files for spreadsheets have in common. */
public final class Spreadsheet {

    /** Without it some spreadsheets take UTF-8 for something else. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private Spreadsheet() {}

    /** What a person typed. A spreadsheet would run a text that looks like a formula; an apostrophe makes it a text. */
    public static String cell(String typed) {
        return !typed.isEmpty() && "=+-@\t\r\n".indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
    }
}
