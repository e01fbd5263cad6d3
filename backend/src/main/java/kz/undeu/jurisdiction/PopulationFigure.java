package kz.undeu.jurisdiction;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/**
 * An official number of inhabitants.
 *
 * @param asOf the day it counts
 * @param population people, at least 1
 * @param source who published it
 */
@MappedEntity
public record PopulationFigure(JurisdictionCode jurisdiction, LocalDate asOf, long population, String source) {}
