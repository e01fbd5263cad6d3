package kz.undeu.jurisdiction;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * The calendar of a year as it was entered once.
 *
 * @param revision from 1 up; the latest counts
 * @param source where its days come from
 */
@MappedEntity("calendar_year")
record CalendarYear(int year, int revision, CalendarState state, String source, Instant enteredAt) {}
