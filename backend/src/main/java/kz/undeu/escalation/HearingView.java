package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;

/**
 * A hearing or public discussion that an agency announced.
 *
 * @param number of this escalation, from 1
 * @param place where to come, or null when there is only a link
 * @param link an https address by which one takes part, or null
 * @param about what it is about, or null
 * @param cancelledAt when the agency said that it will not take place, or null
 */
@Serdeable
public record HearingView(
        int number,
        HearingKind kind,
        Instant startsAt,
        @Nullable LocalizedText place,
        @Nullable String link,
        @Nullable LocalizedText about,
        Instant announcedAt,
        @Nullable Instant cancelledAt,
        @Nullable LocalizedText cancelledWhy) {}
