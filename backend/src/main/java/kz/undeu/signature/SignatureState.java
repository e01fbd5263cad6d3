package kz.undeu.signature;

/** Whether a signature counts. */
enum SignatureState {
    IN_FORCE,
    WITHDRAWN,
    INVALIDATED
}
