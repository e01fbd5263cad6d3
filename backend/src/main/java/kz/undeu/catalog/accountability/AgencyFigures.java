package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.agency.AgencyView;

/** An agency, how it deals with petitions, and what became of its answers. */
@Serdeable
record AgencyFigures(AgencyView agency, Timeliness timeliness, AfterAnswers afterAnswers) {}
