package kz.undeu.catalog.data;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes all tables every night, so that there is a complete set from one hour. Each replica does: where they share the
 * folder, the last one's files stay, which are as good.
 */
@Singleton
@Requires(property = "undeu.open-data.enabled", notEquals = "false")
class NightlyOpenData {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyOpenData.class);

    private final OpenData data;
    private final InstantSource clock;

    NightlyOpenData(OpenData data, InstantSource clock) {
        this.data = data;
        this.clock = clock;
    }

    @Scheduled(cron = "${undeu.open-data.cron}", zoneId = "${undeu.open-data.zone}")
    void makeNightly() {
        for (OpenTable table : data.tables()) {
            try {
                data.make(table, clock.instant());
            } catch (RuntimeException e) {
                LOG.error("The open data of {} could not be made", table.name(), e);
            }
        }
    }
}
