package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.escalation.clock.ExtensionView;
import kz.undeu.escalation.route.RouteView;
import kz.undeu.petition.PetitionId;

/**
 * An escalation as everybody sees it.
 *
 * @param agency the slug of the agency that has it now
 * @param clock who must act next and by when, or null when nothing is owed
 * @param overdueWorkingDays since the deadline that runs now; 0 while in time
 * @param hearings hearings and public discussions that the agency announced, in the order of their announcement
 * @param routes how it was returned, and what moderators decided; the earliest first
 * @param extension how the agency gave itself more time to answer, or null; not in lists
 */
@Serdeable
@Schema(example = """
        {"id": "xy1cv4e8xb", "petition": "kdzb2wrsx7", "tier": 1, "agency": "akimat-62", "state": "ANSWERED",
         "reachedAt": "2026-10-10T04:37:04Z", "forwardedAt": "2026-10-10T04:40:02Z",
         "registrationDueOn": "2026-10-14", "registrationNumber": "ҰЛ-2026-417", "registeredOn": "2026-10-12",
         "registeredAt": "2026-10-12T04:40:00Z", "reviewDueOn": "2026-11-10", "answeredAt": "2026-11-06T05:40:00Z",
         "overdueWorkingDays": 0, "clock": null,
         "response": {"answeredAt": "2026-11-06T05:40:00Z",
          "text": {"kk": "Петицияны басқарма тасымалдаушымен және ұйымдастырушымен бірге қарады.",
           "ru": "Петицию рассмотрело управление вместе с перевозчиком и организатором."},
          "answers": [{"demand": 1, "outcome": "SATISFIED",
            "reasons": {"kk": "2026 жылғы 1 желтоқсаннан бастап соңғы рейс 23:10-да шығады.",
             "ru": "С 1 декабря 2026 года последний рейс отправляется в 23:10."}}],
          "attachments": [{"name": "Кешкі рейстердің кестесі – Расписание вечерних рейсов.pdf", "kind": "PDF",
            "size": 14719, "sha256": "22965bd33de02512b50208fde883a5ba75bee2658673833e791ef8ad6a74ac46",
            "href": "/api/v1/escalations/xy1cv4e8xb/attachments/22965bd33de02512b50208fde883a5ba75bee2658673833e791ef8ad6a74ac46"}],
          "version": 1, "publishedAt": "2026-11-06T05:40:00Z", "answersAnew": false, "why": null, "earlier": []},
         "hearings": [], "routes": [], "extension": null}""")
public record EscalationView(
        EscalationId id,
        PetitionId petition,
        int tier,
        String agency,
        EscalationState state,
        Instant reachedAt,
        @Nullable Instant forwardedAt,
        @Nullable LocalDate registrationDueOn,
        @Nullable String registrationNumber,
        @Nullable LocalDate registeredOn,
        @Nullable Instant registeredAt,
        @Nullable LocalDate reviewDueOn,
        @Nullable Instant answeredAt,
        int overdueWorkingDays,
        @Nullable ClockView clock,
        @Nullable ResponseView response,
        List<HearingView> hearings,
        List<RouteView> routes,
        @Nullable ExtensionView extension) {

    static EscalationView of(
            Escalation escalation,
            @Nullable ClockView clock,
            @Nullable ResponseView response,
            List<HearingView> hearings,
            List<RouteView> routes,
            @Nullable ExtensionView extension) {
        return new EscalationView(
                escalation.id(),
                escalation.petition(),
                escalation.tier(),
                escalation.agency(),
                escalation.state(),
                escalation.reachedAt(),
                escalation.forwardedAt(),
                escalation.registrationDueOn(),
                escalation.registrationNumber(),
                escalation.registeredOn(),
                escalation.registeredAt(),
                escalation.reviewDueOn(),
                escalation.answeredAt(),
                clock == null ? 0 : clock.overdueWorkingDays(),
                clock,
                response,
                hearings,
                routes,
                extension);
    }
}
