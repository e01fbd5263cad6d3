package kz.undeu.catalog;

import java.util.HashSet;
import java.util.Set;
import kz.undeu.petition.PetitionId;

/**
 * Names what a feed tells of a petition, for ever (RFC 4287, 4.2.6). The first of a kind at an instant is named by kind, instant
 * and threshold alone; what happened at the same instant besides, by its own number too. What is told is never taken back and
 * comes in the order in which it was written down; so a name does not change when more is told.
 */
final class EntryIds {

    private final PetitionId petition;
    private final Set<String> given = new HashSet<>();

    EntryIds(PetitionId petition) {
        this.petition = petition;
    }

    /** @param entry comes after those that happened before it, and among its equals in their order */
    String of(TimelineEntry entry) {
        String id = "urn:undeu:petition:" + petition + ":" + entry.kind() + ":"
                + entry.at().toEpochMilli() + (entry.tier() == null ? "" : ":" + entry.tier());
        if (given.add(id)) {
            return id;
        }
        if (entry.own() != null && given.add(id + ":" + entry.own())) {
            return id + ":" + entry.own();
        }
        int turn = 2;
        while (!given.add(id + ":" + turn)) {
            turn++;
        }
        return id + ":" + turn;
    }
}
