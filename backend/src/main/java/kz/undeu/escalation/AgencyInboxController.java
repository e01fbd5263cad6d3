package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kz.undeu.identity.Person;
import kz.undeu.identity.Role;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionView;
import kz.undeu.petition.PetitionViews;
import kz.undeu.petition.Petitions;

@Controller("/api/v1/agency/escalations")
@Secured(Role.AGENCY_ROLE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class AgencyInboxController {

    // What is owed first, the nearest deadline first; what is done last, the newest first.
    private static final Comparator<Escalation> BY_DEADLINE = Comparator.comparing(
                    Escalation::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Escalation::reachedAt, Comparator.reverseOrder());

    private final Escalations escalations;
    private final EscalationViews views;
    private final Registering registering;
    private final Answering answering;
    private final Petitions petitions;
    private final PetitionTexts texts;
    private final PetitionViews petitionViews;
    private final InstantSource clock;

    AgencyInboxController(
            Escalations escalations,
            EscalationViews views,
            Registering registering,
            Answering answering,
            Petitions petitions,
            PetitionTexts texts,
            PetitionViews petitionViews,
            InstantSource clock) {
        this.escalations = escalations;
        this.views = views;
        this.registering = registering;
        this.answering = answering;
        this.petitions = petitions;
        this.texts = texts;
        this.petitionViews = petitionViews;
        this.clock = clock;
    }

    /** My agency's inbox, nearest deadline first. */
    @Get
    Page<AgencyCase> inbox(@Nullable @QueryValue EscalationState state, Authentication authentication) {
        Instant at = clock.instant();
        List<Escalation> mine = escalations.findByAgency(agency(authentication)).stream()
                .filter(escalation -> state == null || escalation.state() == state)
                .sorted(BY_DEADLINE)
                .toList();
        Map<PetitionId, PetitionText> said =
                texts.of(mine.stream().map(Escalation::petition).distinct().toList());
        return new Page<>(
                mine.stream()
                        .map(escalation -> new AgencyCase(
                                views.of(escalation, at), view(escalation.petition(), said.get(escalation.petition()))))
                        .toList(),
                null);
    }

    /** One case of my agency. */
    @Get("/{eid}")
    AgencyCase one(String eid, Authentication authentication) {
        return view(escalations.get(EscalationId.parse(eid), agency(authentication)));
    }

    /** Gives the dossier my agency's number; the review clock starts. Once. */
    @Post("/{eid}/registration")
    AgencyCase register(String eid, @Body RegistrationInput input, Authentication authentication) {
        return view(registering.register(
                EscalationId.parse(eid),
                agency(authentication),
                input.number(),
                input.registeredOn(),
                clock.instant()));
    }

    /** Answers every demand, in public. Once. */
    @Post("/{eid}/response")
    AgencyCase answer(String eid, @Body ResponseInput input, Authentication authentication) {
        return view(answering.answer(EscalationId.parse(eid), agency(authentication), input, clock.instant()));
    }

    private AgencyCase view(Escalation escalation) {
        return new AgencyCase(
                views.of(escalation, clock.instant()), view(escalation.petition(), texts.of(escalation.petition())));
    }

    private PetitionView view(PetitionId id, PetitionText text) {
        Petition petition = petitions.get(id);
        return petitionViews.of(petition, text);
    }

    private static String agency(Authentication authentication) {
        String agency = Person.of(authentication).agency();
        if (agency == null) {
            throw Refusal.of(CommonRefusal.FORBIDDEN);
        }
        return agency;
    }
}
