package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import kz.undeu.identity.PersonKey;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/** One public decision of a moderator. Who decided stays inside, and for a time only; then the key is null. */
@MappedEntity
public record Decision(
        @Id @GeneratedValue @Nullable Long id,
        PetitionId petition,
        Verdict verdict,
        @Nullable ReasonCode reasonCode,
        @Nullable @TypeDef(type = DataType.JSON) LocalizedText legalBasis,
        @Nullable @TypeDef(type = DataType.JSON) LocalizedText explanation,
        @Nullable PersonKey moderatorKey,
        Instant decidedAt) {}
