package kz.undeu.web;

import io.micronaut.http.HttpStatus;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.RefusalCode;

/** What HTTP itself refuses, and the one code for a bug of ours. */
enum WebRefusal implements RefusalCode {
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    WebRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public Kind kind() {
        return Kind.MALFORMED;
    }

    /** The HTTP status of a code. */
    static HttpStatus status(RefusalCode code) {
        if (code instanceof WebRefusal web) {
            return web.status;
        }
        return switch (code.kind()) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
            case NOT_OFFERED -> HttpStatus.NOT_IMPLEMENTED;
        };
    }

    /** The code for a status that the framework chose. */
    static RefusalCode of(HttpStatus status) {
        for (WebRefusal refusal : values()) {
            if (refusal.status == status) {
                return refusal;
            }
        }
        return switch (status.getCode()) {
            case 401 -> CommonRefusal.NOT_SIGNED_IN;
            case 403 -> CommonRefusal.FORBIDDEN;
            case 404 -> CommonRefusal.NOT_FOUND;
            case 422 -> CommonRefusal.INPUT_INVALID;
            case 429 -> CommonRefusal.RATE_LIMITED;
            case 503 -> CommonRefusal.BUSY;
            default -> status.getCode() < 500 ? CommonRefusal.MALFORMED : INTERNAL;
        };
    }
}
