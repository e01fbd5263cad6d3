package kz.undeu.client;

/** Why a machine gets no token, by RFC 6749, section 5.2. Carries no stack trace. */
final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Code code;

    TokenRefused(Code code, String description) {
        super(description, null, false, false);
        this.code = code;
    }

    static TokenRefused client(String description) {
        return new TokenRefused(Code.INVALID_CLIENT, description);
    }

    static TokenRefused request(String description) {
        return new TokenRefused(Code.INVALID_REQUEST, description);
    }

    Code code() {
        return code;
    }

    enum Code {
        INVALID_REQUEST,
        INVALID_CLIENT,
        UNSUPPORTED_GRANT_TYPE
    }
}
