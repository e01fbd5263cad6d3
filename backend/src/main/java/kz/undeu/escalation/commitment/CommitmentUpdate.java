package kz.undeu.escalation.commitment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.kernel.LocalizedText;

/**
 * What an agency says later of a step it promised.
 *
 * @param commitment the id of the commitment
 * @param text what was done, or why not, or why later
 * @param link where it can be seen, or null
 * @param newDueOn when it is postponed, else null
 */
@MappedEntity("agency_commitment_update")
public record CommitmentUpdate(
        @Id @GeneratedValue @Nullable Long id,
        long commitment,
        CommitmentStatus status,
        @TypeDef(type = DataType.JSON) LocalizedText text,
        @Nullable String link,
        @Nullable LocalDate newDueOn,
        Instant updatedAt) {}
