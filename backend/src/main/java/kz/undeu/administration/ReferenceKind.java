package kz.undeu.administration;

import kz.undeu.identity.StaffActs;

/** Of what every revision is kept, and as which act a change is recorded. */
enum ReferenceKind {
    AGENCY(StaffActs.Kind.AGENCY_CHANGED),
    TOPIC(StaffActs.Kind.TOPIC_CHANGED);

    private final StaffActs.Kind act;

    ReferenceKind(StaffActs.Kind act) {
        this.act = act;
    }

    StaffActs.Kind act() {
        return act;
    }
}
