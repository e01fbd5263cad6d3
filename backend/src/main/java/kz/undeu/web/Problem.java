package kz.undeu.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.undeu.kernel.Violation;

/**
 * Why a request was refused, by RFC 9457.
 *
 * @param type names the code as a URI
 * @param title the refusal in a few words, in the reader's language
 * @param detail what one can do, in the reader's language
 * @param code stable for ever; clients decide by it
 * @param violations what is wrong with which field, for input errors
 */
@Serdeable
@Schema(example = """
        {"type": "urn:undeu:problem:text-changed", "title": "The text has changed", "status": 409,
         "detail": "Read the petition again before you sign it.", "code": "TEXT_CHANGED"}""")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Violation> violations) {}
