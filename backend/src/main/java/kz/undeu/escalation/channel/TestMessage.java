package kz.undeu.escalation.channel;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * The body of a webhook that only shows that webhooks arrive; about no case. docs/delivery.md describes it for receivers.
 *
 * @param type {@link #TYPE}
 */
@Serdeable
record TestMessage(String type, Instant timestamp, Data data) {

    static final String TYPE = "undeu.test";

    static TestMessage of(Channel channel, Instant at) {
        return new TestMessage(TYPE, at, new Data(channel.agency(), channel.id()));
    }

    /** @param agency the slug of the agency */
    @Serdeable
    record Data(String agency, ChannelId channel) {}
}
