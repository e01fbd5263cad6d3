package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kz.undeu.jurisdiction.Jurisdiction;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.web.SiteAddress;

@Controller("/feeds")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Feeds")
class FeedController {

    private static final String ATOM = FeedAnswer.ATOM;

    private final Feeds feeds;
    private final AnswerFeed answers;
    private final PetitionPages pages;
    private final Jurisdictions jurisdictions;
    private final SiteAddress site;
    private final InstantSource clock;

    FeedController(
            Feeds feeds,
            AnswerFeed answers,
            PetitionPages pages,
            Jurisdictions jurisdictions,
            SiteAddress site,
            InstantSource clock) {
        this.feeds = feeds;
        this.answers = answers;
        this.pages = pages;
        this.jurisdictions = jurisdictions;
        this.site = site;
        this.clock = clock;
    }

    /**
     * The latest listed petitions, as Atom.
     *
     * @param jurisdiction the code of the country or a region
     * @param topic the slug of a topic
     * @param language kk, ru or en
     */
    @Get("/petitions.atom")
    @Produces(MediaType.ALL)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = ATOM, schema = @Schema(type = "string")))
    HttpResponse<?> petitions(
            @Nullable @QueryValue String jurisdiction,
            @Nullable @QueryValue String topic,
            @QueryValue(defaultValue = "kk") String language,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Language spoken = language(language);
        String code = blankToNull(jurisdiction);
        String place = code == null ? null : place(code, spoken);
        UriBuilder self = UriBuilder.of(own(request)).path("/feeds/petitions.atom");
        if (code != null) {
            self.queryParam("jurisdiction", code);
        }
        if (blankToNull(topic) != null) {
            self.queryParam("topic", topic);
        }
        URI address = self.queryParam("language", spoken.code()).build();
        return FeedAnswer.of(request, feeds.ofPetitions(address, spoken, code, blankToNull(topic), place));
    }

    /**
     * What happened to a petition, and its organizer's news, as Atom.
     *
     * @param language kk, ru or en
     */
    @Get("/petitions/{id}.atom")
    @Produces(MediaType.ALL)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = ATOM, schema = @Schema(type = "string")))
    HttpResponse<?> petition(
            String id,
            @QueryValue(defaultValue = "kk") String language,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Language spoken = language(language);
        Petition petition = pages.visible(PetitionId.parse(id), null);
        if (petition.publishedAt() == null) {
            // Of a rejected petition the text may be withheld; its decision stands in the register.
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        URI address = UriBuilder.of(own(request))
                .path("/feeds/petitions/" + petition.id() + ".atom")
                .queryParam("language", spoken.code())
                .build();
        return FeedAnswer.of(request, feeds.ofPetition(address, spoken, petition, clock.instant()));
    }

    /**
     * The latest answers of agencies, as Atom.
     *
     * @param language kk, ru or en
     */
    @Get("/answers.atom")
    @Produces(MediaType.ALL)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = ATOM, schema = @Schema(type = "string")))
    HttpResponse<?> answers(
            @QueryValue(defaultValue = "kk") String language, @Parameter(hidden = true) HttpRequest<?> request) {
        Language spoken = language(language);
        URI address = UriBuilder.of(own(request))
                .path("/feeds/answers.atom")
                .queryParam("language", spoken.code())
                .build();
        return FeedAnswer.of(request, answers.write(address, spoken));
    }

    private URI own(HttpRequest<?> request) {
        return URI.create(site.of(request));
    }

    private String place(String code, Language language) {
        try {
            Optional<Jurisdiction> found = jurisdictions.findByCode(new JurisdictionCode(code));
            LocalizedText name =
                    found.orElseThrow(() -> unknown("jurisdiction")).name();
            return name.in(language);
        } catch (IllegalArgumentException e) {
            throw unknown("jurisdiction");
        }
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> unknown("language"));
    }

    private static Refusal unknown(String field) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation(field, "UNKNOWN", "no such " + field)));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
