package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What a signatory wants to be read beside their signature from now on.
 *
 * @param showName whether the signatory's given name and initial may be shown
 * @param reason why they signed, at most 300 characters; null or blank takes it back
 */
@Serdeable
record WordsInput(@Nullable Boolean showName, @Nullable String reason) {}
