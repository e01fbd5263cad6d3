package kz.undeu.privacy;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * How long a kind of personal data is kept.
 *
 * @param effectiveFrom the day from which this period counts
 * @param basis the law it rests on
 */
@Serdeable
@MappedEntity
@Schema(example = """
        {"rule": "SIGNATURE", "effectiveFrom": "2024-04-04", "months": 36,
         "basis": "Civil Code of Kazakhstan, Article 178: general limitation period of three years"}""")
record RetentionPeriod(DestructionRule rule, LocalDate effectiveFrom, int months, String basis) {}
