package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.escalation.EscalationView;
import kz.undeu.kernel.LocalizedText;

/**
 * A petition that reached an agency.
 *
 * @param escalation without the response, which the petition's page shows
 */
@Serdeable
record PublicCase(EscalationView escalation, LocalizedText title) {}
