package kz.undeu.print;

/**
 * Words of one look.
 *
 * @param text a line break in it is one
 */
public record Run(String text, boolean isBold) {

    public static Run plain(String text) {
        return new Run(text, false);
    }

    public static Run bold(String text) {
        return new Run(text, true);
    }
}
