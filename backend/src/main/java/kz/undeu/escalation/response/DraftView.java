package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import kz.undeu.escalation.AnswerInput;
import kz.undeu.escalation.AttachmentView;
import kz.undeu.kernel.LocalizedText;

/**
 * What my agency has written and not published.
 *
 * @param revision 0 while there is no draft
 * @param savedBy which part of the agency saved it last, or null while there is no draft
 * @param note what the head wrote when giving it back, or null
 * @param attachments the files that the next version of the answer will have
 * @param headReleases whether the head alone publishes
 * @param mayRelease whether who asks may publish
 */
@Serdeable
record DraftView(
        int revision,
        DraftState state,
        @Nullable DraftAuthor savedBy,
        @Nullable Instant savedAt,
        @Nullable String note,
        List<AnswerInput> answers,
        @Nullable LocalizedText text,
        @Nullable LocalizedText why,
        List<AttachmentView> attachments,
        boolean headReleases,
        boolean mayRelease) {}
