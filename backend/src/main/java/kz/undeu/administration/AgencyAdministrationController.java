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
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForAdministrators;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

@Controller("/api/v1/admin/agencies")
@ForAdministrators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administration")
class AgencyAdministrationController {

    private final Agencies agencies;
    private final ReferenceChanges changes;
    private final ChangingAgencies changing;
    private final InstantSource clock;

    AgencyAdministrationController(
            Agencies agencies, ReferenceChanges changes, ChangingAgencies changing, InstantSource clock) {
        this.agencies = agencies;
        this.changes = changes;
        this.changing = changing;
        this.clock = clock;
    }

    /** An agency, with all it ever was and who changed it. */
    @Get("/{slug}")
    AdministeredAgencyView one(String slug) {
        Agency agency = agencies.findBySlug(slug).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return new AdministeredAgencyView(
                slug,
                changes.revision(ReferenceKind.AGENCY, slug),
                AgencyContent.of(agency),
                agency.disabledAt(),
                changes.history(ReferenceKind.AGENCY, slug, AgencyContent.class).stream()
                        .map(AgencyVersionView::of)
                        .toList());
    }

    /** Makes a new agency. */
    @Post
    @ApiResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AdministeredAgencyView.class)))
    HttpResponse<AdministeredAgencyView> create(@Body AgencyInput input, Authentication authentication) {
        changing.create(input, Person.of(authentication), clock.instant());
        return HttpResponse.created(one(input.slug()));
    }

    /**
     * Changes an agency; what it was before stays in its history. To a disabled one nothing leaves. Its inbox, its cases and
     * their clocks stay.
     */
    @Put("/{slug}")
    AdministeredAgencyView change(String slug, @Body AgencyInput input, Authentication authentication) {
        changing.change(slug, input, Person.of(authentication), clock.instant());
        return one(slug);
    }
}
