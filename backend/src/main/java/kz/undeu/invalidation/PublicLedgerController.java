package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;

@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Transparency")
class PublicLedgerController {

    private final PublicLedger ledger;
    private final Petitions petitions;

    PublicLedgerController(PublicLedger ledger, Petitions petitions) {
        this.ledger = ledger;
        this.petitions = petitions;
    }

    /** The signatures of a petition that do not count, rule by rule, oldest first. */
    @Get("/petitions/{id}/invalidations")
    Page<PublicInvalidation> ofPetition(String id) {
        PetitionId petition = PetitionId.parse(id);
        if (!petitions.get(petition).state().isPublic()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return new Page<>(ledger.of(petition), null);
    }

    /**
     * All signatures of all petitions that do not count, rule by rule, newest first.
     *
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get("/transparency/invalidations")
    Page<PublicInvalidation> all(@QueryValue(defaultValue = "20") int limit, @Nullable @QueryValue String cursor) {
        Page.checkLimit(limit);
        return ledger.all(limit, Cursor.parse(cursor));
    }
}
