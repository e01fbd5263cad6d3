package kz.undeu.escalation.dossier;

import java.time.Instant;
import java.util.List;
import kz.undeu.petition.Petition;

/** The public story of a petition; told by the module that may read all others. */
public interface PublicTimeline {

    /** What happened up to an instant, and what of it is known since; oldest first. */
    List<DossierEvent> of(Petition petition, Instant at);
}
