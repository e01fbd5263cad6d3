package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What stood in the link of a mail.
 *
 * @param token as the link had it
 */
@Serdeable
record MailTokenInput(@Nullable String token) {

    String given() {
        return token == null ? "" : token.strip();
    }
}
