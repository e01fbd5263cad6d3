package kz.undeu.transparency;

import java.util.ArrayList;
import java.util.List;

/** Gathers differences of a petition: the first ones whole, of all others only how many. */
final class Differences {

    /** A lost table would make as many as there are signatures; the first hundred tell as much. */
    static final int KEPT = 100;

    private final List<Difference> first = new ArrayList<>();
    private long count;

    void add(DifferenceKind kind, String place, String detail) {
        count++;
        if (first.size() < KEPT) {
            first.add(new Difference(kind, place, detail));
        }
    }

    /** Adds one unless both sides say the same. */
    void compare(DifferenceKind kind, String place, String who, long said, String other, long found) {
        if (said != found) {
            add(kind, place, who + " says " + said + ", " + other + " " + found);
        }
    }

    List<Difference> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
