package kz.undeu.campaign;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Somebody followed a link.
 *
 * @param from the tag of the link
 */
@Serdeable
record VisitInput(@Nullable String from) {}
