package kz.undeu.invalidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;

/** Two moderators invalidate what a machine signed. */
public final class AnInvalidation {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private AnInvalidation() {}

    /**
     * Of so many signatures that came just now, from the region of the petition.
     *
     * @return its id
     */
    public static String of(Petition petition, int signatures) {
        // Windows are whole minutes; the one that runs holds what others signed.
        Instant from = Product.clock().instant().truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
        APetition.signFrom(petition, signatures, petition.jurisdiction().value(), null, from.plusSeconds(1));
        Product.clock().pass(MINUTE.multipliedBy(2));
        Answer proposed = Caller.as(People.moderator())
                .post("/api/v1/moderation/petitions/" + petition.id() + "/invalidations", """
                        {"rule": {"from": "%s", "to": "%s"}, "reasonCode": "AUTOMATED_SIGNING",
                         "legalBasis": {"ru": "Правила платформы, пункт 7"},
                         "explanation": {"kk": "Түсіндірме", "ru": "=За минуту подписала <одна> программа"}}""".formatted(
                                from, from.plus(MINUTE)));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        String id = proposed.json().path("id").asText();
        assertThat(Caller.as(People.moderator())
                        .postNothing("/api/v1/moderation/invalidations/" + id + "/approval")
                        .status())
                .isEqualTo(200);
        Product.bean(Executing.class).execute();
        return id;
    }
}
