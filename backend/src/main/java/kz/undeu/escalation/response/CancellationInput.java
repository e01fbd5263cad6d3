package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * Why a hearing will not take place, in public.
 *
 * @param why at most 1,000 characters
 */
@Serdeable
@Schema(example = """
        {"why": {"ru": "Зал закрыт на ремонт"}}""")
record CancellationInput(@Nullable LocalizedText why) {}
