package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** Whether anything leaves to an agency by its channels. */
@Serdeable
record AgencyChange(@Nullable Boolean isEnabled) {}
