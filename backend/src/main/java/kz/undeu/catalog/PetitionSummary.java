package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import kz.undeu.escalation.EscalationView;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/**
 * A petition in a list.
 *
 * @param rungs its ladder, lowest tier first
 * @param escalations where it went, without responses
 */
@Serdeable
public record PetitionSummary(
        PetitionId id,
        PetitionState state,
        @Nullable ClosedBecause closedBecause,
        LocalizedText title,
        LocalizedText summary,
        JurisdictionCode jurisdiction,
        String topic,
        Instant publishedAt,
        Instant openedAt,
        Instant closesAt,
        TallyBrief tally,
        List<RungView> rungs,
        @Nullable NextThreshold next,
        List<EscalationView> escalations) {}
