package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.escalation.webhook.AttemptOutcome;

/**
 * A test message to a channel.
 *
 * @param outcome null while it is under way, and for ever when its process died
 * @param status that the other side answered with, if it did by HTTP
 * @param by who sent it, or null once that is forgotten
 */
@Serdeable
@Schema(example = """
        {"startedAt": "2026-11-20T05:02:10Z", "outcome": "TAKEN", "status": 204, "durationMillis": 412,
         "by": "Айнұр С."}""")
record ChannelTestView(
        Instant startedAt,
        @Nullable AttemptOutcome outcome,
        @Nullable Integer status,
        @Nullable Long durationMillis,
        @Nullable String by) {

    ChannelTestView by(@Nullable String name) {
        return new ChannelTestView(startedAt, outcome, status, durationMillis, name);
    }
}
