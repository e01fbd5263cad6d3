package kz.undeu.escalation.response;

/** Which of the files that lie ready go with a version of an answer. */
enum VersionFiles {
    /** All: whoever publishes has seen them with the draft, or every officer may publish anyway. */
    ALL,
    /**
     * Those that the version before had, and those that somebody attached who may publish. Where the head releases and nobody names a
     * revision of the draft, what another officer put there meanwhile nobody has let out.
     */
    OF_WHO_MAY_PUBLISH
}
