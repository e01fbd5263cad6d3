package kz.undeu.catalog.copy;

import java.time.Instant;
import java.util.List;
import kz.undeu.catalog.HistoryPoint;
import kz.undeu.catalog.RegionShare;
import kz.undeu.catalog.copy.CopiedImages.CopiedImage;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.dossier.DossierEvent;
import kz.undeu.petition.Petition;
import kz.undeu.threshold.ThresholdView;

/**
 * What the page of a petition in a copy shows besides its text, in whatever language.
 *
 * @param history at the end of each day on which the count changed
 * @param timeline oldest first
 * @param proofs that the public log holds the events that reached thresholds
 * @param at when the copy is made
 */
record PetitionFacts(
        Petition petition,
        long inForce,
        List<ThresholdView> thresholds,
        List<ReachedThreshold> proofs,
        List<RegionShare> regions,
        List<HistoryPoint> history,
        List<DossierEvent> timeline,
        List<EscalationView> escalations,
        List<CopiedImage> images,
        PetitionVoices voices,
        Instant at) {}
