package kz.undeu.jurisdiction;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says long before a year begins that its calendar is missing: in the health, which then is DEGRADED, in a metric, and once a day
 * in the log. From October it must be there at all, and from 20 December, two weeks after the Ministry publishes it, as the
 * published one.
 */
@Singleton
class CalendarAlarm implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarAlarm.class);

    static final MonthDay NEEDED_FROM = MonthDay.of(10, 1);
    static final MonthDay OFFICIAL_FROM = MonthDay.of(12, 20);

    /** Worse than UP and better than DOWN: everything works until the year begins. */
    private static final HealthStatus DEGRADED = new HealthStatus("DEGRADED", "A calendar is missing", null, 500);

    private final Calendars calendars;
    private final InstantSource clock;
    private volatile Map<Integer, CalendarView> known = Map.of();

    CalendarAlarm(Calendars calendars, MeterRegistry meters, InstantSource clock) {
        this.calendars = calendars;
        this.clock = clock;
        meters.gauge("undeu.calendar.missing", this, alarm -> alarm.missing() == null ? 0 : 1);
    }

    @Scheduled(fixedDelay = "5m", initialDelay = "5s")
    void look() {
        try {
            known = calendars.inForce();
        } catch (RuntimeException e) {
            LOG.warn("The calendars cannot be read now", e);
        }
    }

    @Scheduled(fixedDelay = "1d", initialDelay = "1m")
    void remind() {
        String missing = missing();
        if (missing != null) {
            LOG.error("{}: enter it, or deadlines will be wrong or refused", missing);
        }
    }

    /** What is missing today, in words, or null. */
    @Nullable
    String missing() {
        if (known.isEmpty()) {
            return null; // not read yet
        }
        LocalDate today = WorkingDays.dayOf(clock.instant());
        String now = missing(today.getYear(), true);
        return now != null
                ? now
                : MonthDay.from(today).isBefore(NEEDED_FROM)
                        ? null
                        : missing(today.getYear() + 1, !MonthDay.from(today).isBefore(OFFICIAL_FROM));
    }

    private @Nullable String missing(int year, boolean officially) {
        CalendarView calendar = known.get(year);
        if (calendar == null) {
            return "There is no calendar of " + year;
        }
        return officially && calendar.state() != CalendarState.OFFICIAL
                ? "The calendar of " + year + " was not compared with the published one"
                : null;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        String missing = missing();
        return Publishers.just(HealthResult.builder("calendar", missing == null ? HealthStatus.UP : DEGRADED)
                .details(Map.of("years", known.keySet(), "missing", missing == null ? "nothing" : missing))
                .build());
    }
}
