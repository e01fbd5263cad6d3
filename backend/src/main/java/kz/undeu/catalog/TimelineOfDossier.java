package kz.undeu.catalog;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.escalation.dossier.DossierEvent;
import kz.undeu.escalation.dossier.PublicTimeline;
import kz.undeu.petition.Petition;

/** Tells dossiers what everybody can read in the timeline. */
@Singleton
class TimelineOfDossier implements PublicTimeline {

    private final Timeline timeline;
    private final InstantSource clock;

    TimelineOfDossier(Timeline timeline, InstantSource clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public List<DossierEvent> of(Petition petition) {
        return timeline.of(petition, clock.instant()).stream()
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
