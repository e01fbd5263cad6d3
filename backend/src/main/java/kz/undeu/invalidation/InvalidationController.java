package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForModerators;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.Teams;

@Controller("/api/v1/moderation")
@ForModerators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Invalidation")
class InvalidationController {

    private final Rules rules;
    private final Previewing previewing;
    private final Proposing proposing;
    private final Approving approving;
    private final Lifting lifting;
    private final Invalidations invalidations;
    private final PublicLedger ledger;
    private final Petitions petitions;
    private final Teams teams;
    private final PetitionTexts texts;
    private final InstantSource clock;

    InvalidationController(
            Rules rules,
            Previewing previewing,
            Proposing proposing,
            Approving approving,
            Lifting lifting,
            Invalidations invalidations,
            PublicLedger ledger,
            Petitions petitions,
            Teams teams,
            PetitionTexts texts,
            InstantSource clock) {
        this.rules = rules;
        this.previewing = previewing;
        this.proposing = proposing;
        this.approving = approving;
        this.lifting = lifting;
        this.invalidations = invalidations;
        this.ledger = ledger;
        this.petitions = petitions;
        this.teams = teams;
        this.texts = texts;
        this.clock = clock;
    }

    /** What a rule would do. Changes nothing. */
    @Post("/petitions/{id}/invalidations/preview")
    PreviewView preview(String id, @Body RuleInput input, Authentication authentication) {
        PetitionId petition = PetitionId.parse(id);
        proposing.decidable(petition, Person.of(authentication));
        return previewing.preview(rules.read(petition, input, clock.instant()));
    }

    /** Proposes to invalidate what a rule hits now; another moderator approves. */
    @Post("/petitions/{id}/invalidations")
    @ApiResponse(
            responseCode = "201",
            description = "Proposed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InvalidationView.class)))
    HttpResponse<InvalidationView> propose(String id, @Body ProposalInput input, Authentication authentication) {
        PetitionId petition = PetitionId.parse(id);
        Person moderator = Person.of(authentication);
        Instant at = clock.instant();
        proposing.decidable(petition, moderator);
        Rule rule = rules.read(petition, input, at);
        Invalidation proposal =
                proposing.propose(rule, input.reasonCode(), input.legalBasis(), input.explanation(), moderator, at);
        return HttpResponse.created(view(proposal, moderator));
    }

    /**
     * Invalidations, the latest proposal first.
     *
     * @param state only those in this state
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get("/invalidations")
    Page<InvalidationView> list(
            @Nullable @QueryValue InvalidationState state,
            @QueryValue(defaultValue = "20") int limit,
            @Nullable @QueryValue String cursor,
            Authentication authentication) {
        Page.checkLimit(limit);
        Person moderator = Person.of(authentication);
        Set<InvalidationState> states = state == null ? EnumSet.allOf(InvalidationState.class) : EnumSet.of(state);
        Page<Invalidation> page = ledger.proposed(states, limit, Cursor.parse(cursor));
        return new Page<>(
                page.items().stream()
                        .map(invalidation -> view(invalidation, moderator))
                        .toList(),
                page.next());
    }

    /** One invalidation, with what it would do while it waits for approval. */
    @Get("/invalidations/{iid}")
    InvalidationCase one(String iid, Authentication authentication) {
        Invalidation invalidation = invalidations.get(InvalidationId.parse(iid));
        return new InvalidationCase(
                view(invalidation, Person.of(authentication)),
                invalidation.state() == InvalidationState.PROPOSED ? previewing.preview(invalidation) : null);
    }

    /** Approves a proposal of another moderator; it is executed at once. */
    @Post("/invalidations/{iid}/approval")
    InvalidationView approve(String iid, Authentication authentication) {
        Person moderator = Person.of(authentication);
        return view(approving.approve(InvalidationId.parse(iid), moderator, clock.instant()), moderator);
    }

    /** Takes my proposal back. */
    @Post("/invalidations/{iid}/withdrawal")
    InvalidationView withdraw(String iid, Authentication authentication) {
        Person moderator = Person.of(authentication);
        return view(proposing.withdraw(InvalidationId.parse(iid), moderator, clock.instant()), moderator);
    }

    /** Proposes to let the people of an invalidation sign again; another moderator approves. */
    @Post("/invalidations/{iid}/lifting")
    InvalidationView proposeLifting(String iid, @Body LiftingInput input, Authentication authentication) {
        Person moderator = Person.of(authentication);
        return view(
                lifting.propose(
                        InvalidationId.parse(iid), moderator, Rules.explained(input.explanation()), clock.instant()),
                moderator);
    }

    /** Approves the lifting another moderator proposed. */
    @Post("/invalidations/{iid}/lifting/approval")
    InvalidationView approveLifting(String iid, Authentication authentication) {
        Person moderator = Person.of(authentication);
        return view(lifting.approve(InvalidationId.parse(iid), moderator), moderator);
    }

    /** Takes my proposal to lift back. */
    @Post("/invalidations/{iid}/lifting/withdrawal")
    InvalidationView withdrawLifting(String iid, Authentication authentication) {
        Person moderator = Person.of(authentication);
        return view(lifting.withdraw(InvalidationId.parse(iid), moderator), moderator);
    }

    private InvalidationView view(Invalidation invalidation, Person moderator) {
        boolean isMine = invalidation.state() == InvalidationState.LIFT_PROPOSED
                ? invalidation.isLiftProposedBy(moderator)
                : invalidation.isProposedBy(moderator);
        return InvalidationView.of(
                invalidation,
                texts.of(invalidation.petition()).title(),
                isMine,
                teams.includedEver(petitions.get(invalidation.petition()), moderator));
    }
}
