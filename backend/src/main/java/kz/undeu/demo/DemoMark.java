package kz.undeu.demo;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lies beside the embedded database from before its first table is made until the demo is whole. Where it still lies at the next
 * start, the work was broken off, and the embedded database begins anew: neither half of the tables nor half of the
 * petitions can be gone on from. Any other database is never emptied, so it has no mark; nor has one that is not to be filled, or
 * that had tables already.
 */
@Singleton
@InDemo
@Requires(property = "undeu.demo.content", notEquals = "false")
@Requires(property = "undeu.demo.unfinished-mark")
class DemoMark implements Callback {

    private final Path mark;

    DemoMark(@Property(name = "undeu.demo.unfinished-mark") String mark) {
        this.mark = Path.of(mark);
    }

    void begin() {
        try {
            // On the disk before the database has the first row.
            Files.write(
                    mark, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    /** Before the first migration of all; the history of migrations is a table by then, and empty. */
    @Override
    public void handle(Event event, Context context) {
        String history = context.getConfiguration().getTable();
        try (Statement statement = context.getConnection().createStatement();
                ResultSet done = statement.executeQuery("SELECT 1 FROM `" + history + "` LIMIT 1")) {
            if (!done.next()) {
                begin();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getCallbackName() {
        return "demo-mark";
    }
}
