package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of a request to delete. */
@Serdeable
@Schema(example = """
        {"deleted": [{"what": "WORDS", "count": 1}, {"what": "NOTICE_WISH", "count": 2}],
         "kept": [{"what": "SIGNATURE", "why": "COUNT_MUST_STAY_PROVABLE", "petition": null, "count": 3,
           "until": null},
          {"what": "RATING", "why": "RATED_ONCE", "petition": "kdzb2wrsx7", "count": 2, "until": "2027-05-06"},
          {"what": "SESSION", "why": "STANDS_IN_YOUR_BROWSER", "petition": null, "count": 1, "until": null}]}""")
record ForgottenView(List<DeletedFact> deleted, List<KeptFact> kept) {}
