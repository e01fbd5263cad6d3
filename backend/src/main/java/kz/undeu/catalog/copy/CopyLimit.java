package kz.undeu.catalog.copy;

/** What a copy has at most, and why not more. */
enum CopyLimit {
    /** Bytes of pictures, in the order of the petitions' ids: what is beyond is linked on the site. A mirror downloads it every night. */
    IMAGE_BYTES(500_000_000),
    /** Reasons on the page of a petition: tens of thousands may be given, and each page is written in three languages. */
    REASONS(200);

    private final int max;

    CopyLimit(int max) {
        this.max = max;
    }

    int max() {
        return max;
    }
}
