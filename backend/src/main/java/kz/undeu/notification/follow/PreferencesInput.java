package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What an address prefers.
 *
 * @param token of the link in a mail
 * @param language kk, ru or en
 * @param pace how often
 */
@Serdeable
record PreferencesInput(
        @Nullable String token,
        @Nullable String language,
        @Nullable Pace pace) {}
