package kz.undeu.escalation.delivery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** By which channel a dossier shall go that has not gone by it. */
@Serdeable
record DeliveryOrder(@Nullable String channel) {}
