package kz.undeu.escalation.channel;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForAdministrators;
import kz.undeu.kernel.Page;

@Controller("/api/v1/admin/agencies")
@ForAdministrators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administration")
class ChannelController {

    private final Agencies agencies;
    private final ChannelRows rows;
    private final ChangingChannels changing;
    private final TestingChannels testing;
    private final InstantSource clock;

    ChannelController(
            Agencies agencies,
            ChannelRows rows,
            ChangingChannels changing,
            TestingChannels testing,
            InstantSource clock) {
        this.agencies = agencies;
        this.rows = rows;
        this.changing = changing;
        this.testing = testing;
        this.clock = clock;
    }

    /** All agencies with their channels, disabled ones too. */
    @Get
    Page<AgencyChannelsView> all() {
        Map<String, List<ChannelView>> channels =
                rows.all().stream().map(ChannelView::of).collect(Collectors.groupingBy(ChannelView::agency));
        return new Page<>(
                agencies.findAllOrderBySlug().stream()
                        .map(agency -> view(agency, channels.getOrDefault(agency.slug(), List.of())))
                        .toList(),
                null);
    }

    /** Opens a channel. The secret of a V1 webhook is made here and shown this once. */
    @Post("/{slug}/channels")
    @ApiResponse(
            responseCode = "201",
            description = "Opened",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OpenedChannelView.class)))
    HttpResponse<OpenedChannelView> open(String slug, @Body ChannelInput input, Authentication authentication) {
        return HttpResponse.created(changing.open(slug, input, Person.of(authentication), clock.instant()));
    }

    /** Changes a channel; what it was before stays in its history. What waits goes to the new address. */
    @Put("/{slug}/channels/{id}")
    ChannelView change(String slug, String id, @Body ChannelChange change, Authentication authentication) {
        return ChannelView.of(
                changing.change(slug, ChannelId.parse(id), change, Person.of(authentication), clock.instant()));
    }

    /** Gives a V1 webhook a new secret, shown this once. The one before signs along for a day. */
    @Post("/{slug}/channels/{id}/secret")
    OpenedChannelView replaceSecret(String slug, String id, @Body SecretChange change, Authentication authentication) {
        return changing.replaceSecret(slug, ChannelId.parse(id), change, Person.of(authentication), clock.instant());
    }

    /** All that a channel ever was, and when it got a new secret, the latest first, with who did it and why. */
    @Get("/{slug}/channels/{id}/history")
    Page<ChannelVersionView> history(String slug, String id) {
        return new Page<>(changing.history(slug, ChannelId.parse(id)), null);
    }

    /**
     * Sends a test message by a channel, also by a disabled one. A webhook has the type {@code undeu.test}, a mail says what
     * it is. It is about no case, and its outcome changes nothing. Not more than 5 in 10 minutes.
     */
    @Post("/{slug}/channels/{id}/test")
    ChannelTestView test(String slug, String id, Authentication authentication) {
        return testing.test(slug, ChannelId.parse(id), Person.of(authentication), clock.instant());
    }

    /** The latest tests of a channel, the last first. */
    @Get("/{slug}/channels/{id}/tests")
    Page<ChannelTestView> tests(String slug, String id) {
        return new Page<>(testing.of(slug, ChannelId.parse(id)), null);
    }

    private static AgencyChannelsView view(Agency agency, List<ChannelView> channels) {
        return new AgencyChannelsView(agency.slug(), agency.name(), agency.disabledAt(), channels);
    }
}
