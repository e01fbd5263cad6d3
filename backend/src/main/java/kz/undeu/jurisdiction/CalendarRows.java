package kz.undeu.jurisdiction;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.kernel.LocalizedText;

/** The rows behind {@link Calendars}; append-only. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CalendarRows extends GenericRepository<CalendarYear, Integer> {

    /** All calendars that were ever entered, the latest of a year last. */
    @Query("SELECT year, revision, state, source, entered_at FROM calendar_year ORDER BY year, revision")
    List<CalendarYear> findAllYears();

    @Query("SELECT year, revision, day, kind, name, moved_from FROM calendar_day ORDER BY day, revision")
    List<CalendarDay> findAllDays();

    /** Returns 0 when that revision is there already. */
    @Query("""
            INSERT IGNORE INTO calendar_year (year, revision, state, source, entered_at)
            VALUES (:year, :revision, :state, :source, :at)""")
    int addYear(int year, int revision, CalendarState state, String source, Instant at);

    @Query("""
            INSERT INTO calendar_day (year, revision, day, kind, name, moved_from)
            VALUES (:year, :revision, :day, :kind, :name, :movedFrom)""")
    void addDay(
            int year,
            int revision,
            LocalDate day,
            DayKind kind,
            @Nullable @TypeDef(type = DataType.JSON) LocalizedText name,
            @Nullable LocalDate movedFrom);
}
