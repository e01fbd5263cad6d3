package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Who wants to follow.
 *
 * @param address an e-mail address
 * @param language kk, ru or en: the language of the mails
 */
@Serdeable
record FollowInput(@Nullable String address, @Nullable String language) {}
