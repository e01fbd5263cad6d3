package kz.undeu.escalation.dossier;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.undeu.escalation.EscalationId;
import kz.undeu.petition.PetitionId;

/** What is known of dossiers without opening them. */
@Singleton
public class Dossiers {

    private final DossierRows rows;

    Dossiers(DossierRows rows) {
        this.rows = rows;
    }

    /** The dossier of an escalation, or null while it is not made. */
    public @Nullable DossierView of(EscalationId id) {
        return rows.views(List.of(id)).get(id);
    }

    /** The dossiers that are made. */
    public Map<EscalationId, DossierView> of(Collection<EscalationId> ids) {
        return rows.views(ids);
    }

    /** The escalations whose dossiers name the organizer of a petition. */
    public List<EscalationId> naming(PetitionId petition) {
        return rows.naming(petition);
    }
}
