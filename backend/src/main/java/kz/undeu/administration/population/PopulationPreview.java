package kz.undeu.administration.population;

import io.micronaut.serde.annotation.Serdeable;
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
record PopulationPreview(
        List<FigureView> figures, List<LineError> errors, List<RequiredChange> changes, int unpublished) {}
