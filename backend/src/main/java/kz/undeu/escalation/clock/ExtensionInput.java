package kz.undeu.escalation.clock;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * Why an agency needs more time.
 *
 * @param reason public; in at least one language, at most 1,000 characters
 */
@Serdeable
@Schema(example = """
        {"reason": {"kk": "Сараптама қажет", "ru": "Нужна экспертиза проекта"}}""")
record ExtensionInput(@Nullable LocalizedText reason) {}
