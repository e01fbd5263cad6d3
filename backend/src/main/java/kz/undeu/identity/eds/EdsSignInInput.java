package kz.undeu.identity.eds;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A signed challenge.
 *
 * @param challenge as it was handed out
 * @param cms base64 of the CMS over the text that came with the challenge, with the text inside or without it; at most
 *     64 KiB before base64
 */
@Serdeable
@Schema(example = """
        {"challenge": "kQtGRxKyZkz3dFjkNcbTLgAAAaIoCOAAfNdYFPObC-y_iW3usXj1f23a-f0uH9AmgqYjUN7Av0c", "cms": "MIIJ…"}""")
record EdsSignInInput(@Nullable String challenge, @Nullable String cms) {}
