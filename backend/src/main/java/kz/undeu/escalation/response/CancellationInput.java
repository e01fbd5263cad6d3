package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;

/**
 * Why a hearing will not take place, in public.
 *
 * @param why at most 1,000 characters
 */
@Serdeable
record CancellationInput(@Nullable LocalizedText why) {}
