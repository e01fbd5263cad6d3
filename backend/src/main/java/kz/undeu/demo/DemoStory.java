package kz.undeu.demo;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import kz.undeu.escalation.AnswerInput;
import kz.undeu.escalation.HearingKind;
import kz.undeu.escalation.commitment.CommitmentStatus;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.reason.ReportCause;

/**
 * What people did about an invented petition besides signing it. Days count back from the first start; what agencies do
 * moves to the working day before.
 *
 * @param key of the petition
 * @param reasons of those who signed last
 * @param ratings by those who signed last, of the answer to each demand
 */
@Serdeable
record DemoStory(
        String key,
        @Nullable List<Reason> reasons,
        @Nullable List<News> news,
        @Nullable Returned returned,
        @Nullable Extended extension,
        @Nullable List<Hearing> hearings,
        @Nullable DemoPaper attachment,
        @Nullable Correction correction,
        @Nullable List<Promise> commitments,
        @Nullable List<Ratings> ratings) {

    DemoStory {
        reasons = orEmpty(reasons);
        news = orEmpty(news);
        hearings = orEmpty(hearings);
        commitments = orEmpty(commitments);
        ratings = orEmpty(ratings);
    }

    /** Of a petition of which nothing more is told. */
    static DemoStory none(String key) {
        return new DemoStory(key, null, null, null, null, null, null, null, null, null);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * Why somebody signed.
     *
     * @param name given name and initial, or null when they do not show it
     * @param reportedFor what a reader finds wrong with it, or null
     * @param hidden whether a moderator agreed
     */
    @Serdeable
    record Reason(
            String text, @Nullable String name, @Nullable ReportCause reportedFor, boolean hidden) {}

    /** What the organizer told. */
    @Serdeable
    record News(int daysAgo, LocalizedText title, LocalizedText text) {}

    /**
     * The agency gave it back before registering it.
     *
     * @param competent the slug of the agency that it named
     * @param routedOn what a moderator decided, or null while that is open
     */
    @Serdeable
    record Returned(
            int daysAgo,
            LocalizedText reason,
            String competent,
            @Nullable RoutedOn routedOn) {}

    /** Why a moderator sent it to the agency that was named. */
    @Serdeable
    record RoutedOn(int daysAgo, LocalizedText legalBasis, LocalizedText explanation) {}

    /** The agency gave itself more time. */
    @Serdeable
    record Extended(int daysAgo, LocalizedText reason) {}

    /**
     * What the agency invites to.
     *
     * @param inWorkingDays from the first start on
     * @param hour at which it begins
     */
    @Serdeable
    record Hearing(
            int daysAgo,
            int inWorkingDays,
            int hour,
            HearingKind kind,
            @Nullable LocalizedText place,
            @Nullable String link,
            @Nullable LocalizedText about) {}

    /**
     * What the agency corrected of its answer.
     *
     * @param answers in the place of those to the same demands
     */
    @Serdeable
    record Correction(int daysAgo, List<AnswerInput> answers, LocalizedText why) {}

    /**
     * What the agency promised with its answer.
     *
     * @param withinWorkingDays of the answer
     */
    @Serdeable
    record Promise(int demand, LocalizedText text, int withinWorkingDays, List<Progress> updates) {}

    /** What the agency told of it. */
    @Serdeable
    record Progress(int daysAgo, CommitmentStatus status, LocalizedText text) {}

    /** How many rated the answer to a demand how. */
    @Serdeable
    record Ratings(int demand, int yes, int partly, int no) {

        int all() {
            return yes + partly + no;
        }
    }
}
