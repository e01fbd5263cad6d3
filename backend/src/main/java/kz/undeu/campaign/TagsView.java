package kz.undeu.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The tags of a petition, the oldest first.
 *
 * @param most so many there may be
 */
@Serdeable
@Schema(example = """
        {"items": [{"name": "poster", "kit": true, "visits": {"atLeast": 120, "fewerThan": null},
           "signatures": {"atLeast": 35, "fewerThan": null}, "recentSignatures": {"atLeast": null, "fewerThan": 10}},
          {"name": "poster-1", "kit": false, "visits": {"atLeast": 45, "fewerThan": null},
           "signatures": {"atLeast": 10, "fewerThan": null}, "recentSignatures": {"atLeast": null, "fewerThan": 10}}],
         "most": 20}""")
record TagsView(List<TagView> items, int most) {}
