package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How long a kind of personal data is kept: so many months or so many days.
 *
 * @param basis the law it rests on
 */
@Serdeable
@Schema(example = """
        {"rule": "ORIGIN", "months": null, "days": 14,
         "basis": "Law of Kazakhstan on Personal Data and their Protection, Article 12"}""")
public record RetentionPeriodView(
        DestructionRule rule,
        @Nullable Integer months,
        @Nullable Integer days,
        String basis) {

    static RetentionPeriodView of(RetentionPeriod period) {
        return new RetentionPeriodView(period.rule(), period.months(), null, period.basis());
    }
}
