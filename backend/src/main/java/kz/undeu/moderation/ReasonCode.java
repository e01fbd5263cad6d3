package kz.undeu.moderation;

/** Why a petition is rejected. */
public enum ReasonCode {
    DUPLICATE,
    OUTSIDE_COMPETENCE,
    NO_CLEAR_DEMAND,
    EXCLUDED_TOPIC,
    PERSONAL_CASE,
    FALSE_OR_DEFAMATORY,
    OFFENSIVE,
    ADVERTISEMENT,
    PERSONAL_DATA,
    NOT_SERIOUS;

    /** The text of such a petition is not shown; the decision and the hash of the text are. */
    public boolean withholdsText() {
        return this == OFFENSIVE || this == FALSE_OR_DEFAMATORY || this == PERSONAL_DATA;
    }
}
