package kz.undeu.eds;

/** Every way an EDS can be wrong. Operators read it in the log; what a person is told is {@link #refusal}. */
public enum EdsFault {
    TOO_LARGE(EdsRefusal.EDS_INVALID),
    NO_CMS(EdsRefusal.EDS_INVALID),
    NO_SIGNER(EdsRefusal.EDS_INVALID),
    SEVERAL_SIGNERS(EdsRefusal.EDS_INVALID),
    NO_CERTIFICATE(EdsRefusal.EDS_INVALID),
    OTHER_CONTENT(EdsRefusal.EDS_OTHER_TEXT),
    ATTRIBUTES_MISSING(EdsRefusal.EDS_INVALID),
    ATTRIBUTES_WRONG(EdsRefusal.EDS_INVALID),
    SIGNING_TIME_IMPLAUSIBLE(EdsRefusal.EDS_CLOCK_WRONG),
    ALGORITHM_REFUSED(EdsRefusal.EDS_INVALID),
    ISSUER_UNKNOWN(EdsRefusal.EDS_ISSUER_UNKNOWN),
    PATH_WRONG(EdsRefusal.EDS_INVALID),
    NOT_YET_VALID(EdsRefusal.EDS_EXPIRED),
    EXPIRED(EdsRefusal.EDS_EXPIRED),
    KEY_NOT_FOR_SIGNING(EdsRefusal.EDS_WRONG_KEY),
    KEY_OF_AN_ORGANIZATION(EdsRefusal.EDS_NOT_A_PERSON),
    KEY_OF_NO_PERSON(EdsRefusal.EDS_NOT_A_PERSON),
    DIGEST_WRONG(EdsRefusal.EDS_OTHER_TEXT),
    SIGNATURE_WRONG(EdsRefusal.EDS_INVALID),
    NO_IIN(EdsRefusal.EDS_INVALID),
    SEVERAL_IINS(EdsRefusal.EDS_INVALID),
    IIN_MALFORMED(EdsRefusal.EDS_INVALID),
    REVOKED(EdsRefusal.EDS_REVOKED),
    UNKNOWN_TO_ITS_ISSUER(EdsRefusal.EDS_REVOKED),
    REVOCATION_OUT_OF_REACH(EdsRefusal.EDS_CANNOT_BE_CHECKED),
    OCSP_MALFORMED(EdsRefusal.EDS_CANNOT_BE_CHECKED),
    OCSP_UNSUCCESSFUL(EdsRefusal.EDS_CANNOT_BE_CHECKED),
    OCSP_FORGED(EdsRefusal.EDS_CANNOT_BE_CHECKED),
    OCSP_OF_ANOTHER_REQUEST(EdsRefusal.EDS_CANNOT_BE_CHECKED),
    OCSP_OF_ANOTHER_CERTIFICATE(EdsRefusal.EDS_CANNOT_BE_CHECKED),
    OCSP_STALE(EdsRefusal.EDS_CANNOT_BE_CHECKED),
    CRL_MALFORMED(EdsRefusal.EDS_CANNOT_BE_CHECKED),
    CRL_FORGED(EdsRefusal.EDS_CANNOT_BE_CHECKED),
    CRL_STALE(EdsRefusal.EDS_CANNOT_BE_CHECKED);

    private final EdsRefusal refusal;

    EdsFault(EdsRefusal refusal) {
        this.refusal = refusal;
    }

    /** What the person is told. */
    public EdsRefusal refusal() {
        return refusal;
    }
}
