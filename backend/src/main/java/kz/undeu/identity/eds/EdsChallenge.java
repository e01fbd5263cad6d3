package kz.undeu.identity.eds;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What to sign.
 *
 * @param challenge to be handed back with the signature; good once and for five minutes
 * @param text to be signed byte for byte in UTF-8, with line feeds and no byte order mark
 */
@Serdeable
record EdsChallenge(String challenge, String text) {}
