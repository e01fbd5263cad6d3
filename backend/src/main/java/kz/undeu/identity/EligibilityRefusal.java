package kz.undeu.identity;

import kz.undeu.kernel.RefusalCode;

/** Why a person may not sign. */
public enum EligibilityRefusal implements RefusalCode {
    NOT_ELIGIBLE_AGE,
    NOT_ELIGIBLE_CITIZENSHIP,
    NOT_ELIGIBLE_RESIDENCE;

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
