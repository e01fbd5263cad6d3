package kz.undeu.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * That a machine may no longer act for its agency.
 *
 * @param reason for the history, which administrators read; at most 500 characters
 */
@Serdeable
record ClientEnd(@Nullable String reason) {}
