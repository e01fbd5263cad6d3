package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import kz.undeu.escalation.EscalationId;

/**
 * What the officers of an agency have written together and not published.
 *
 * @param revision one more with each change of the content or of the files
 * @param note what the head wrote when giving it back, or null
 */
@MappedEntity
record ResponseDraft(
        @Id EscalationId escalation,
        int revision,
        DraftState state,
        @TypeDef(type = DataType.JSON) DraftContent content,
        @Nullable String note,
        DraftAuthor savedBy,
        Instant savedAt) {}
