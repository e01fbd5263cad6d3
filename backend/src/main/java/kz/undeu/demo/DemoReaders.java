package kz.undeu.demo;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.rating.Answered;
import kz.undeu.escalation.rating.Rating;
import kz.undeu.escalation.rating.RatingInput;
import kz.undeu.identity.Person;
import kz.undeu.petition.PetitionId;
import kz.undeu.reason.Judging;
import kz.undeu.reason.ReasonVerdict;
import kz.undeu.reason.Reporting;
import kz.undeu.reason.VerdictOnReasonInput;
import kz.undeu.signature.GivenReason;
import kz.undeu.signature.GivenReasons;
import kz.undeu.signature.Signing;

/** What people say of an invented petition besides signing it. */
@Singleton
@InDemo
class DemoReaders {

    private static final int MOST_REASONS = 100;

    private final GivenReasons reasons;
    private final Reporting reporting;
    private final Judging judging;
    private final Rating rating;

    DemoReaders(GivenReasons reasons, Reporting reporting, Judging judging, Rating rating) {
        this.reasons = reasons;
        this.reporting = reporting;
        this.judging = judging;
        this.rating = rating;
    }

    /** The same person under a name to be shown. */
    static Person named(Person person, DemoStory.Reason reason) {
        return new Person(
                person.key(),
                reason.name() == null ? "" : reason.name(),
                person.bornOn(),
                person.citizen(),
                person.region(),
                person.level(),
                person.roles(),
                person.agency());
    }

    static Signing.Wish wish(Signing.Wish silent, DemoStory.Reason reason) {
        return new Signing.Wish(silent.nonce(), silent.textSha256(), reason.name() != null, reason.text(), false);
    }

    /** Readers report what they find wrong, and a moderator looks at some of it. */
    void report(PetitionId petition, List<DemoStory.Reason> told, Person moderator, Instant now) {
        List<GivenReason> given = reasons.page(petition, Long.MAX_VALUE, MOST_REASONS);
        for (DemoStory.Reason reason : told) {
            if (reason.reportedFor() == null) {
                continue;
            }
            long id = given.stream()
                    .filter(each -> each.reason().equals(reason.text()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a demo reason was not given"))
                    .id();
            reporting.report(petition, id, reason.reportedFor(), now.minus(Duration.ofHours(5)));
            if (reason.hidden()) {
                judging.judge(
                        id,
                        new VerdictOnReasonInput(ReasonVerdict.HIDE, reason.reportedFor()),
                        moderator,
                        now.minus(Duration.ofHours(2)));
            }
        }
    }

    /** Some of those who signed rate an answer; not everybody every demand. */
    void rate(Escalation escalation, List<DemoStory.Ratings> ratings, List<Person> signatories, Instant at) {
        int raters = ratings.stream().mapToInt(DemoStory.Ratings::all).max().orElse(0);
        for (int i = 0; i < raters; i++) {
            List<RatingInput.DemandRating> given = new ArrayList<>();
            for (DemoStory.Ratings counted : ratings) {
                if (i < counted.all()) {
                    given.add(new RatingInput.DemandRating(counted.demand(), rated(counted, i)));
                }
            }
            Person person = signatories.get(signatories.size() - 1 - i);
            rating.rate(escalation.petition(), escalation.id(), person, new RatingInput(null, given), at);
        }
    }

    private static Answered rated(DemoStory.Ratings counted, int i) {
        if (i < counted.yes()) {
            return Answered.YES;
        }
        return i < counted.yes() + counted.partly() ? Answered.PARTLY : Answered.NO;
    }
}
