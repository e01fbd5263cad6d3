package kz.undeu.escalation.dossier;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.transparency.LogExcerpt;

/**
 * All that a dossier says, as {@code dossier.json} holds it. Frozen once; the printed documents are made from it and from
 * nothing else. docs/dossier.md describes it for readers.
 *
 * @param format {@link #FORMAT}
 * @param escalation id of the escalation
 * @param publicAddress under which the public calls us when the facts were frozen, such as {@code https://undeu.kz}
 * @param forwardedAt when the petition was put into the agency's inbox
 * @param registrationDueOn the last day on which registering is in time
 * @param timeline what had happened up to the event that reached the tier, oldest first
 * @param log the event that reached the tier, proved
 */
@Serdeable
public record DossierFacts(
        String format,
        String escalation,
        String publicAddress,
        Instant forwardedAt,
        LocalDate registrationDueOn,
        Named agency,
        SaidPetition petition,
        Organizer organizer,
        DossierThreshold threshold,
        Crossing crossing,
        List<DossierEvent> timeline,
        DossierLog log) {

    /** The version of the form; a change that a reader must know of gets another. */
    public static final String FORMAT = "undeu-dossier/v1";

    public DossierFacts {
        timeline = List.copyOf(timeline);
    }

    static DossierFacts read(byte[] facts, ObjectMapper json) {
        try {
            return json.readValue(facts, DossierFacts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something with a code and names. */
    @Serdeable
    public record Named(String code, LocalizedText name) {}

    /**
     * What the petition says, as its hash covers it.
     *
     * @param textSha256 of the bytes of {@code petition-text.json}
     */
    @Serdeable
    public record SaidPetition(
            String id,
            Named jurisdiction,
            Named topic,
            LocalizedText title,
            LocalizedText summary,
            List<LocalizedText> demands,
            @Nullable LocalizedText background,
            List<SaidPicture> pictures,
            String textSha256) {

        public SaidPetition {
            demands = List.copyOf(demands);
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * A picture of the petition.
     *
     * @param path of its file in the dossier
     * @param alternative what is to be seen
     */
    @Serdeable
    public record SaidPicture(String path, String sha256, LocalizedText alternative) {}

    /**
     * Who launched the petition.
     *
     * @param displayName as the public sees it; null when it is no longer kept
     * @param page of the petition, where organizers tell the news: the platform keeps no address of theirs
     */
    @Serdeable
    public record Organizer(@Nullable String displayName, String page) {}

    /**
     * The tally right after the event that reached the tier.
     *
     * @param byRegion shown as in public, so that nobody can be picked out
     */
    @Serdeable
    public record Crossing(
            long eventIndex,
            Instant at,
            long inForce,
            long signed,
            long withdrawn,
            long invalidated,
            List<RegionCount> byRegion) {

        public Crossing {
            byRegion = List.copyOf(byRegion);
        }
    }

    /**
     * Signatures in force from a region.
     *
     * @param region the country where residence was not stated
     * @param inForce null when it is fewer than {@code fewerThan}
     */
    @Serdeable
    public record RegionCount(
            Named region, @Nullable Long inForce, @Nullable Integer fewerThan) {}

    /** {@link LogExcerpt} as JSON has it. */
    @Serdeable
    public record DossierLog(
            String origin,
            String verifierKey,
            String checkpoint,
            long size,
            String root,
            long eventIndex,
            String leaf,
            List<String> inclusion,
            String rootAtEvent,
            List<String> consistency) {

        static DossierLog of(LogExcerpt excerpt) {
            return new DossierLog(
                    excerpt.origin(),
                    excerpt.verifierKey(),
                    excerpt.checkpoint(),
                    excerpt.size(),
                    excerpt.root(),
                    excerpt.eventIndex(),
                    excerpt.leaf(),
                    excerpt.inclusion(),
                    excerpt.rootAtEvent(),
                    excerpt.consistency());
        }
    }
}
