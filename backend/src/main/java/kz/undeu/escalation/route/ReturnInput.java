package kz.undeu.escalation.route;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * Why an agency is not competent.
 *
 * @param reason public, at most 2,000 characters
 * @param competentAgency the slug of the agency that is competent, if it is known
 */
@Serdeable
@Schema(example = """
        {"reason": {"ru": "Бюджет утверждает маслихат"}, "competentAgency": "maslikhat-62"}""")
record ReturnInput(@Nullable LocalizedText reason, @Nullable String competentAgency) {}
