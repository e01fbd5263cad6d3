package kz.undeu.escalation.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.PublicId;
import kz.undeu.kernel.Refusal;

/** The name of a channel. */
@Serdeable
@Schema(type = "string", pattern = "[0-9a-hjkmnp-tv-z]{10}", example = "9c4w1r6tpd")
public record ChannelId(String value) {

    static ChannelId random() {
        return new ChannelId(PublicId.random());
    }

    /**
     * Reads an id from an address.
     *
     * @throws Refusal NOT_FOUND when no channel can have it
     */
    @JsonCreator
    public static ChannelId parse(String value) {
        if (!PublicId.isPublicId(value)) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return new ChannelId(value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
