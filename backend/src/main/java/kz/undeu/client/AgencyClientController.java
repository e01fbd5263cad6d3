package kz.undeu.client;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForAdministrators;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;

@Controller("/api/v1/admin/agency-clients")
@ForAdministrators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administration")
class AgencyClientController {

    private final AgencyClients clients;
    private final RegisteringClient registering;
    private final EndingClient ending;
    private final AgencyClientViews views;
    private final InstantSource clock;

    AgencyClientController(
            AgencyClients clients,
            RegisteringClient registering,
            EndingClient ending,
            AgencyClientViews views,
            InstantSource clock) {
        this.clients = clients;
        this.registering = registering;
        this.ending = ending;
        this.views = views;
        this.clock = clock;
    }

    /** The machines of agencies, the oldest first, disabled ones too, with who let them in or ended that, and why. */
    @Get
    Page<AgencyClientView> all() {
        return new Page<>(views.of(clients.findAllOrderByCreatedAt()), null);
    }

    /** Lets a machine act for an agency. Its private key stays where it was made. */
    @Post
    @ApiResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyClientView.class)))
    HttpResponse<AgencyClientView> register(@Body AgencyClientInput input, Authentication authentication) {
        return HttpResponse.created(views.of(registering.register(input, Person.of(authentication), clock.instant())));
    }

    /**
     * Takes everything from a machine, tokens it holds included, for good. The entry stays, and so does who ended it first and
     * why.
     */
    @Post("/{id}/end")
    AgencyClientView end(String id, @Body ClientEnd end, Authentication authentication) {
        ClientId client = ClientId.read(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return views.of(ending.end(client, end, Person.of(authentication), clock.instant()));
    }
}
