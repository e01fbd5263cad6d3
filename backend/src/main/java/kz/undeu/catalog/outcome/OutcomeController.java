package kz.undeu.catalog.outcome;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.commitment.CommitmentView;
import kz.undeu.escalation.commitment.CommitmentViews;
import kz.undeu.escalation.rating.RatingsView;
import kz.undeu.escalation.rating.RatingsViews;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;
import kz.undeu.web.KeptAnswers;

/** What became of an answer, in public: how those who signed rate it, and whether its promises are kept. */
@Controller("/api/v1/petitions/{id}")
@Secured(SecurityRule.IS_ANONYMOUS)
class OutcomeController {

    private final Petitions petitions;
    private final RatingsViews ratings;
    private final CommitmentViews commitments;
    private final KeptAnswers kept;
    private final InstantSource clock;

    OutcomeController(
            Petitions petitions,
            RatingsViews ratings,
            CommitmentViews commitments,
            KeptAnswers kept,
            InstantSource clock) {
        this.petitions = petitions;
        this.ratings = ratings;
        this.commitments = commitments;
        this.kept = kept;
        this.clock = clock;
    }

    /** How those who signed rate an answer, demand by demand; shown from 30 ratings of a demand on, rounded down to 5. */
    @Get("/escalations/{eid}/ratings")
    @Tag(name = "Ratings")
    CompletionStage<RatingsView> ratings(String id, String eid, @Parameter(hidden = true) HttpRequest<?> request) {
        PetitionId petition = PetitionId.parse(id);
        EscalationId escalation = EscalationId.parse(eid);
        return kept.answer(
                List.of("ratings", petition, escalation),
                request,
                () -> ratings.of(published(petition), escalation, clock.instant()));
    }

    /** What agencies promised to this petition, by tier and in the order in which they promised it. */
    @Get("/commitments")
    @Tag(name = "Commitments")
    CompletionStage<Page<CommitmentView>> commitments(String id, @Parameter(hidden = true) HttpRequest<?> request) {
        PetitionId petition = PetitionId.parse(id);
        return kept.answer(
                List.of("commitments", petition),
                request,
                () -> new Page<>(commitments.of(published(petition), clock.instant()), null));
    }

    private PetitionId published(PetitionId id) {
        return petitions
                .findById(id)
                .filter(petition -> petition.state().isPublic())
                .map(Petition::id)
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }
}
