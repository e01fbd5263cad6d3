package kz.undeu.administration.rule;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.jurisdiction.JurisdictionCode;

/**
 * What a threshold of a place becomes for petitions that are published from the day of the rule on, by the population figures
 * of today.
 *
 * @param before signatures by the rule it replaces
 * @param after signatures
 */
@Serdeable
record RuleChangeView(JurisdictionCode jurisdiction, long before, long after) {}
