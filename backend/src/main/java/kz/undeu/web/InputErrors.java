package kz.undeu.web;

import com.fasterxml.jackson.core.JacksonException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.annotation.Body;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.RefusalCode;
import kz.undeu.kernel.Violation;

/** Tells bytes that are no JSON (400) from JSON of another shape than ours (422). */
final class InputErrors {

    private static final Pattern UNKNOWN_FIELD = Pattern.compile("Unknown property \\[([A-Za-z]\\w{0,59})]");

    /** What of the caller's own words may stand in an answer. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w{0,59}");

    private InputErrors() {}

    static RefusalCode code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException) {
                return CommonRefusal.MALFORMED;
            }
        }
        return CommonRefusal.INPUT_INVALID;
    }

    static List<Violation> violations(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                Matcher unknown = UNKNOWN_FIELD.matcher(cause.getMessage());
                if (unknown.find()) {
                    return List.of(new Violation(unknown.group(1), "UNKNOWN_FIELD", "no such field"));
                }
            }
        }
        if (failure instanceof UnsatisfiedRouteException missing
                && !(failure instanceof UnsatisfiedBodyRouteException)) {
            return List.of(new Violation(missing.getArgument().getName(), "REQUIRED", "nothing is given"));
        }
        return List.of(
                new Violation(wrongField(failure), "WRONG_TYPE", "a value has another type than the API describes"));
    }

    /** The way to a field of the body, such as ratings[0].demand; the parameter where it is none of the body; empty for the body itself. */
    private static String wrongField(Throwable failure) {
        String way = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SerdeException wrong) {
                String deeper = way(wrong.getPath());
                way = deeper.length() > way.length() ? deeper : way;
            }
        }
        boolean isParameter = way.isEmpty()
                && failure instanceof ConversionErrorException conversion
                && !conversion.getArgument().isAnnotationPresent(Body.class);
        return isParameter ? ((ConversionErrorException) failure).getArgument().getName() : way;
    }

    private static String way(List<ReferencePath> steps) {
        // They come from the innermost on.
        List<ReferencePath> outermostFirst = new ArrayList<>(steps);
        Collections.reverse(outermostFirst);
        StringBuilder way = new StringBuilder();
        for (ReferencePath step : outermostFirst) {
            if (step instanceof CollectionItemReferencePath item) {
                way.append('[').append(item.index()).append(']');
                continue;
            }
            String name = step instanceof MapItemReferencePath item
                    ? item.key()
                    : step.getArgument().getName();
            if (!NAME.matcher(name).matches()) {
                break;
            }
            way.append(way.isEmpty() ? "" : ".").append(name);
        }
        return way.toString();
    }
}
