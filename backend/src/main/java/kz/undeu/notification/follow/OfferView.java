package kz.undeu.notification.follow;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How petitions can be followed here.
 *
 * @param byMail whether a mail server is configured; feeds are always there
 */
@Serdeable
@Schema(example = """
        {"byMail": true}""")
record OfferView(boolean byMail) {}
