package kz.undeu.identity;

import kz.undeu.kernel.RefusalCode;

/** Why a person who is signed in must prove anew who they are. */
public enum AssuranceRefusal implements RefusalCode {
    LEVEL_TOO_LOW;

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
