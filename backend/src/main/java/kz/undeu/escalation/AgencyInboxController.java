package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.escalation.dossier.Dossiers;
import kz.undeu.escalation.response.Answering;
import kz.undeu.escalation.response.ReleaseRules;
import kz.undeu.escalation.statement.RegisteringByStatement;
import kz.undeu.escalation.statement.StatementInput;
import kz.undeu.escalation.statement.StatementView;
import kz.undeu.identity.AssuranceConfiguration;
import kz.undeu.identity.Officer;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForAgencies;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionView;
import kz.undeu.petition.PetitionViews;
import kz.undeu.petition.Petitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Controller("/api/v1/agency/escalations")
@ForAgencies
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class AgencyInboxController {

    private static final Logger LOG = LoggerFactory.getLogger(AgencyInboxController.class);

    private final Inbox inbox;
    private final Escalations escalations;
    private final EscalationViews views;
    private final Registering registering;
    private final RegisteringByStatement stating;
    private final Answering answering;
    private final ReleaseRules release;
    private final Petitions petitions;
    private final PetitionTexts texts;
    private final AssuranceConfiguration assurance;
    private final PetitionViews petitionViews;
    private final Dossiers dossiers;
    private final InstantSource clock;

    AgencyInboxController(
            Inbox inbox,
            Escalations escalations,
            EscalationViews views,
            Registering registering,
            RegisteringByStatement stating,
            Answering answering,
            ReleaseRules release,
            Petitions petitions,
            PetitionTexts texts,
            AssuranceConfiguration assurance,
            PetitionViews petitionViews,
            Dossiers dossiers,
            InstantSource clock) {
        this.inbox = inbox;
        this.escalations = escalations;
        this.views = views;
        this.registering = registering;
        this.stating = stating;
        this.answering = answering;
        this.release = release;
        this.petitions = petitions;
        this.texts = texts;
        this.assurance = assurance;
        this.petitionViews = petitionViews;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /**
     * My agency's inbox, nearest deadline first, then what is done.
     *
     * @param state FORWARDED, REGISTERED, RETURNED or ANSWERED
     * @param overdue true: only those whose deadline is over
     * @param assignee whose they are: me, nobody or the id of a colleague
     * @param tier 1, 2, ...
     * @param topic the slug of a topic
     * @param jurisdiction the code of the country or a region
     * @param q words of the title as they stand there, or a part of the registration number
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get
    Page<InboxCase> inbox(
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String overdue,
            @Nullable @QueryValue String assignee,
            @Nullable @QueryValue String tier,
            @Nullable @QueryValue String topic,
            @Nullable @QueryValue String jurisdiction,
            @Nullable @QueryValue String q,
            @QueryValue(defaultValue = "20") int limit,
            @Nullable @QueryValue String cursor,
            Authentication authentication) {
        Page.checkLimit(limit);
        InboxQuery query = InboxQuery.parse(state, overdue, assignee, tier, topic, jurisdiction, q);
        Officer officer = Officer.of(authentication);
        Person person = officer.client() == null ? Person.of(authentication) : null;
        return inbox.page(officer.agency(), person, query, Cursor.parse(cursor).orElse(null), limit, clock.instant());
    }

    /** One case of my agency. */
    @Get("/{eid}")
    AgencyCase one(String eid, Authentication authentication) {
        return view(escalations.get(EscalationId.parse(eid), agency(authentication)));
    }

    /** Gives the dossier my agency's number; the review clock starts. Once. */
    @Post("/{eid}/registration")
    AgencyCase register(String eid, @Body RegistrationInput input, Authentication authentication) {
        Officer officer = acting(authentication);
        Escalation escalation = registering.register(
                EscalationId.parse(eid), officer.agency(), input.number(), input.registeredOn(), clock.instant());
        record("registered", escalation, officer);
        return view(escalation);
    }

    /**
     * Registers by a statement that a machine of my agency has signed: it says which dossier it is about. Once; the same
     * statement again brings the same answer.
     */
    @Post("/{eid}/registration/statement")
    AgencyCase register(String eid, @Body StatementInput input, Authentication authentication) {
        Officer officer = acting(authentication);
        Escalation escalation =
                stating.register(EscalationId.parse(eid), officer.agency(), input.statement(), clock.instant());
        record("registered by statement", escalation, officer);
        return view(escalation);
    }

    /** The statement by which a case of my agency was registered; 404 when it was registered without one. */
    @Get("/{eid}/registration/statement")
    StatementView statement(String eid, Authentication authentication) {
        return stating.of(EscalationId.parse(eid), agency(authentication));
    }

    /**
     * Answers every demand, in public, with the files of the draft. Once; the draft is gone then. Where the head releases the
     * answers of the agency, other officers are refused with HEAD_MUST_RELEASE; its machines are not. Files that such officers
     * attached stay behind then, for the next version: they go out with a draft that the head releases.
     */
    @Post("/{eid}/response")
    AgencyCase answer(String eid, @Body ResponseInput input, Authentication authentication) {
        Officer officer = acting(authentication);
        release.mustAllow(officer);
        Escalation escalation = answering.answer(EscalationId.parse(eid), officer.agency(), input, clock.instant());
        record("answered", escalation, officer);
        return view(escalation);
    }

    /** Which machine did it stands in the log; what a person does there is not followed. */
    private static void record(String act, Escalation escalation, Officer officer) {
        if (officer.client() != null) {
            LOG.info("Client {} of {} {} escalation {}", officer.client(), officer.agency(), act, escalation.id());
        }
    }

    private AgencyCase view(Escalation escalation) {
        return new AgencyCase(
                views.of(escalation, clock.instant()),
                view(escalation.petition(), texts.of(escalation.petition())),
                dossiers.of(escalation.id()),
                stating.find(escalation).orElse(null));
    }

    private PetitionView view(PetitionId id, PetitionText text) {
        Petition petition = petitions.get(id);
        return petitionViews.of(petition, text);
    }

    private Officer acting(Authentication authentication) {
        return Officer.acting(authentication, assurance.agencyLevel());
    }

    private static String agency(Authentication authentication) {
        return Officer.of(authentication).agency();
    }
}
