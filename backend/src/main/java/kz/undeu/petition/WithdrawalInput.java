package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;

/**
 * Why an organizer takes a petition back.
 *
 * @param reason public; at most 2,000 characters
 */
@Serdeable
public record WithdrawalInput(@Nullable LocalizedText reason) {}
