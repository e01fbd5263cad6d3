package kz.undeu.escalation.response;

import kz.undeu.identity.Officer;

/** Who saved the draft of an answer, as far as colleagues need to know. */
enum DraftAuthor {
    OFFICER,
    HEAD,
    MACHINE;

    static DraftAuthor of(Officer officer) {
        if (officer.client() != null) {
            return MACHINE;
        }
        return officer.isHead() ? HEAD : OFFICER;
    }
}
