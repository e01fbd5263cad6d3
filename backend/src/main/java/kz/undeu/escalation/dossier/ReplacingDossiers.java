package kz.undeu.escalation.dossier;

import jakarta.inject.Singleton;
import java.time.Instant;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.route.RouteListener;

/** A dossier names its agency and the days of it: another agency gets another one (decision 0063). */
@Singleton
class ReplacingDossiers implements RouteListener {

    private final DossierRows rows;

    ReplacingDossiers(DossierRows rows) {
        this.rows = rows;
    }

    @Override
    public void left(Escalation left, Instant at) {
        rows.replace(left.id());
    }
}
