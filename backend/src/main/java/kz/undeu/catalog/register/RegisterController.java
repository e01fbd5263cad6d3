package kz.undeu.catalog.register;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
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
import java.util.Map;
import java.util.concurrent.CompletionStage;
import kz.undeu.catalog.FeedAnswer;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.moderation.ServiceLevel;
import kz.undeu.moderation.ServiceLevels;
import kz.undeu.web.KeptAnswers;
import kz.undeu.web.SiteAddress;

/** What everybody may know of the moderators' work. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Moderation")
class RegisterController {

    private static final String CSV = "text/csv";

    private final Register register;
    private final RegisterCsv csv;
    private final RegisterFeed feed;
    private final ServiceLevels serviceLevels;
    private final KeptAnswers kept;
    private final SiteAddress site;
    private final InstantSource clock;

    RegisterController(
            Register register,
            RegisterCsv csv,
            RegisterFeed feed,
            ServiceLevels serviceLevels,
            KeptAnswers kept,
            SiteAddress site,
            InstantSource clock) {
        this.register = register;
        this.csv = csv;
        this.feed = feed;
        this.serviceLevels = serviceLevels;
        this.kept = kept;
        this.site = site;
        this.clock = clock;
    }

    /**
     * The public register of all decisions of moderators, the latest first. Texts that are withheld are there as their
     * fingerprint.
     *
     * @param verdict PUBLISH, REJECT, STOP, UPHOLD, OVERTURN, ROUTE_ON or REFUSE_RETURN
     * @param reasonCode of the rejection, also for the decision on its appeal
     * @param jurisdiction the code of the country or a region
     * @param topic the slug of a topic
     * @param from the first day, such as 2026-11-23
     * @param to the last day
     * @param appeal only rejections that were appealed: ANY, WAITING, UPHELD or OVERTURNED
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get("/api/v1/moderation/decisions")
    CompletionStage<Page<RegisterEntry>> decisions(
            @Nullable @QueryValue String verdict,
            @Nullable @QueryValue String reasonCode,
            @Nullable @QueryValue String jurisdiction,
            @Nullable @QueryValue String topic,
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String appeal,
            @QueryValue(defaultValue = "20") int limit,
            @Nullable @QueryValue String cursor,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Page.checkLimit(limit);
        RegisterQuery query = RegisterQuery.parse(verdict, reasonCode, jurisdiction, topic, from, to, appeal);
        long before = Cursor.parse(cursor).map(Cursor::value).orElse(Long.MAX_VALUE);
        return kept.answer(List.of("decisions", query, before, limit), request, () -> page(query, before, limit));
    }

    /**
     * The same as a table for spreadsheets, all pages at once. Words are in one language, or in another where they have
     * none in it.
     *
     * @param language kk, ru or en
     */
    @Get("/api/v1/moderation/decisions.csv")
    @Produces(MediaType.ALL)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    HttpResponse<StreamedFile> csv(
            @Nullable @QueryValue String verdict,
            @Nullable @QueryValue String reasonCode,
            @Nullable @QueryValue String jurisdiction,
            @Nullable @QueryValue String topic,
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String appeal,
            @QueryValue(defaultValue = "kk") String language) {
        RegisterQuery query = RegisterQuery.parse(verdict, reasonCode, jurisdiction, topic, from, to, appeal);
        return HttpResponse.ok(
                        new StreamedFile(csv.write(query, spoken(language)), MediaType.of(CSV + ";charset=utf-8"))
                                .attach("undeu-decisions.csv"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Whether the moderators keep their time: how many petitions and appeals are late now, and by how much at most. */
    @Get("/api/v1/moderation/service-level")
    CompletionStage<ServiceLevel> serviceLevel(@Parameter(hidden = true) HttpRequest<?> request) {
        return kept.answer("service level", request, () -> serviceLevels.at(clock.instant()));
    }

    /**
     * The latest decisions, as Atom.
     *
     * @param language kk, ru or en
     */
    @Get("/feeds/decisions.atom")
    @Produces(MediaType.ALL)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = FeedAnswer.ATOM, schema = @Schema(type = "string")))
    HttpResponse<?> feed(
            @Nullable @QueryValue String verdict,
            @Nullable @QueryValue String reasonCode,
            @Nullable @QueryValue String jurisdiction,
            @Nullable @QueryValue String topic,
            @QueryValue(defaultValue = "kk") String language,
            @Parameter(hidden = true) HttpRequest<?> request) {
        RegisterQuery query = RegisterQuery.parse(verdict, reasonCode, jurisdiction, topic, null, null, null);
        Language spoken = spoken(language);
        UriBuilder self = UriBuilder.of(site.of(request)).path("/feeds/decisions.atom");
        Map<String, Object> parameters = query.parameters();
        parameters.forEach(self::queryParam);
        URI address = self.queryParam("language", spoken.code()).build();
        return FeedAnswer.of(request, feed.write(address, spoken, query));
    }

    private Page<RegisterEntry> page(RegisterQuery query, long before, int limit) {
        List<RegisterEntry> found = register.page(query, before, limit + 1);
        List<RegisterEntry> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page, found.size() > limit ? new Cursor(page.get(limit - 1).number(), "").toString() : null);
    }

    private static Language spoken(String code) {
        return Language.of(code)
                .orElseThrow(() -> Refusal.of(
                        CommonRefusal.INPUT_INVALID, List.of(new Violation("language", "UNKNOWN", "kk, ru or en"))));
    }
}
