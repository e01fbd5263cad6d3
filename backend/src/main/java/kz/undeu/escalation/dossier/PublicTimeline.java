package kz.undeu.escalation.dossier;

import java.util.List;
import kz.undeu.petition.Petition;

/** The public story of a petition; told by the module that may read all others. */
public interface PublicTimeline {

    /** What happened, oldest first. */
    List<DossierEvent> of(Petition petition);
}
