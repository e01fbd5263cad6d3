package kz.undeu.escalation.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.PublicId;
import kz.undeu.kernel.Refusal;

/** The name of a delivery. A webhook carries it as {@code webhook-id}, however often it is sent. */
@Serdeable
@Schema(type = "string", pattern = "[0-9a-hjkmnp-tv-z]{10}", example = "2e6r8m0kzb")
record DeliveryId(String value) {

    private static final String MESSAGE = "msg_";

    static DeliveryId random() {
        return new DeliveryId(PublicId.random());
    }

    /**
     * Reads an id from an address.
     *
     * @throws Refusal NOT_FOUND when no delivery can have it
     */
    @JsonCreator
    static DeliveryId parse(String value) {
        if (!PublicId.isPublicId(value)) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return new DeliveryId(value);
    }

    /** Its name on the way. */
    String message() {
        return MESSAGE + value;
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
