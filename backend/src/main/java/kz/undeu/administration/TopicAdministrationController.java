package kz.undeu.administration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.agency.Topic;
import kz.undeu.agency.Topics;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForAdministrators;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.UnpublishedPetitions;

@Controller("/api/v1/admin/topics")
@ForAdministrators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administration")
class TopicAdministrationController {

    private final Topics topics;
    private final UnpublishedPetitions unpublished;
    private final ReferenceChanges changes;
    private final ChangingTopics changing;
    private final InstantSource clock;

    TopicAdministrationController(
            Topics topics,
            UnpublishedPetitions unpublished,
            ReferenceChanges changes,
            ChangingTopics changing,
            InstantSource clock) {
        this.topics = topics;
        this.unpublished = unpublished;
        this.changes = changes;
        this.changing = changing;
        this.clock = clock;
    }

    /** A topic, with all it ever was and who changed it. */
    @Get("/{slug}")
    AdministeredTopicView one(String slug) {
        Topic topic = topics.findBySlug(slug).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return new AdministeredTopicView(
                slug,
                changes.revision(ReferenceKind.TOPIC, slug),
                TopicContent.of(topic),
                unpublished.countByTopic(slug),
                changes.history(ReferenceKind.TOPIC, slug, TopicContent.class).stream()
                        .map(TopicVersionView::of)
                        .toList());
    }

    /** Makes a new topic. */
    @Post
    @ApiResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AdministeredTopicView.class)))
    HttpResponse<AdministeredTopicView> create(@Body TopicInput input, Authentication authentication) {
        changing.create(input, Person.of(authentication), clock.instant());
        return HttpResponse.created(one(input.slug()));
    }

    /**
     * Changes a topic; what it was before stays in its history. A disabled one is for no new petition: published petitions keep
     * it, and a draft that has it is refused when it is handed in.
     */
    @Put("/{slug}")
    AdministeredTopicView change(String slug, @Body TopicInput input, Authentication authentication) {
        changing.change(slug, input, Person.of(authentication), clock.instant());
        return one(slug);
    }
}
