package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.identity.Person;
import kz.undeu.identity.Role;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.moderation.Decisions;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionViews;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.Team;
import kz.undeu.petition.team.Teams;
import kz.undeu.signature.Tallies;
import kz.undeu.signature.Tally;
import kz.undeu.threshold.FrozenLadder;
import kz.undeu.threshold.Ladders;
import kz.undeu.threshold.Threshold;
import kz.undeu.threshold.Thresholds;

/** Joins what the modules know of a petition into what a reader sees. */
@Singleton
public class PetitionPages {

    private static final PetitionText WITHHELD =
            new PetitionText(LocalizedText.of(Map.of()), LocalizedText.of(Map.of()), null, List.of());

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final PetitionViews views;
    private final Teams teams;
    private final Tallies tallies;
    private final Thresholds thresholds;
    private final Ladders ladders;
    private final EscalationViews escalations;
    private final Decisions decisions;

    PetitionPages(
            Petitions petitions,
            PetitionTexts texts,
            PetitionViews views,
            Teams teams,
            Tallies tallies,
            Thresholds thresholds,
            Ladders ladders,
            EscalationViews escalations,
            Decisions decisions) {
        this.petitions = petitions;
        this.texts = texts;
        this.views = views;
        this.teams = teams;
        this.tallies = tallies;
        this.thresholds = thresholds;
        this.ladders = ladders;
        this.escalations = escalations;
        this.decisions = decisions;
    }

    /**
     * A petition the caller may know of: anybody once it is public, before that its organizers, and moderators once it
     * is submitted.
     *
     * @throws Refusal NOT_FOUND
     */
    public Petition visible(PetitionId id, @Nullable Person caller) {
        Petition petition = petitions.get(id);
        boolean mayKnow = petition.state().isPublic()
                || teams.includes(petition, caller)
                || (petition.state() == PetitionState.SUBMITTED
                        && caller != null
                        && caller.roles().contains(Role.MODERATOR));
        if (!mayKnow) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return petition;
    }

    public PetitionPage page(Petition petition, @Nullable Person caller) {
        Team team = teams.of(petition);
        boolean own = team.includes(caller);
        PetitionText text = decisions.withholdTextOf(petition) && !own ? WITHHELD : texts.of(petition.id());
        FrozenLadder ladder = ladders.of(petition.id());
        TallyBrief tally = TallyBrief.of(tallies.findByPetition(petition.id()).orElse(null));
        return new PetitionPage(
                views.of(team, text, caller),
                tally,
                ladder.views(),
                petition.state().collects() ? NextThreshold.of(ladder.thresholds(), tally.inForce()) : null,
                own);
    }

    /** The tally of a published petition. */
    Optional<TallyView> tally(Petition petition) {
        return tallies.findByPetition(petition.id()).map(tally -> {
            List<Threshold> ladder = thresholds.findByPetitionOrderByTier(petition.id());
            return new TallyView(
                    tally.inForce(),
                    tally.signed(),
                    tally.withdrawn(),
                    tally.invalidated(),
                    tally.changedAt(),
                    SmallNumbers.of(petition.jurisdiction(), tallies.findRegions(petition.id())),
                    petition.state().collects() ? NextThreshold.of(ladder, tally.inForce()) : null);
        });
    }

    /** Petitions in the order of their ids. */
    List<PetitionSummary> summaries(List<PetitionId> ids, Instant at) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<PetitionId, Petition> byId =
                petitions.findByIdIn(ids).stream().collect(Collectors.toMap(Petition::id, Function.identity()));
        Map<PetitionId, PetitionText> said = texts.of(ids);
        Map<PetitionId, Tally> counted =
                tallies.findByPetitionIn(ids).stream().collect(Collectors.toMap(Tally::petition, Function.identity()));
        Map<PetitionId, List<Threshold>> ladders = thresholds.findByPetitionInOrderByTier(ids).stream()
                .collect(Collectors.groupingBy(Threshold::petition));
        Map<PetitionId, List<EscalationView>> sent =
                escalations.withoutResponses(ids, at).stream().collect(Collectors.groupingBy(EscalationView::petition));
        return ids.stream()
                .map(id -> summary(
                        byId.get(id),
                        said.get(id),
                        TallyBrief.of(counted.get(id)),
                        ladders.getOrDefault(id, List.of()),
                        sent.getOrDefault(id, List.of())))
                .toList();
    }

    private static PetitionSummary summary(
            Petition petition,
            PetitionText text,
            TallyBrief tally,
            List<Threshold> ladder,
            List<EscalationView> escalations) {
        return new PetitionSummary(
                petition.id(),
                petition.state(),
                petition.closedBecause(),
                text.title(),
                text.summary(),
                petition.jurisdiction(),
                petition.topic(),
                petition.publishedAt(),
                petition.openedAt(),
                petition.closesAt(),
                tally,
                ladder.stream().map(RungView::of).toList(),
                petition.state().collects() ? NextThreshold.of(ladder, tally.inForce()) : null,
                escalations);
    }
}
