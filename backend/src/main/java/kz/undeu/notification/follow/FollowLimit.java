package kz.undeu.notification.follow;

import java.time.Duration;

/** How often and how long, with the reason. */
final class FollowLimit {

    /**
     * Confirmations one address is asked for in a day, whatever petition and whoever asks: enough for whoever mistypes and
     * tries again, too few to bother a stranger with.
     */
    static final int CONFIRMATIONS_A_DAY = 3;

    /** How long a link confirms: who reads mail on Monday only, asked on Saturday. */
    static final Duration CONFIRMATION = Duration.ofHours(48);

    private FollowLimit() {}
}
