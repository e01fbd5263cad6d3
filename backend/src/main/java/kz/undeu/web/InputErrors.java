package kz.undeu.web;

import com.fasterxml.jackson.core.JacksonException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.RefusalCode;
import kz.undeu.kernel.Violation;

/** Tells bytes that are no JSON (400) from JSON of another shape than ours (422). */
final class InputErrors {

    private static final Pattern UNKNOWN_FIELD = Pattern.compile("Unknown property \\[([A-Za-z]\\w{0,59})]");

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
        String field = failure instanceof ConversionErrorException conversion
                ? conversion.getArgument().getName()
                : "";
        return List.of(new Violation(field, "WRONG_TYPE", "a value has another type than the API describes"));
    }
}
