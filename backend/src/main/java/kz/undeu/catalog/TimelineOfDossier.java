package kz.undeu.catalog;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import kz.undeu.escalation.dossier.DossierEvent;
import kz.undeu.escalation.dossier.PublicTimeline;
import kz.undeu.petition.Petition;

/** Tells dossiers what everybody can read in the timeline. */
@Singleton
class TimelineOfDossier implements PublicTimeline {

    private final Timeline timeline;

    TimelineOfDossier(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public List<DossierEvent> of(Petition petition, Instant at) {
        return timeline.of(petition, at).stream()
                .map(entry -> new DossierEvent(
                        entry.at(),
                        entry.kind().name(),
                        entry.tier(),
                        entry.agency(),
                        entry.signatures(),
                        entry.registrationNumber(),
                        entry.legalBasis(),
                        entry.text()))
                .toList();
    }
}
