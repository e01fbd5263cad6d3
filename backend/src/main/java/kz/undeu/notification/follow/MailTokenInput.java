package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What stood in the link of a mail.
 *
 * @param token as the link had it
 */
@Serdeable
@Schema(example = """
        {"token": "AAAAAAAAAaEAAAABEEna21vd6eyXYBdWl8iL-g"}""")
record MailTokenInput(@Nullable String token) {

    String given() {
        return token == null ? "" : token.strip();
    }
}
