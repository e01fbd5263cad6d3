package kz.undeu.escalation;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import kz.undeu.kernel.LocalizedText;

/**
 * An agency's answer to one demand.
 *
 * @param demand the number of the demand
 */
@MappedEntity
record Answer(
        EscalationId escalation,
        int demand,
        Outcome outcome,
        @TypeDef(type = DataType.JSON) LocalizedText reasons) {}
