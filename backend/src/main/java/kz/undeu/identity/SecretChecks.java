package kz.undeu.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Arrays;
import java.util.Optional;

/** What secrets make of a constant, so that a wrong one is noticed at the start. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SecretChecks extends GenericRepository<SecretCheck, String> {

    Optional<SecretCheck> findByName(String name);

    /** Of two processes that start at once the first one writes. */
    @Query("INSERT IGNORE INTO secret_check (name, value) VALUES (:name, :value)")
    void remember(String name, @TypeDef(type = DataType.BYTE_ARRAY) byte[] value);

    @Query("UPDATE secret_check SET value = :value WHERE name = :name")
    void replace(String name, @TypeDef(type = DataType.BYTE_ARRAY) byte[] value);

    /**
     * Compares what a secret makes of a constant with what it made the first time.
     *
     * @throws IllegalStateException when it is another secret
     */
    default void check(String name, String property, byte[] value) {
        remember(name, value);
        if (!Arrays.equals(findByName(name).orElseThrow().value(), value)) {
            throw new IllegalStateException(property
                    + " is not the one that this database was filled with; with another one nobody would be known");
        }
    }
}
