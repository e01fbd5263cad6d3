package kz.undeu.catalog.register;

/** What became of an appeal, as a filter of the register. */
public enum AppealFilter {
    /** Appealed, whatever came of it. */
    ANY("a.petition IS NOT NULL"),
    WAITING("a.petition IS NOT NULL AND a.outcome IS NULL"),
    UPHELD("o.verdict = 'UPHOLD'"),
    OVERTURNED("o.verdict = 'OVERTURN'");

    private final String condition;

    AppealFilter(String condition) {
        this.condition = condition;
    }

    /** In SQL. */
    String condition() {
        return condition;
    }
}
