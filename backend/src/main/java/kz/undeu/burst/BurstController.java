package kz.undeu.burst;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForModerators;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.Teams;
import kz.undeu.signature.ShownCount;

@Controller("/api/v1/moderation")
@ForModerators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Invalidation")
class BurstController {

    /** Each petition of a page is looked at anew. */
    private static final int MOST_PER_PAGE = 20;

    private final Detecting detecting;
    private final Flow flow;
    private final Petitions petitions;
    private final Teams teams;
    private final PetitionTexts texts;
    private final InstantSource clock;

    BurstController(
            Detecting detecting,
            Flow flow,
            Petitions petitions,
            Teams teams,
            PetitionTexts texts,
            InstantSource clock) {
        this.detecting = detecting;
        this.flow = flow;
        this.petitions = petitions;
        this.teams = teams;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Petitions with signatures that stick out, those that grew most first. A page may hold fewer than asked for: it
     * looks at so many petitions and leaves out those on which nothing sticks out.
     *
     * @param petition only this one
     * @param from the beginning of the window; without it 24 hours before the end
     * @param to its end, at most 24 hours later; without it now
     * @param limit 1 to 20
     * @param cursor where the page begins
     */
    @Get("/bursts")
    Page<PetitionBursts> list(
            @Nullable @QueryValue String petition,
            @Nullable @QueryValue Instant from,
            @Nullable @QueryValue Instant to,
            @QueryValue(defaultValue = "20") int limit,
            @Nullable @QueryValue String cursor) {
        Page.checkLimit(limit, MOST_PER_PAGE);
        Window window = Window.of(from, to, clock.instant());
        if (petition != null) {
            return new Page<>(withBursts(List.of(PetitionId.parse(petition)), window), null);
        }
        List<Flow.Grown> grown = flow.grown(window, limit + 1, Cursor.parse(cursor));
        List<Flow.Grown> shown = grown.subList(0, Math.min(limit, grown.size()));
        Flow.Grown last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        String next = grown.size() > limit
                ? new Cursor(last.signatures(), last.petition().value()).toString()
                : null;
        return new Page<>(withBursts(shown.stream().map(Flow.Grown::petition).toList(), window), next);
    }

    /**
     * How the signatures of a petition came in: by minute, by region and by address block.
     *
     * @param from the beginning of the window; without it 24 hours before the end
     * @param to its end, at most 24 hours later; without it now
     */
    @Get("/petitions/{id}/flow")
    FlowView flow(
            String id,
            @Nullable @QueryValue Instant from,
            @Nullable @QueryValue Instant to,
            Authentication authentication) {
        Window window = Window.of(from, to, clock.instant());
        Petition petition = published(PetitionId.parse(id));
        Detecting.Seen seen = detecting.look(petition, window);
        return new FlowView(
                petition.id(),
                texts.of(petition.id()).title(),
                window.from(),
                window.to(),
                seen.signatures(),
                seen.usualPerMinute(),
                seen.minutes().entrySet().stream()
                        .map(minute -> new MinuteCount(minute.getKey(), minute.getValue()))
                        .toList(),
                regions(seen),
                seen.origins().stream()
                        .map(count -> new OriginFlow(
                                seen.blocks().get(count.origin()),
                                count.origin().hex(),
                                count.signatures(),
                                count.first().truncatedTo(ChronoUnit.MINUTES),
                                count.last().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)))
                        .toList(),
                seen.bursts(),
                teams.includedEver(petition, Person.of(authentication)));
    }

    private List<PetitionBursts> withBursts(List<PetitionId> ids, Window window) {
        List<PetitionBursts> found = new ArrayList<>();
        for (PetitionId id : ids) {
            Petition petition = published(id);
            Detecting.Seen seen = detecting.look(petition, window);
            if (!seen.bursts().isEmpty()) {
                found.add(new PetitionBursts(
                        id, texts.of(id).title(), petition.state(), seen.signatures(), seen.bursts()));
            }
        }
        return found;
    }

    private Petition published(PetitionId id) {
        Petition petition = petitions.get(id);
        if (petition.publishedAt() == null) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return petition;
    }

    private static List<RegionFlow> regions(Detecting.Seen seen) {
        List<Map.Entry<JurisdictionCode, Long>> regions = seen.regions().entrySet().stream()
                .sorted(Map.Entry.<JurisdictionCode, Long>comparingByValue()
                        .reversed()
                        .thenComparing(region -> region.getKey().value()))
                .toList();
        List<ShownCount> shown =
                ShownCount.hide(regions.stream().map(Map.Entry::getValue).toList());
        List<RegionFlow> flows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            JurisdictionCode region = regions.get(i).getKey();
            flows.add(new RegionFlow(
                    region,
                    shown.get(i).count(),
                    shown.get(i).fewerThan(),
                    seen.usualShares().get(region)));
        }
        return flows;
    }
}
