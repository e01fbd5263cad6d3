package kz.undeu.petition;

import static kz.undeu.petition.PetitionState.CLOSED;
import static kz.undeu.petition.PetitionState.DRAFT;
import static kz.undeu.petition.PetitionState.OPEN;
import static kz.undeu.petition.PetitionState.REJECTED;
import static kz.undeu.petition.PetitionState.SEEDING;
import static kz.undeu.petition.PetitionState.SUBMITTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.undeu.kernel.Refusal;

/**
 * Every way in which a petition changes its state; there is no other. Who changes one asks this table first for the refusal,
 * and the statement that does it takes its states from here, so that of two at once only one happens.
 * {@code docs/lifecycle.md} is printed from it.
 */
public enum Transition {
    SUBMIT(
            EnumSet.of(DRAFT),
            SUBMITTED,
            By.ORGANIZER,
            PetitionRefusal.NOT_A_DRAFT,
            "only who may sign the petition may submit it: the organizer's own signature will be the first",
            "it waits for a moderator, and its text no longer changes"),
    REJECT(
            EnumSet.of(SUBMITTED),
            REJECTED,
            By.MODERATOR,
            PetitionRefusal.NOT_SUBMITTED,
            "a reason code, the legal basis and an explanation; nobody decides on a petition of their own",
            "the decision is public, the organizer may appeal once"),
    PUBLISH(
            EnumSet.of(SUBMITTED),
            SEEDING,
            By.MODERATOR,
            PetitionRefusal.NOT_SUBMITTED,
            "nobody decides on a petition of their own; not while collection is paused",
            "text, thresholds and ends freeze, the organizer's signature is the first, readers come by link"),
    PUBLISH_AFTER_APPEAL(
            EnumSet.of(REJECTED),
            SEEDING,
            By.ANOTHER_MODERATOR,
            PetitionRefusal.NOT_SUBMITTED,
            "the organizer appealed, and another moderator than the first grants it; not while collection is paused",
            "the same as after a publication"),
    LIST(
            EnumSet.of(SEEDING),
            OPEN,
            By.SIGNATORY,
            PetitionRefusal.PETITION_NOT_OPEN,
            "the signature that completes the frozen number (50), in its own transaction",
            "it stands in lists, search and feeds from that moment"),
    LAPSE(
            EnumSet.of(SEEDING),
            CLOSED,
            By.CLOCK,
            PetitionRefusal.PETITION_NOT_OPEN,
            "the signatures did not come within 10 working days, until the last midnight in Almaty",
            "CLOSED because LAPSED, dated to that midnight however late the job runs"),
    END_TERM(
            EnumSet.of(SEEDING, OPEN),
            CLOSED,
            By.CLOCK,
            PetitionRefusal.PETITION_NOT_OPEN,
            "6 months after publication, at the end of that day in Almaty, and as much later as collection was paused",
            "CLOSED because TERM_ENDED; below its first threshold it is handled as an ordinary appeal"),
    WITHDRAW(
            EnumSet.of(SEEDING, OPEN),
            CLOSED,
            By.ORGANIZER,
            PetitionRefusal.PETITION_NOT_OPEN,
            "with a public reason, before its end has come",
            "CLOSED because WITHDRAWN; what was reached and sent stays sent"),
    STOP(
            EnumSet.of(SEEDING, OPEN),
            CLOSED,
            By.MODERATOR,
            PetitionRefusal.PETITION_NOT_OPEN,
            "with legal basis and explanation, before its end has come; nobody stops a petition of their own",
            "CLOSED because STOPPED; the decision is public");

    private final Set<PetitionState> from;
    private final PetitionState to;
    private final By by;
    private final PetitionRefusal otherwise;
    private final String rule;
    private final String follows;

    Transition(
            Set<PetitionState> from, PetitionState to, By by, PetitionRefusal otherwise, String rule, String follows) {
        this.from = from;
        this.to = to;
        this.by = by;
        this.otherwise = otherwise;
        this.rule = rule;
        this.follows = follows;
    }

    /** Who or what makes it happen. */
    public enum By {
        ORGANIZER,
        MODERATOR,
        ANOTHER_MODERATOR,
        SIGNATORY,
        CLOCK
    }

    /** The transitions that lead from one state to another; none when a petition never goes that way. */
    public static List<Transition> between(PetitionState from, PetitionState to) {
        return Arrays.stream(values())
                .filter(transition -> transition.mayHappenIn(from) && transition.to == to)
                .toList();
    }

    static Transition closing(ClosedBecause because) {
        return switch (because) {
            case TERM_ENDED -> END_TERM;
            case LAPSED -> LAPSE;
            case WITHDRAWN -> WITHDRAW;
            case STOPPED -> STOP;
        };
    }

    public boolean mayHappenIn(PetitionState state) {
        return from.contains(state);
    }

    /**
     * Says no unless it may happen to a petition in this state.
     *
     * @throws Refusal with the code of {@link #otherwise()}
     */
    public void mustBePossibleIn(PetitionState state) {
        if (!mayHappenIn(state)) {
            throw refusal();
        }
    }

    /**
     * Says no when the conditional statement that makes it happen found the petition in another state.
     *
     * @param changedRows what the statement answered
     * @throws Refusal with the code of {@link #otherwise()}
     */
    public void mustHaveHappened(int changedRows) {
        if (changedRows == 0) {
            throw refusal();
        }
    }

    public Set<PetitionState> from() {
        return EnumSet.copyOf(from);
    }

    /** The states it starts from, as the database spells them. */
    List<String> fromNames() {
        return from.stream().map(PetitionState::name).toList();
    }

    public PetitionState to() {
        return to;
    }

    public By by() {
        return by;
    }

    public PetitionRefusal otherwise() {
        return otherwise;
    }

    public String rule() {
        return rule;
    }

    public String follows() {
        return follows;
    }

    private Refusal refusal() {
        return Refusal.of(otherwise);
    }
}
