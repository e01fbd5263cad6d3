package kz.undeu.web;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import kz.undeu.identity.Peppers;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.RefusalCode;
import kz.undeu.kernel.Violation;

/** Whatever the framework refuses, and every bug, leaves in the same form and tells nothing of the inside. */
@Singleton
class FrameworkProblems implements ErrorResponseProcessor<Problem> {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /**
     * What another transaction had in hand, which passes: deadlock (also a certification failure of a cluster), lock wait
     * timeout, changed since read.
     */
    private static final Set<Integer> HELD_BY_ANOTHER = Set.of(1213, 1205, 1020);

    private final Problems problems;

    FrameworkProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        Throwable cause = context.getRootCause().orElse(null);
        if (cause instanceof Refusal refusal) {
            return problems.of(context.getRequest(), refusal);
        }
        if (cause instanceof Peppers.PepperMissing || (cause != null && mayPass(cause))) {
            return problems.of(context.getRequest(), Refusal.retryLater(CommonRefusal.BUSY, RETRY_AFTER));
        }
        RefusalCode code = base.status() == HttpStatus.BAD_REQUEST && cause != null
                ? InputErrors.code(cause)
                : WebRefusal.of(base.status());
        List<Violation> violations =
                code == CommonRefusal.INPUT_INVALID && cause != null ? InputErrors.violations(cause) : List.of();
        return problems.on(base, context.getRequest(), code, violations);
    }

    /** The database is away, or somebody else was at the same rows: the same request may well pass later. */
    private static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // The last one is told instead of the others where tidying up after them fails.
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof ConnectionException
                    || (cause instanceof SQLException sql && HELD_BY_ANOTHER.contains(sql.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }
}
