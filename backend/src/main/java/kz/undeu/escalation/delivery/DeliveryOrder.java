package kz.undeu.escalation.delivery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** By which channel a dossier shall go that has not gone by it. */
@Serdeable
@Schema(example = """
        {"channel": "c4k7wz1m9q"}""")
record DeliveryOrder(@Nullable String channel) {}
