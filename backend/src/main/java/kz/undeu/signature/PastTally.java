package kz.undeu.signature;

/** How many signatures a petition had after one of its events. */
public record PastTally(long signed, long withdrawn, long invalidated) {

    public long inForce() {
        return signed - withdrawn - invalidated;
    }
}
