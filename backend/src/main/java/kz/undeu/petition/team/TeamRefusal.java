package kz.undeu.petition.team;

import kz.undeu.kernel.RefusalCode;

/** What the rules say no to when somebody invites, or joins. */
public enum TeamRefusal implements RefusalCode {
    /** Unknown, expired, taken back, declined, used or of a petition that has ended: all look the same. */
    INVITATION_INVALID(Kind.CONFLICT),
    /** Who accepts works on the petition already. */
    ALREADY_ORGANIZER(Kind.CONFLICT),
    TOO_MANY_ORGANIZERS(Kind.CONFLICT),
    TOO_MANY_INVITATIONS(Kind.CONFLICT),
    /** Nobody is invited to a petition that was rejected or has ended. */
    PETITION_ENDED(Kind.CONFLICT);

    private final Kind kind;

    TeamRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
