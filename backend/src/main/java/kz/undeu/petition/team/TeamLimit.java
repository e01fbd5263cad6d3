package kz.undeu.petition.team;

import java.time.Duration;

/** How many and how long, with the reason. */
final class TeamLimit {

    /** A reader takes in so many names beside the organizer's; and so few can agree on a text. */
    static final int CO_ORGANIZERS = 5;

    /** Twice as many as can come of them, counting those that were declined and not yet cleared away. */
    static final int INVITATIONS = 10;

    /** Who is on leave this week sees it next week; a link forgotten in a chat is dead before long. */
    static final Duration INVITATION = Duration.ofDays(7);

    private TeamLimit() {}
}
