package kz.undeu.web.limit;

/** When a solved challenge is asked for. */
enum ChallengeMode {
    /** Under load. */
    AUTO,
    ON,
    OFF
}
