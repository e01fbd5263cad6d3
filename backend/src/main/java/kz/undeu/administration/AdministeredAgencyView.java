package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * An agency with all it ever was.
 *
 * @param revision counts its changes, from 0
 * @param disabledAt since when nothing leaves to it by channels, or null
 * @param history the latest first; empty while nobody has changed it
 */
@Serdeable
record AdministeredAgencyView(
        String slug,
        int revision,
        AgencyContent content,
        @Nullable Instant disabledAt,
        List<AgencyVersionView> history) {}
