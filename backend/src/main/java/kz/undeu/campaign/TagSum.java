package kz.undeu.campaign;

import io.micronaut.data.annotation.MappedEntity;

/**
 * How many came by a tag.
 *
 * @param visits so often its links were followed
 * @param signatures so many signed after coming by one
 * @param recentSignatures of those, in the last seven days
 */
@MappedEntity("campaign_count")
record TagSum(String tag, long visits, long signatures, long recentSignatures) {}
