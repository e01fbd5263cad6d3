package kz.undeu;

import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A migration may change a table of many millions of rows, and is not given up however long the database says nothing:
 * what it has done by then cannot be taken back, as the database commits with every change of a table.
 */
@Singleton
@Named("default")
class LongMigrations implements FlywayConfigurationCustomizer {

    private final List<Callback> others;

    /** @param others what else there is to do around migrations, as there can be one customizer only */
    LongMigrations(List<Callback> others) {
        this.others = others;
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        List<Callback> callbacks = new ArrayList<>(others);
        callbacks.add(new Unlimited());
        flyway.callbacks(callbacks.toArray(Callback[]::new));
    }

    @Override
    public String getName() {
        return "default";
    }

    private static final class Unlimited implements Callback {

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        /** On the connection of the migrations; the pool sets its own limit again when it has it back. */
        @Override
        public void handle(Event event, Context context) {
            try {
                context.getConnection().setNetworkTimeout(Runnable::run, 0);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String getCallbackName() {
            return "unlimited";
        }
    }
}
