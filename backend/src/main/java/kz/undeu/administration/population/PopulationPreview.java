package kz.undeu.administration.population;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What entering would do.
 *
 * @param figures those that were read without errors
 * @param errors empty when they can be entered
 * @param changes of thresholds for petitions yet to be published; published ones never change
 * @param unpublished how many drafts and submitted petitions of these jurisdictions there are
 */
@Serdeable
@Schema(example = """
        {"figures": [{"jurisdiction": "KZ-62", "date": "2027-01-01", "population": 221735,
           "source": "Бюро национальной статистики", "by": null, "reason": null, "at": null}],
         "errors": [{"line": 3, "field": "jurisdiction", "code": "UNKNOWN",
           "message": "no such place; a code looks like KZ-75"}],
         "changes": [{"jurisdiction": "KZ-62", "tier": 1, "name": "akimat", "before": 2190, "after": 2218},
          {"jurisdiction": "KZ-62", "tier": 2, "name": "maslikhat", "before": 4380, "after": 4435}], "unpublished": 2}""")
record PopulationPreview(
        List<FigureView> figures, List<LineError> errors, List<RequiredChange> changes, int unpublished) {}
