package kz.undeu.identity;

/**
 * Rows that hold something made with a secret that may be rotated. Each table with such a column has a bean; one job on
 * one replica calls them all until nothing is left.
 */
public interface Renewal {

    /** Table and column, for the log. */
    String what();

    /**
     * Brings rows to the active secret. Safe to call at any time, also twice at once.
     *
     * @param limit how many at most
     * @return how many; less than the limit when none are left
     */
    int renew(int limit);
}
