package kz.undeu.campaign;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.petition.PetitionId;

/** A way by which people come to a petition. */
@MappedEntity
record CampaignTag(PetitionId petition, String name, Instant createdAt) {}
