package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What became of the cases that an agency received in one month.
 *
 * @param month such as 2026-11, in Almaty
 * @param received all of them
 * @param onTime answered in time
 * @param late answered late
 * @param open in time so far
 * @param overdue not answered or not registered, and beyond the deadline
 */
@Serdeable
record MonthView(String month, int received, int onTime, int late, int open, int overdue) {}
