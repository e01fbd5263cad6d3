package kz.undeu.identity.eds;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A signed challenge.
 *
 * @param challenge as it was handed out
 * @param cms base64 of the CMS over the text that came with the challenge, with the text inside or without it; at most
 *     64 KiB before base64
 */
@Serdeable
record EdsSignInInput(@Nullable String challenge, @Nullable String cms) {}
