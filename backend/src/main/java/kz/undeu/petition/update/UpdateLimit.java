package kz.undeu.petition.update;

import java.time.Duration;

/** How long and how often, with the reason. Lengths are in characters as people count them. */
public enum UpdateLimit {
    /** The subject line of a mail, as far as a phone shows it. */
    TITLE(120),
    /** About a printed page; who has more to tell, links to it. */
    TEXT(3_000);

    /** Followers asked for news of a petition, not for a newsletter; the rules. */
    public static final Duration BETWEEN = Duration.ofDays(3);

    private final int max;

    UpdateLimit(int max) {
        this.max = max;
    }

    public int max() {
        return max;
    }
}
