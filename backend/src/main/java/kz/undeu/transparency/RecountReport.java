package kz.undeu.transparency;

import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an operator what a recount finds, petition by petition, and where the counts disagree. Changes nothing. */
@Singleton
public class RecountReport {

    /** What the process that prints the report ends with. */
    public static final int AGREES = 0;

    public static final int DIFFERS = 2;
    public static final int NO_SUCH_PETITION = 3;

    private static final Logger LOG = LoggerFactory.getLogger(RecountReport.class);

    private static final int AT_A_TIME = 500;
    private static final String LINE = "%-10s  %12s  %12s  %12s  %12s  %12s  %s%n";

    private final LogEvents events;
    private final Recounting recounting;
    private final InstantSource clock;

    RecountReport(LogEvents events, Recounting recounting, InstantSource clock) {
        this.events = events;
        this.recounting = recounting;
        this.clock = clock;
    }

    /** Prints what all petitions count; returns the code for the end of the process. */
    public int print(PrintStream out) {
        Instant at = clock.instant();
        header(out);
        int code = AGREES;
        String after = "";
        List<PetitionId> page;
        do {
            page = events.findAll(after, AT_A_TIME);
            for (PetitionId petition : page) {
                code = Math.max(code, print(petition, at, out));
                after = petition.value();
            }
        } while (page.size() == AT_A_TIME);
        return code;
    }

    /** Prints what one petition counts; returns the code for the end of the process. */
    public int print(String petition, PrintStream out) {
        PetitionId id;
        try {
            id = PetitionId.parse(petition);
        } catch (Refusal noId) {
            out.println("There is no petition " + petition);
            return NO_SUCH_PETITION;
        }
        header(out);
        return print(id, clock.instant(), out);
    }

    private static void header(PrintStream out) {
        out.printf(LINE, "petition", "rows", "tally", "events", "log", "published", "");
    }

    private int print(PetitionId petition, Instant at, PrintStream out) {
        Optional<PetitionRecount> found;
        try {
            found = recounting.recount(petition, at, () -> {});
        } catch (RuntimeException e) {
            // The others are counted all the same, as in the nightly recount.
            LOG.error("Petition {} cannot be counted", petition, e);
            out.printf(
                    LINE,
                    petition,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "NOT COUNTED: " + e.getClass().getSimpleName());
            return DIFFERS;
        }
        if (found.isEmpty()) {
            out.println("Petition " + petition + " was never published");
            return NO_SUCH_PETITION;
        }
        PetitionRecount recount = found.get();
        out.printf(
                LINE,
                petition,
                recount.rows().isPresent() ? recount.rows().getAsLong() : "destroyed",
                recount.tally(),
                recount.events(),
                recount.logged(),
                recount.published() + "/" + recount.counted(),
                recount.differs() ? "DIFFERS" : "agrees");
        recount.first().forEach(difference -> out.println("    " + difference));
        long more = recount.differing() - recount.first().size();
        if (more > 0) {
            out.println("    and " + more + " more");
        }
        return recount.differs() ? DIFFERS : AGREES;
    }
}
