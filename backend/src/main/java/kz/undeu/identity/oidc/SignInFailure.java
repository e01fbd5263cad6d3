package kz.undeu.identity.oidc;

/** Why nobody is signed in. The code stands in the address of the sign-in page, which puts it into words. */
enum SignInFailure {
    /** The person said no at the provider. */
    CANCELLED,
    /** The answer belongs to no sign-in that this browser has under way: too late, twice, or somebody else's. */
    EXPIRED,
    /** The provider cannot be reached, is slow, or says that it is not able now. */
    PROVIDER_DOWN,
    /** Too many sign-ins from this address have failed, so the provider was not asked. */
    TOO_OFTEN,
    /** The provider said no. */
    PROVIDER_REFUSED,
    /** What the provider sent does not prove that it comes from the provider, for us, for this sign-in. */
    PROVIDER_UNTRUSTED,
    IIN_MISSING,
    IIN_INVALID,
    NAME_MISSING,
    /** The provider's birth date is not the one in the IIN. */
    BIRTH_DATE_DIFFERS,
    /** The provider does not know the person surely enough. */
    LEVEL_TOO_LOW
}
