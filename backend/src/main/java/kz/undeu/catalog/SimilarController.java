package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.catalog.finding.SimilarPetitions;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

@Controller("/api/v1/petitions/similar")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Petitions")
class SimilarController {

    /** A title may have 120 characters; who pastes a sentence more is helped too. */
    private static final int LONGEST = 300;

    private final SimilarPetitions similar;
    private final PetitionPages pages;
    private final InstantSource clock;

    SimilarController(SimilarPetitions similar, PetitionPages pages, InstantSource clock) {
        this.similar = similar;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Up to five listed petitions that demand what a draft demands, best first. Others are left out, so the list is often
     * empty.
     *
     * @param title what the draft demands, up to 300 characters of plain text
     * @param language kk, ru or en: what can be read in it goes first among the equally alike
     */
    @Get
    Page<PetitionSummary> similar(@QueryValue String title, @Nullable @QueryValue String language) {
        if (title.length() > LONGEST) {
            throw invalid("title", "TOO_LONG", "at most " + LONGEST + " characters");
        }
        Language spoken = language == null
                ? null
                : Language.of(language).orElseThrow(() -> invalid("language", "UNKNOWN", "kk, ru or en"));
        return new Page<>(pages.summaries(similar.of(title, spoken), clock.instant()), null);
    }

    private static Refusal invalid(String field, String code, String message) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation(field, code, message)));
    }
}
