package kz.undeu.web.limit;

/** For what a challenge is solved; a solution for one is none for the other. */
enum ChallengedAction {
    SIGN_IN,
    SIGN
}
