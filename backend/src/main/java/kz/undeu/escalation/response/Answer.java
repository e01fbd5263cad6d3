package kz.undeu.escalation.response;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Outcome;
import kz.undeu.kernel.LocalizedText;

/**
 * An agency's answer to one demand, in one version of its response.
 *
 * @param demand the number of the demand
 */
@MappedEntity
record Answer(
        EscalationId escalation,
        int version,
        int demand,
        Outcome outcome,
        @TypeDef(type = DataType.JSON) LocalizedText reasons) {}
