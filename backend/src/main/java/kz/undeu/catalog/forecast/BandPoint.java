package kz.undeu.catalog.forecast;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/**
 * Where the count may be at the end of a day.
 *
 * @param on the day (Asia/Almaty)
 */
@Serdeable
public record BandPoint(LocalDate on, long low, long high) {}
