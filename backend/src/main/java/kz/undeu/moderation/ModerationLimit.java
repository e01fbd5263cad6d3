package kz.undeu.moderation;

/** How long what people write here may be, in characters as they count them, with the reason. */
enum ModerationLimit {
    /** Answers one rejection; as long as its explanation. */
    APPEAL(2_000),
    /** A remark for a colleague, not a file. */
    NOTE(2_000);

    private final int max;

    ModerationLimit(int max) {
        this.max = max;
    }

    int max() {
        return max;
    }
}
