package kz.undeu.notification.notice;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import kz.undeu.petition.PetitionId;

/**
 * Something that followers of a petition hear of, once.
 *
 * @param subject the tier, the decision or the number of the update it is about, the tier with the number of a version or
 *     hearing, or 0
 * @param noticedAt who follows since later, does not hear of it
 * @param fannedTo the last subscriber it was handed to, or null
 * @param fannedAt when it was handed to all, or null
 */
@MappedEntity
public record Notice(
        @Id @GeneratedValue @Nullable Long id,
        PetitionId petition,
        NoticeKind kind,
        long subject,
        @TypeDef(type = DataType.JSON) NoticeFacts facts,
        Instant occurredAt,
        Instant noticedAt,
        @Nullable Long fannedTo,
        @Nullable Instant fannedAt) {}
