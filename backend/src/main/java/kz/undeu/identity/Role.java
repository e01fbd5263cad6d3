package kz.undeu.identity;

/** What a session may do. */
public enum Role {
    /** Any verified person. */
    CITIZEN,
    MODERATOR,
    /** Bound to one agency. */
    AGENCY,
    /** An officer who releases the answers of their agency; has the role AGENCY too. */
    AGENCY_HEAD,
    ADMIN;

    /** For {@code @Secured}, which takes text only. */
    public static final String CITIZEN_ROLE = "CITIZEN";

    public static final String MODERATOR_ROLE = "MODERATOR";
    public static final String AGENCY_ROLE = "AGENCY";
    public static final String AGENCY_HEAD_ROLE = "AGENCY_HEAD";
    public static final String ADMIN_ROLE = "ADMIN";
}
