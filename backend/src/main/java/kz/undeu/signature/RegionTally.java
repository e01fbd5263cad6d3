package kz.undeu.signature;

import io.micronaut.data.annotation.MappedEntity;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.petition.PetitionId;

/** How many signatures in force come from a region; the country stands for residence not stated. */
@MappedEntity
public record RegionTally(PetitionId petition, JurisdictionCode region, long inForce) {}
