package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.LocalizedText;

/**
 * A version of an agency's public answer as a whole.
 *
 * @param version 1 is the answer, each correction one more
 * @param why why it was corrected; null for the first
 * @param answeredAt when this version was published
 */
@MappedEntity
record Response(
        EscalationId escalation,
        int version,
        @Nullable @TypeDef(type = DataType.JSON) LocalizedText text,
        @Nullable @TypeDef(type = DataType.JSON) LocalizedText why,
        Instant answeredAt) {}
