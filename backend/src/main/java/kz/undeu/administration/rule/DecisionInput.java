package kz.undeu.administration.rule;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** @param reason for the history; at most 500 characters */
@Serdeable
record DecisionInput(@Nullable String reason) {}
