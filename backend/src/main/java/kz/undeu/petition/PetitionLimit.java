package kz.undeu.petition;

/** How long and how many, with the reason. Lengths are in characters as people count them. */
public enum PetitionLimit {
    /** Fits a headline, a link preview and two lines on a phone. */
    TITLE(120),
    /** Read in half a minute; what a list and an e-mail show. */
    SUMMARY(600),
    /** About two printed pages. */
    BACKGROUND(5_000),
    /** One thing an agency can say yes or no to. */
    DEMAND(500),
    /** More cannot be answered one by one; RULES. */
    DEMANDS(10),
    /** More belongs on a page of its own, which the text may link to. */
    IMAGES(3),
    /** Read aloud in a quarter of a minute. */
    ALTERNATIVE(250),
    /** Of one person at a time; nobody prepares more at once, and each is kept for a year. */
    DRAFTS(30),
    /** A public explanation of one act, such as a withdrawal. */
    REASON(2_000);

    private final int max;

    PetitionLimit(int max) {
        this.max = max;
    }

    public int max() {
        return max;
    }
}
