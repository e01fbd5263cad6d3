package kz.undeu.campaign;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How many came by a tag.
 *
 * @param name as it stands behind {@code ?from=}
 * @param kit whether the platform gave it, for its poster and its buttons
 * @param visits so often its links were followed
 * @param signatures so many signed after coming by one
 * @param recentSignatures of those, in the last seven days
 */
@Serdeable
record TagView(String name, boolean kit, CoarseCount visits, CoarseCount signatures, CoarseCount recentSignatures) {

    static TagView of(TagSum sum) {
        return new TagView(
                sum.tag(),
                KitTag.names().contains(sum.tag()),
                CoarseCount.of(sum.visits()),
                CoarseCount.of(sum.signatures()),
                CoarseCount.of(sum.recentSignatures()));
    }
}
