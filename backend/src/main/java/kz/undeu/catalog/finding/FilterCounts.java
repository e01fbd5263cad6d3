package kz.undeu.catalog.finding;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * How many petitions each choice of a filter would leave, the other filters staying as they are. Choices that leave none
 * are missing.
 *
 * @param jurisdictions by code; a region counts with all that lies in it, the country for itself
 * @param topics by slug
 * @param states by name of the state of collection
 * @param escalations by name of the state that some agency has the petition in
 * @param languages by code of a language in which they can be read
 */
@Serdeable
public record FilterCounts(
        Map<String, Long> jurisdictions,
        Map<String, Long> topics,
        Map<String, Long> states,
        Map<String, Long> escalations,
        Map<String, Long> languages) {}
