package kz.undeu.petition.team;

/** What became of an invitation. */
public enum InvitationOutcome {
    ACCEPTED,
    DECLINED
}
