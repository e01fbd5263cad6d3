package kz.undeu.escalation.dossier;

import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.testing.Product;
import kz.undeu.transparency.APublishedLog;

/** Makes the dossier of an escalation, which in tests nobody does by the clock. */
public final class ADossier {

    private ADossier() {}

    public static void of(EscalationId id) {
        APublishedLog.of(
                Product.bean(Escalations.class).findById(id).orElseThrow().petition());
        Product.bean(DossierJob.class).makeDue(Product.clock().instant());
    }
}
