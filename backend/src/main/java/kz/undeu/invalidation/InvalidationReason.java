package kz.undeu.invalidation;

/** Why signatures must not count. The names stand in the public log for ever. */
public enum InvalidationReason {
    /** A machine signed, not the people. */
    AUTOMATED_SIGNING,
    /** Somebody signed with identities of others. */
    IDENTITY_MISUSE,
    /** An identity provider asserted what was not so. */
    IDENTITY_PROVIDER_FAULT,
    /** The platform itself took what it should have refused. */
    PLATFORM_FAULT,
    /** A court decided so. */
    COURT_ORDER
}
