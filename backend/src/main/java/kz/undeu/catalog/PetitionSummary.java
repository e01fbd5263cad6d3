package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"id": "8he75z51nx", "state": "OPEN", "closedBecause": null,
         "title": {"kk": "Астанада аялдамалар таңғы жетіге дейін қардан тазартылып, автобус аралығы сақталсын",
          "ru": "Астана: очищать остановки от снега до семи утра и держать интервал автобусов"},
         "summary": {"kk": "Бораннан кейін аялдамаға қар үйіледі, жолаушы автобусқа жол үстінен мінеді.",
          "ru": "После метели у остановок вырастают сугробы, и в автобус садятся с проезжей части."},
         "jurisdiction": "KZ-71", "topic": "transport", "publishedAt": "2026-10-31T15:59:52Z",
         "openedAt": "2026-11-02T07:56:26Z", "closesAt": "2027-04-30T19:00:00Z",
         "tally": {"inForce": 3103, "signed": 3108, "withdrawn": 5, "invalidated": 0, "asOf": "2026-11-29T15:56:02Z"},
         "rungs": [{"tier": 1, "name": "akimat", "required": 16383, "reachedAt": null, "agency": "akimat-71",
           "spreadRegions": null}],
         "next": {"tier": 1, "required": 16383, "missing": 13280, "agency": "akimat-71", "spreadRegions": null},
         "escalations": []}""")
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
