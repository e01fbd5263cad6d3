package kz.undeu.notification.follow;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;

/** Counts how often an address is asked to confirm. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AskedAddresses extends GenericRepository<Subscriber, Long> {

    /** Counts, and holds the row until the transaction ends. */
    @Query("""
            INSERT INTO asked_address (address_hash, asked_on, asked) VALUES (:hash, :today, 1)
            ON DUPLICATE KEY UPDATE asked = CASE WHEN asked_on = VALUES(asked_on) THEN asked + 1 ELSE 1 END,
                asked_on = VALUES(asked_on)""")
    void count(@TypeDef(type = DataType.BYTE_ARRAY) byte[] hash, LocalDate today);

    @Query("SELECT asked FROM asked_address WHERE address_hash = :hash")
    int asked(@TypeDef(type = DataType.BYTE_ARRAY) byte[] hash);

    @Query("DELETE FROM asked_address WHERE asked_on < :day")
    int deleteBefore(LocalDate day);
}
