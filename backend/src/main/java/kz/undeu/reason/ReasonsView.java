package kz.undeu.reason;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Reasons that signatories of a petition gave, the latest first.
 *
 * @param next the cursor of the next page, or null on the last one
 * @param hidden how many a moderator hid
 */
@Serdeable
record ReasonsView(List<ReasonView> items, @Nullable String next, int hidden) {}
