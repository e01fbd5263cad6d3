package kz.undeu.escalation.dossier;

import kz.undeu.kernel.RefusalCode;

/** Why there is no dossier to be had. */
public enum DossierRefusal implements RefusalCode {
    /** It is made within seconds, once the public log counts the signature that reached the threshold. */
    DOSSIER_NOT_READY,
    DOSSIER_DESTROYED;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
