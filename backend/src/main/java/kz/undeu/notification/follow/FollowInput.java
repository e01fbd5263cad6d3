package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Who wants to follow.
 *
 * @param address an e-mail address
 * @param language kk, ru or en: the language of the mails
 */
@Serdeable
@Schema(example = """
        {"address": "aigul@mail.example", "language": "kk"}""")
record FollowInput(@Nullable String address, @Nullable String language) {}
