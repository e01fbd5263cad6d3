package kz.undeu.campaign;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The tags of a petition, the oldest first.
 *
 * @param most so many there may be
 */
@Serdeable
record TagsView(List<TagView> items, int most) {}
