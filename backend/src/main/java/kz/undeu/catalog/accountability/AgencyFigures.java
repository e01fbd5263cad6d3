package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.agency.AgencyView;

/** An agency, and how it deals with petitions. */
@Serdeable
record AgencyFigures(AgencyView agency, Timeliness timeliness) {}
