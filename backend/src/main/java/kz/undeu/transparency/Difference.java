package kz.undeu.transparency;

/**
 * One place where the counts of a petition disagree. Names no person: neither a tag nor a key is ever part of it.
 *
 * @param place "event 17", "region KZ-62", "hour 2026-11-23T05:00:00Z", "signed", ...
 * @param detail what is said on either side
 */
record Difference(DifferenceKind kind, String place, String detail) {

    @Override
    public String toString() {
        return kind + " at " + place + ": " + detail;
    }
}
