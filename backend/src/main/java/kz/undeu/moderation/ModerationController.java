package kz.undeu.moderation;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.undeu.identity.Person;
import kz.undeu.identity.Role;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionView;
import kz.undeu.petition.PetitionViews;
import kz.undeu.petition.Petitions;

@Controller("/api/v1/moderation")
@Secured(Role.MODERATOR_ROLE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Moderation")
class ModerationController {

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final PetitionViews views;
    private final Moderating moderating;
    private final WorkingDays workingDays;
    private final LegalNumbers numbers;
    private final InstantSource clock;

    ModerationController(
            Petitions petitions,
            PetitionTexts texts,
            PetitionViews views,
            Moderating moderating,
            WorkingDays workingDays,
            LegalNumbers numbers,
            InstantSource clock) {
        this.petitions = petitions;
        this.texts = texts;
        this.views = views;
        this.moderating = moderating;
        this.workingDays = workingDays;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The petitions that wait for a moderator, oldest first. */
    @Get("/queue")
    Page<QueueItem> queue(Authentication authentication) {
        Person moderator = Person.of(authentication);
        LocalDate today = WorkingDays.dayOf(clock.instant());
        int allowed = numbers.inForce(LegalNumber.MODERATION_WORKING_DAYS, today);
        List<Petition> waiting = petitions.findByStateOrderBySubmittedAt(PetitionState.SUBMITTED);
        Map<PetitionId, PetitionText> said =
                texts.of(waiting.stream().map(Petition::id).toList());
        return new Page<>(
                waiting.stream()
                        .map(petition -> new QueueItem(
                                views.of(petition, said.get(petition.id())),
                                workingDays.between(WorkingDays.dayOf(petition.submittedAt()), today),
                                allowed,
                                petition.isOrganizedBy(moderator)))
                        .toList(),
                null);
    }

    /** Publishes or rejects a submitted petition. */
    @Post("/petitions/{id}/verdict")
    PetitionView verdict(String id, @Body VerdictInput input, Authentication authentication) {
        PetitionId petition = PetitionId.parse(id);
        Person moderator = Person.of(authentication);
        if (input.verdict() == Verdict.PUBLISH) {
            return view(moderating.publish(petition, moderator, input.requiredLevel(), clock.instant()));
        }
        if (input.verdict() == Verdict.REJECT) {
            return view(moderating.reject(
                    petition, moderator, input.reasonCode(), input.legalBasis(), input.explanation(), clock.instant()));
        }
        throw Refusal.of(
                CommonRefusal.INPUT_INVALID, List.of(new Violation("verdict", "REQUIRED", "PUBLISH or REJECT")));
    }

    /** Stops a petition that collects. */
    @Post("/petitions/{id}/stop")
    PetitionView stop(String id, @Body StopInput input, Authentication authentication) {
        return view(moderating.stop(
                PetitionId.parse(id),
                Person.of(authentication),
                input.legalBasis(),
                input.explanation(),
                clock.instant()));
    }

    private PetitionView view(Petition petition) {
        return views.of(petition, texts.of(petition.id()));
    }
}
