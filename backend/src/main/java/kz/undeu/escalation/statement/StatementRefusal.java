package kz.undeu.escalation.statement;

import kz.undeu.kernel.RefusalCode;

/** Why a statement registers nothing. */
public enum StatementRefusal implements RefusalCode {
    /** No enabled machine of this agency has signed it, or it is no statement at all. */
    STATEMENT_NOT_SIGNED,
    /** It is about another case. */
    STATEMENT_OF_ANOTHER_CASE,
    /** What the agency holds is not the dossier. */
    STATEMENT_OF_ANOTHER_DOSSIER;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
