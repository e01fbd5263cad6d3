package kz.undeu.escalation.commitment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * A step that an agency promised, as everybody sees it; where it stands is computed when it is read.
 *
 * @param agency the slug of the agency
 * @param demand the number of the demand
 * @param firstDueOn the date promised first; never changes
 * @param dueOn the date that counts now
 * @param overdueDays since that date while it is late; 0 otherwise. Days of the calendar
 * @param missedOn the last days that went by without its being done, oldest first
 * @param updates what the agency said of it, oldest first
 */
@Serdeable
@Schema(example = """
        {"id": 1, "petition": "kdzb2wrsx7", "escalation": "xy1cv4e8xb", "agency": "akimat-62", "demand": 1,
         "text": {"kk": "Кешкі рейстердің кестесін барлық аялдамаға ілу және әкімдік сайтында жариялау.",
          "ru": "Вывесить расписание вечерних рейсов на всех остановках и опубликовать его на сайте акимата."},
         "firstDueOn": "2026-11-24", "dueOn": "2026-11-24", "state": "KEPT", "overdueDays": 0, "missedOn": [],
         "madeAt": "2026-11-06T05:40:00Z",
         "updates": [{"status": "KEPT",
           "text": {"kk": "Кесте екі қаланың барлық аялдамасына ілінді, сайтта да жарияланды.",
            "ru": "Расписание вывешено на всех остановках обоих городов и опубликовано на сайте."},
           "link": null, "newDueOn": null, "updatedAt": "2026-11-20T04:40:00Z"}]}""")
public record CommitmentView(
        long id,
        PetitionId petition,
        EscalationId escalation,
        String agency,
        int demand,
        LocalizedText text,
        LocalDate firstDueOn,
        LocalDate dueOn,
        CommitmentState state,
        int overdueDays,
        List<LocalDate> missedOn,
        Instant madeAt,
        List<UpdateOfCommitment> updates) {

    static CommitmentView of(
            AgencyCommitment commitment, Escalation escalation, List<CommitmentUpdate> updates, LocalDate today) {
        return new CommitmentView(
                commitment.id(),
                escalation.petition(),
                escalation.id(),
                escalation.agency(),
                commitment.demand(),
                commitment.text(),
                commitment.dueOn(),
                commitment.currentDueOn(updates),
                commitment.state(updates, today),
                commitment.overdueDays(updates, today),
                commitment.missed(updates, today),
                commitment.madeAt(),
                updates.stream().map(UpdateOfCommitment::of).toList());
    }

    /**
     * What an agency says of a step it promised.
     *
     * @param newDueOn when it is postponed, else null
     */
    @Serdeable
    public record UpdateOfCommitment(
            CommitmentStatus status,
            LocalizedText text,
            @Nullable String link,
            @Nullable LocalDate newDueOn,
            Instant updatedAt) {

        static UpdateOfCommitment of(CommitmentUpdate update) {
            return new UpdateOfCommitment(
                    update.status(), update.text(), update.link(), update.newDueOn(), update.updatedAt());
        }
    }
}
