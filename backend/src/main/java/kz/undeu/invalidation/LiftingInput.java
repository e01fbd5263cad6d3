package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * Why an invalidation was a mistake.
 *
 * @param explanation needed and public, at most 2,000 characters
 */
@Serdeable
@Schema(example = """
        {"explanation": {"ru": "Сбой был у провайдера: подписи настоящие"}}""")
record LiftingInput(@Nullable LocalizedText explanation) {}
