package kz.undeu.identity.eds;

import kz.undeu.eds.EdsSignatory;

/** Who counts as a citizen when a certificate is all that is known; see docs/decisions/0011. */
enum Citizenship {
    /**
     * Whose certificate names Kazakhstan as the country of its holder. NUC RK writes that into the certificate of every
     * holder of an IIN, so foreigners with a residence permit count too.
     */
    BY_COUNTRY {
        @Override
        boolean isAsserted(EdsSignatory signatory) {
            return "KZ".equals(signatory.country());
        }
    },

    /** Nobody: a certificate says nothing of citizenship. */
    NEVER {
        @Override
        boolean isAsserted(EdsSignatory signatory) {
            return false;
        }
    };

    abstract boolean isAsserted(EdsSignatory signatory);
}
