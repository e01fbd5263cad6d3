package kz.undeu.jurisdiction;

/** The numbers that rules set. Their values are data with a date of effect. */
public enum LegalNumber {
    /** Years a person must have completed to sign. */
    MINIMUM_AGE,
    /** 1 when only citizens sign. */
    CITIZENSHIP_REQUIRED,
    /** Working days a moderator has for a submitted petition. */
    MODERATION_WORKING_DAYS,
    /** Working days another moderator has for an appeal. */
    APPEAL_WORKING_DAYS,
    /** Signatures in force that list a petition. */
    SEEDING_SIGNATURES,
    /** Working days in which they must come. */
    SEEDING_WORKING_DAYS,
    /** Months a petition collects, from its publication. */
    COLLECTION_MONTHS,
    /** Working days an agency has to register a dossier. */
    REGISTRATION_WORKING_DAYS,
    /** Working days a moderator has to decide on what an agency returned. */
    RETURN_WORKING_DAYS,
    /** Working days by which an agency may extend its review of a petition, once. */
    EXTENSION_WORKING_DAYS,
    /** Days for which a signature keeps the pseudonym of its address block. */
    ORIGIN_RETENTION_DAYS,
    /** Days in which a second moderator may approve an invalidation. */
    INVALIDATION_PROPOSAL_DAYS,
    /** Hours after which an e-mail address that did not confirm is destroyed. */
    UNCONFIRMED_ADDRESS_HOURS,
    /** Months in which signatories may rate an answer. */
    RATING_MONTHS,
    /** Ratings of a demand from which on they are shown. */
    RATINGS_SHOWN_FROM,
    /** Percent of those who rated a demand that must say no, so that the answer may be returned. */
    INADEQUATE_NO_PERCENT,
    /** Percent of the signatories that must have rated it. */
    INADEQUATE_RATERS_PERCENT,
    /** Working days an agency has to answer anew after its answer was returned. */
    NEW_ANSWER_WORKING_DAYS
}
