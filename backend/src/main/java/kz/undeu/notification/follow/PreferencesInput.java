package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What an address prefers.
 *
 * @param token of the link in a mail
 * @param language kk, ru or en
 * @param pace how often
 */
@Serdeable
@Schema(example = """
        {"token": "AAAAAAAAAaEAAAABEEna21vd6eyXYBdWl8iL-g", "language": "kk", "pace": "DAILY"}""")
record PreferencesInput(
        @Nullable String token,
        @Nullable String language,
        @Nullable Pace pace) {}
