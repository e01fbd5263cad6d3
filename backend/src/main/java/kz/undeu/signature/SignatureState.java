package kz.undeu.signature;

/** Whether a signature counts. */
enum SignatureState {
    IN_FORCE,
    WITHDRAWN,
    /** Must not count; the person may not sign again. */
    INVALIDATED,
    /** Was invalidated by mistake: it does not count, but the person may sign again. */
    LIFTED
}
