package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;

/** An agency's public answer as a whole. */
@MappedEntity
record Response(
        @Id EscalationId escalation,
        @Nullable @TypeDef(type = DataType.JSON) LocalizedText text,
        Instant answeredAt) {}
