package kz.undeu.escalation.assignment;

import kz.undeu.kernel.RefusalCode;

/** Why a case does not change hands. */
public enum AssignmentRefusal implements RefusalCode {
    /** Another has it than the caller thinks. */
    ASSIGNMENT_CHANGED,
    /** Nobody of the agency that is known by this id. */
    COLLEAGUE_UNKNOWN;

    @Override
    public Kind kind() {
        return switch (this) {
            case ASSIGNMENT_CHANGED -> Kind.CONFLICT;
            case COLLEAGUE_UNKNOWN -> Kind.INVALID;
        };
    }
}
