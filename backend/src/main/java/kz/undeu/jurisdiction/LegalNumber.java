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
    /** Working days by which an agency may extend its review of a petition, once. */
    EXTENSION_WORKING_DAYS,
    /** Days for which a signature keeps the pseudonym of its address block. */
    ORIGIN_RETENTION_DAYS,
    /** Days in which a second moderator may approve an invalidation. */
    INVALIDATION_PROPOSAL_DAYS,
    /** Hours after which an e-mail address that did not confirm is destroyed. */
    UNCONFIRMED_ADDRESS_HOURS
}
