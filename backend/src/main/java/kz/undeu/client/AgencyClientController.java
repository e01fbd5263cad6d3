package kz.undeu.client;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.Person;
import kz.undeu.identity.Role;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;

@Controller("/api/v1/admin/agency-clients")
@Secured(Role.ADMIN_ROLE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administration")
class AgencyClientController {

    private final AgencyClients clients;
    private final RegisteringClient registering;
    private final InstantSource clock;

    AgencyClientController(AgencyClients clients, RegisteringClient registering, InstantSource clock) {
        this.clients = clients;
        this.registering = registering;
        this.clock = clock;
    }

    /** The machines of agencies, the oldest first, disabled ones too. */
    @Get
    Page<AgencyClientView> all() {
        return new Page<>(
                clients.findAllOrderByCreatedAt().stream()
                        .map(AgencyClientView::of)
                        .toList(),
                null);
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
        AgencyClient client = registering.register(input, Person.of(authentication), clock.instant());
        return HttpResponse.created(AgencyClientView.of(client));
    }

    /** Takes everything from a machine, tokens it holds included. The entry stays. */
    @Delete("/{id}")
    @ApiResponse(responseCode = "204", description = "Disabled")
    HttpResponse<?> disable(String id, Authentication authentication) {
        ClientId client = ClientId.read(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        if (clients.disable(client, Person.of(authentication).key(), clock.instant()) == 0
                && clients.findById(client).isEmpty()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return HttpResponse.noContent();
    }
}
