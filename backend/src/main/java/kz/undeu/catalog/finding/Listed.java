package kz.undeu.catalog.finding;

import java.util.Set;
import kz.undeu.escalation.EscalationState;
import kz.undeu.kernel.Language;
import kz.undeu.petition.PetitionState;

/**
 * What lists know of a petition that was ever open. Kept in memory for each of them, so it is small.
 *
 * @param number its place in the memory of this replica, from 0; it never changes there
 * @param id its public name
 * @param place the number of its jurisdiction
 * @param topic the number of its topic
 * @param languages a bit for each {@link Language} its title has
 * @param ways a bit for each {@link EscalationState} that some agency has it in
 * @param openedAt seconds since 1970
 * @param closesAt seconds since 1970
 */
record Listed(
        int number,
        String id,
        PetitionState state,
        short place,
        short topic,
        byte languages,
        byte ways,
        long openedAt,
        long closesAt) {

    Listed with(byte waysNow) {
        return new Listed(number, id, state, place, topic, languages, waysNow, openedAt, closesAt);
    }

    boolean isOpen() {
        return state == PetitionState.OPEN;
    }

    boolean speaks(Language language) {
        return (languages & bit(language)) != 0;
    }

    boolean isIn(EscalationState way) {
        return (ways & bit(way)) != 0;
    }

    static byte bits(Set<? extends Enum<?>> constants) {
        int bits = 0;
        for (Enum<?> constant : constants) {
            bits |= bit(constant);
        }
        return (byte) bits;
    }

    static int bit(Enum<?> constant) {
        return 1 << constant.ordinal();
    }
}
