package kz.undeu.escalation.clock;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.LocalizedText;

/**
 * More time that an agency gave itself for its answer.
 *
 * @param route the one of the escalation by which that agency had it
 * @param agency the slug of the agency
 * @param dueOnBefore the last day in time until then
 */
@MappedEntity
record Extension(
        @Id @GeneratedValue @Nullable Long id,
        EscalationId escalation,
        int route,
        String agency,
        int workingDays,
        @TypeDef(type = DataType.JSON) LocalizedText reason,
        LocalDate dueOnBefore,
        Instant extendedAt) {

    ExtensionView view() {
        return new ExtensionView(workingDays, reason, dueOnBefore, extendedAt);
    }
}
