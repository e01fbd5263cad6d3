package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.HearingKind;
import kz.undeu.escalation.HearingView;
import kz.undeu.kernel.LocalizedText;

/**
 * A hearing or public discussion that an agency announced.
 *
 * @param number of its escalation, from 1
 */
@MappedEntity
record Hearing(
        EscalationId escalation,
        int number,
        HearingKind kind,
        Instant startsAt,
        @Nullable @TypeDef(type = DataType.JSON) LocalizedText place,
        @Nullable String link,
        @Nullable @TypeDef(type = DataType.JSON) LocalizedText about,
        Instant announcedAt,
        @Nullable Instant cancelledAt,
        @Nullable @TypeDef(type = DataType.JSON) LocalizedText cancelledWhy) {

    boolean isAhead(Instant at) {
        return cancelledAt == null && startsAt.isAfter(at);
    }

    HearingView view() {
        return new HearingView(number, kind, startsAt, place, link, about, announcedAt, cancelledAt, cancelledWhy);
    }
}
