package kz.undeu.identity.access;

/**
 * How the description of the API says who may call what. The annotations of this package say it to the product and to the
 * description at once, so that they cannot differ: OpenAPI 3.0 has no roles but for OAuth 2, so these stand beside the schemes.
 */
public final class ApiAccess {

    public static final String SESSION_COOKIE = "sessionCookie";
    public static final String SESSION_TOKEN = "sessionToken";
    public static final String MACHINE_TOKEN = "machineToken";
    /** One of these roles is needed. */
    static final String ROLES = "x-roles";
    /** A requirement without a name is one that everybody meets. */
    static final String NOTHING = "";

    private ApiAccess() {}
}
