package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kz.undeu.escalation.AnswerInput;
import kz.undeu.escalation.AttachmentView;
import kz.undeu.kernel.LocalizedText;

/**
 * What my agency has written and not published.
 *
 * @param revision 0 while there is no draft; one more with each change of what is written or of the files
 * @param basedOn the version of the published answer that the draft goes on from; 0 before there is one
 * @param savedBy which part of the agency saved it last, or null while there is no draft
 * @param note what the head wrote when giving it back, or null
 * @param attachments the files that the next version of the answer will have
 * @param headReleases whether the head alone publishes
 * @param mayRelease whether who asks may publish
 * @param limits of its files
 */
@Serdeable
@Schema(example = """
        {"revision": 4, "basedOn": 0, "state": "WRITING", "savedBy": "OFFICER", "savedAt": "2026-11-05T06:10:00Z", "note": null,
         "answers": [{"demand": 1, "outcome": "SATISFIED",
           "reasons": {"kk": "Соңғы рейс 23:10-да шығады.", "ru": "Последний рейс отправляется в 23:10."}}],
         "text": null, "why": null,
         "attachments": [{"name": "Кешкі рейстердің кестесі – Расписание вечерних рейсов.pdf", "kind": "PDF",
           "size": 14719, "sha256": "22965bd33de02512b50208fde883a5ba75bee2658673833e791ef8ad6a74ac46",
           "href": "/api/v1/escalations/xy1cv4e8xb/attachments/22965bd33de02512b50208fde883a5ba75bee2658673833e791ef8ad6a74ac46"}],
         "headReleases": true, "mayRelease": false,
         "limits": {"attachments": 10, "attachmentBytes": 7000000, "attachmentName": 120}}""")
record DraftView(
        int revision,
        int basedOn,
        DraftState state,
        @Nullable DraftAuthor savedBy,
        @Nullable Instant savedAt,
        @Nullable String note,
        List<AnswerInput> answers,
        @Nullable LocalizedText text,
        @Nullable LocalizedText why,
        List<AttachmentView> attachments,
        boolean headReleases,
        boolean mayRelease,
        DraftLimitsView limits) {}
