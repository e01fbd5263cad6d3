package kz.undeu.catalog.accountability;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.web.KeptAnswers;

/** How agencies deal with the petitions that reached them, in public. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Accountability")
class AccountabilityController {

    private static final String CSV = "text/csv";
    private static final MediaType CSV_OF_UTF_8 = MediaType.of(CSV + ";charset=utf-8");

    private final Accountability accountability;
    private final AccountabilityCsv csv;
    private final KeptAnswers kept;
    private final InstantSource clock;

    AccountabilityController(
            Accountability accountability, AccountabilityCsv csv, KeptAnswers kept, InstantSource clock) {
        this.accountability = accountability;
        this.csv = csv;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * The figures of all agencies.
     *
     * @param kind only GOVERNMENT, MINISTRY, AKIMAT or MASLIKHAT
     * @param jurisdiction only those of the country or a region, by its code
     */
    @Get("/accountability")
    CompletionStage<AccountabilityView> all(
            @Nullable @QueryValue String kind,
            @Nullable @QueryValue String jurisdiction,
            @Parameter(hidden = true) HttpRequest<?> request) {
        AccountabilityQuery query = AccountabilityQuery.parse(kind, jurisdiction);
        return kept.answer(
                List.of("accountability", query, today()), request, () -> accountability.of(query, clock.instant()));
    }

    /**
     * The same as a table for spreadsheets.
     *
     * @param language of the names: kk, ru or en
     */
    @Get("/accountability.csv")
    @Produces(MediaType.ALL)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    CompletionStage<HttpResponse<byte[]>> csv(
            @Nullable @QueryValue String kind,
            @Nullable @QueryValue String jurisdiction,
            @QueryValue(defaultValue = "kk") String language,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Language spoken = Language.of(language)
                .orElseThrow(() -> Refusal.of(
                        CommonRefusal.INPUT_INVALID, List.of(new Violation("language", "UNKNOWN", "kk, ru or en"))));
        AccountabilityQuery query = AccountabilityQuery.parse(kind, jurisdiction);
        return kept.file(
                List.of("accountability.csv", query, spoken, today()),
                request,
                CSV_OF_UTF_8,
                "undeu-accountability.csv",
                () -> csv.write(accountability.of(query, clock.instant()), spoken));
    }

    /** The figures of one agency, and what became of what it received in each of the last twelve months. */
    @Get("/agencies/{slug}/accountability")
    CompletionStage<AgencyAccountabilityView> one(String slug, @Parameter(hidden = true) HttpRequest<?> request) {
        return kept.answer(
                List.of("accountability of", slug, today()), request, () -> accountability.of(slug, clock.instant()));
    }

    /**
     * The petitions that reached an agency, the newest first.
     *
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get("/agencies/{slug}/cases")
    CompletionStage<Page<PublicCase>> cases(
            String slug,
            @QueryValue(defaultValue = "20") int limit,
            @Nullable @QueryValue String cursor,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Page.checkLimit(limit);
        Cursor behind = Cursor.parse(cursor).orElse(null);
        return kept.answer(
                List.of("cases of", slug, behind == null ? "" : behind, limit),
                request,
                () -> accountability.cases(slug, behind, limit, clock.instant()));
    }

    private LocalDate today() {
        return WorkingDays.dayOf(clock.instant());
    }
}
