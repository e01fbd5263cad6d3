package kz.undeu.identity.oidc;

/** A sign-in ends without a session. The message is for the log: it must not hold anything a provider says of a person. */
final class SignInFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final SignInFailure failure;

    SignInFailed(SignInFailure failure, String message) {
        super(message, null, false, false);
        this.failure = failure;
    }

    SignInFailure failure() {
        return failure;
    }
}
