package kz.undeu.reason;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Reasons that signatories of a petition gave, the latest first.
 *
 * @param next the cursor of the next page, or null on the last one
 * @param hidden how many a moderator hid
 */
@Serdeable
@Schema(example = """
        {"items": [{"id": "7", "displayName": "Серік Ә.",
           "reason": "Екі қала – бір қала. Кешкі тоғыздан кейін жол жабылып қалмауы керек."}],
         "next": null, "hidden": 1}""")
record ReasonsView(List<ReasonView> items, @Nullable String next, int hidden) {}
