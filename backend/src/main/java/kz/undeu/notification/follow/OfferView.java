package kz.undeu.notification.follow;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How petitions can be followed here.
 *
 * @param byMail whether a mail server is configured; feeds are always there
 */
@Serdeable
record OfferView(boolean byMail) {}
