package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.formatting.FormattedText;
import kz.undeu.petition.team.TeamRole;

/**
 * A petition with its text.
 *
 * @param background as it was written, and as the hash covers it
 * @param formattedBackground the same as readers see it
 * @param images in their order; of a rejected petition only their names and descriptions are public
 * @param topic the slug of a topic
 * @param coOrganizers in the order in which they accepted
 * @param role what the caller is to it; null to everybody who does not work on it
 * @param seedingGoal signatures in force that list it, frozen at publication
 * @param requiredLevel how surely who signs must be known; null when the petition asks for nothing beyond the usual
 * @param seedingEndsAt the first instant at which it lapses if they have not come
 * @param closesAt the first instant at which it no longer collects
 * @param textSha256 64 hex digits, frozen at publication
 * @param revision how often it was changed, for the next change to name; null once it is no draft
 */
@Serdeable
@Schema(example = """
        {"id": "kdzb2wrsx7", "state": "OPEN", "closedBecause": null, "closingReason": null,
         "title": {"kk": "Жезқазған – Сәтбаев автобусы кешкі 23:00-ге дейін жүрсін",
          "ru": "Автобус Жезказган – Сатпаев должен ходить до 23:00"},
         "summary": {"kk": "Соңғы автобус кешкі сегіз жарымда кетеді, ал ауысым мен кешкі сабақ одан кеш бітеді.",
          "ru": "Последний автобус уходит в половине девятого, а смены и вечерние занятия заканчиваются позже."},
         "background": null, "formattedBackground": null,
         "demands": [{"number": 1,
           "text": {"kk": "Екі қаладан да соңғы автобус күн сайын 23:00-ден ерте шықпасын.",
            "ru": "Последний автобус из каждого города отправлять не раньше 23:00."}}],
         "images": [], "jurisdiction": "KZ-62", "topic": "transport", "organizer": {"displayName": "Ерлан Б."},
         "coOrganizers": [], "role": null, "submittedAt": "2026-08-03T15:59:47Z",
         "publishedAt": "2026-08-09T15:59:47Z", "seedingGoal": 50, "requiredLevel": null,
         "seedingEndsAt": "2026-08-21T19:00:00Z", "openedAt": "2026-08-11T07:46:07Z",
         "closesAt": "2027-02-09T19:00:00Z", "closedAt": null,
         "textSha256": "dbfa77b632a95c6ef20ac92cbeafe33414d4d9112cb13ba0cfbb118ef2277ae0", "revision": null}""")
public record PetitionView(
        PetitionId id,
        PetitionState state,
        @Nullable ClosedBecause closedBecause,
        @Nullable LocalizedText closingReason,
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalizedText background,
        @Nullable FormattedText formattedBackground,
        List<DemandView> demands,
        List<ImageView> images,
        JurisdictionCode jurisdiction,
        String topic,
        OrganizerView organizer,
        List<OrganizerView> coOrganizers,
        @Nullable TeamRole role,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable Integer seedingGoal,
        @Nullable AssuranceLevel requiredLevel,
        @Nullable Instant seedingEndsAt,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable String textSha256,
        @Nullable Integer revision) {

    static PetitionView of(
            Petition petition,
            OrganizerView organizer,
            List<OrganizerView> coOrganizers,
            @Nullable TeamRole role,
            PetitionText text) {
        return new PetitionView(
                petition.id(),
                petition.state(),
                petition.closedBecause(),
                petition.closingReason(),
                text.title(),
                text.summary(),
                text.background(),
                FormattedText.of(text.background()),
                demands(text),
                text.images().stream()
                        .map(image -> ImageView.of(petition.id(), image))
                        .toList(),
                petition.jurisdiction(),
                petition.topic(),
                organizer,
                coOrganizers,
                role,
                petition.submittedAt(),
                petition.publishedAt(),
                petition.seedingGoal(),
                petition.requiredLevel(),
                petition.seedingEndsAt(),
                petition.openedAt(),
                petition.closesAt(),
                petition.closedAt(),
                petition.textSha256() == null ? null : petition.textSha256().hex(),
                petition.state() == PetitionState.DRAFT ? petition.revision() : null);
    }

    private static List<DemandView> demands(PetitionText text) {
        List<DemandView> demands = new ArrayList<>();
        for (LocalizedText demand : text.demands()) {
            demands.add(new DemandView(demands.size() + 1, demand));
        }
        return demands;
    }
}
