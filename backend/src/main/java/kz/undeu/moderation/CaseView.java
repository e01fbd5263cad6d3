package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import kz.undeu.petition.PetitionView;

/**
 * All that a moderator sees of a petition.
 *
 * @param petition with its text, also where the public does not see it
 * @param clock how long it waits for a decision, or null when none is due
 * @param own whether the moderator works or worked on it and so may not decide
 * @param rejectedByMe whether the moderator rejected it and so may not decide the appeal
 * @param lock who reads it at present, or null when nobody does
 * @param rejection the decision that rejected it
 * @param notes of moderators for moderators, oldest first; none on one's own petition
 */
@Serdeable
record CaseView(
        PetitionView petition,
        @Nullable CaseClock clock,
        boolean own,
        boolean rejectedByMe,
        @Nullable LockView lock,
        @Nullable DecisionView rejection,
        @Nullable AppealView appeal,
        List<NoteView> notes) {}
