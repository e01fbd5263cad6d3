package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;

/**
 * An agency's answer to one demand.
 *
 * @param demand the number of the demand
 * @param reasons at most 5,000 characters
 */
@Serdeable
public record AnswerInput(
        @Nullable Integer demand,
        @Nullable Outcome outcome,
        @Nullable LocalizedText reasons) {}
