package kz.undeu.demo;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.Registering;
import kz.undeu.escalation.response.Answering;
import kz.undeu.identity.Iin;
import kz.undeu.identity.Person;
import kz.undeu.identity.Recognizing;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.moderation.Moderating;
import kz.undeu.outbox.OutboxRelay;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Drafting;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.team.Inviting;
import kz.undeu.petition.team.Joining;
import kz.undeu.petition.update.Updating;
import kz.undeu.signature.Signing;
import kz.undeu.threshold.Threshold;
import kz.undeu.threshold.Thresholds;

/** Plays the life of one invented petition with instants of the past. */
@Singleton
@InDemo
class DemoLife {

    private static final String MODERATOR = "moderator-asel";
    /** Besides the organizer's own: completes the seeding. */
    private static final int SEEDED_WITH = 49;
    /** A threshold nobody has registered yet was reached so long ago: long enough to be overdue. */
    private static final int REACHED_DAYS_AGO = 25;
    /** Before its first agency registers or returns it. */
    private static final Duration FORWARDED_BEFORE = Duration.ofDays(2);

    private final DemoPeople people;
    private final Recognizing recognizing;
    private final DemoSignatories signatories;
    private final Drafting drafting;
    private final Inviting inviting;
    private final Joining joining;
    private final Moderating moderating;
    private final Signing signing;
    private final Closing closing;
    private final Thresholds thresholds;
    private final OutboxRelay relay;
    private final Escalations escalations;
    private final Registering registering;
    private final Answering answering;
    private final Updating updating;
    private final DemoOffice office;
    private final DemoAgencies agencies;
    private final DemoRoutes routes;
    private final DemoPapers papers;
    private final DemoReaders readers;

    DemoLife(
            DemoPeople people,
            Recognizing recognizing,
            DemoSignatories signatories,
            Drafting drafting,
            Inviting inviting,
            Joining joining,
            Moderating moderating,
            Signing signing,
            Closing closing,
            Thresholds thresholds,
            OutboxRelay relay,
            Escalations escalations,
            Registering registering,
            Answering answering,
            Updating updating,
            DemoOffice office,
            DemoAgencies agencies,
            DemoRoutes routes,
            DemoPapers papers,
            DemoReaders readers) {
        this.people = people;
        this.recognizing = recognizing;
        this.signatories = signatories;
        this.drafting = drafting;
        this.inviting = inviting;
        this.joining = joining;
        this.moderating = moderating;
        this.signing = signing;
        this.closing = closing;
        this.thresholds = thresholds;
        this.relay = relay;
        this.escalations = escalations;
        this.registering = registering;
        this.answering = answering;
        this.updating = updating;
        this.office = office;
        this.agencies = agencies;
        this.routes = routes;
        this.papers = papers;
        this.readers = readers;
    }

    void play(DemoPetition invented, DemoStory story, Instant now) {
        Person organizer = person(invented.organizer());
        Instant submittedAt = daysBefore(now, invented.submittedDaysAgo());
        PetitionId id = drafting.start(organizer, invented.input(), submittedAt.minus(Duration.ofDays(2)))
                .id();
        join(invented, id, organizer, submittedAt.minus(Duration.ofDays(1)));
        if (invented.life() == DemoPetition.Life.DRAFT) {
            return;
        }
        drafting.submit(id, organizer, null, null, submittedAt);
        switch (invented.life()) {
            case DRAFT, SUBMITTED -> {}
            case REJECTED ->
                moderating.reject(
                        id,
                        person(MODERATOR),
                        invented.rejection().reasonCode(),
                        invented.rejection().legalBasis(),
                        invented.rejection().explanation(),
                        submittedAt.plus(Duration.ofDays(6)));
            case SEEDING, OPEN, WITHDRAWN, ENDED -> collect(invented, story, id, now);
        }
    }

    private void join(DemoPetition invented, PetitionId id, Person organizer, Instant at) {
        for (String coOrganizer : invented.coOrganizers()) {
            Inviting.Made made = inviting.invite(id, organizer, at);
            joining.accept(made.secret().base64Url(), person(coOrganizer), at);
        }
    }

    private void collect(DemoPetition invented, DemoStory story, PetitionId id, Instant now) {
        Instant publishedAt = daysBefore(now, invented.publishedDaysAgo());
        Petition petition = moderating.publish(id, person(MODERATOR), invented.requiredLevel(), publishedAt);
        Instant until = petition.closesAt().isBefore(now) ? petition.closesAt() : now;
        if (invented.life() == DemoPetition.Life.WITHDRAWN) {
            until = daysBefore(now, invented.publishedDaysAgo() / 4);
        }
        Threshold first = thresholds.findByPetitionOrderByTier(id).get(0);
        boolean reaches = invented.signatures() - invented.withdrawals() >= first.required();
        Instant reachedAt = reaches ? reachedAt(invented, story, now) : until;
        List<Person> people = signatories.of(
                petition.jurisdiction(),
                invented.signatures() - 1,
                new Random(invented.key().hashCode()));
        sign(invented, story.reasons(), petition, people, first.required(), publishedAt, reachedAt, until);
        readers.report(id, story.reasons(), person(MODERATOR), now);
        for (DemoStory.News news : story.news()) {
            updating.publish(
                    id, person(invented.organizer()), news.title(), news.text(), daysBefore(now, news.daysAgo()));
        }
        if (reaches) {
            relay.handOn(reachedAt.plusSeconds(2));
            answer(invented, story, people, id, now);
        }
        if (invented.life() == DemoPetition.Life.WITHDRAWN) {
            closing.close(id, ClosedBecause.WITHDRAWN, invented.closing().reason(), until);
        } else if (invented.life() == DemoPetition.Life.ENDED) {
            closing.close(id, ClosedBecause.TERM_ENDED, null, petition.closesAt());
        }
    }

    private Instant reachedAt(DemoPetition invented, DemoStory story, Instant now) {
        Integer taken = story.returned() == null
                ? invented.registeredDaysAgo()
                : (Integer) story.returned().daysAgo();
        return taken == null
                ? daysBefore(now, REACHED_DAYS_AGO)
                : office.daysBefore(now, taken).minus(FORWARDED_BEFORE);
    }

    /**
     * Signs in three parts, each durable before the next begins, so that listing and threshold are dated right: the
     * seeding, up to the threshold, and after it. Who withdraws does so before the threshold.
     */
    private void sign(
            DemoPetition invented,
            List<DemoStory.Reason> reasons,
            Petition petition,
            List<Person> people,
            long required,
            Instant publishedAt,
            Instant reachedAt,
            Instant until) {
        Random random = new Random(invented.key().hashCode());
        String text = petition.textSha256().hex();
        Map<Person, DemoStory.Reason> said = new HashMap<>();
        for (int i = 0; i < reasons.size(); i++) {
            said.put(people.get(people.size() - reasons.size() + i), reasons.get(i));
        }
        Instant seededAt = publishedAt.plus(Duration.ofHours(40));

        int seeding = Math.min(SEEDED_WITH, people.size());
        signAll(petition.id(), people.subList(0, seeding), text, said, moments(random, seeding, publishedAt, seededAt));
        int toReach = (int) Math.min(people.size(), required - 1 + invented.withdrawals());
        int half = seeding + (toReach - seeding) / 2;
        if (toReach > seeding) {
            List<Instant> moments = moments(random, toReach - seeding, seededAt, reachedAt);
            signAll(petition.id(), people.subList(seeding, half), text, said, moments.subList(0, half - seeding));
            withdrawAll(
                    petition.id(),
                    people.subList(seeding, seeding + invented.withdrawals()),
                    moments.get(half - seeding));
            signAll(
                    petition.id(),
                    people.subList(half, toReach),
                    text,
                    said,
                    moments.subList(half - seeding, moments.size()));
        }
        int rest = people.size() - toReach;
        if (rest > 0) {
            signAll(
                    petition.id(),
                    people.subList(toReach, people.size()),
                    text,
                    said,
                    moments(random, rest, reachedAt, until));
        }
    }

    private void signAll(
            PetitionId id,
            List<Person> people,
            String text,
            Map<Person, DemoStory.Reason> said,
            List<Instant> moments) {
        List<CompletableFuture<?>> waiting = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            Signing.Wish silent = Signing.Wish.silent(text);
            DemoStory.Reason reason = said.get(person);
            if (reason == null) {
                waiting.add(signing.sign(id, person, silent, moments.get(i)));
            } else {
                // One after another, as readers see the latest first and those of one batch stand in any order.
                signing.sign(id, DemoReaders.named(person, reason), DemoReaders.wish(silent, reason), moments.get(i))
                        .join();
            }
        }
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
    }

    private void withdrawAll(PetitionId id, List<Person> people, Instant at) {
        people.forEach(person -> signing.withdraw(id, person, at).join());
    }

    private void answer(DemoPetition invented, DemoStory story, List<Person> people, PetitionId id, Instant now) {
        Escalation escalation =
                routes.take(escalations.findByPetitionOrderByTier(id).get(0), story.returned(), person(MODERATOR), now);
        if (invented.registeredDaysAgo() == null) {
            agencies.miss(escalation, now);
            return;
        }
        Instant registeredAt = office.daysBefore(now, invented.registeredDaysAgo());
        LocalDate registeredOn = WorkingDays.dayOf(registeredAt);
        registering.register(
                escalation.id(), escalation.agency(), invented.registrationNumber(), registeredOn, registeredAt);
        routes.extend(escalation, story.extension(), now);
        agencies.invite(escalation, story.hearings(), now);
        if (invented.answeredDaysAgo() != null) {
            Instant answeredAt = office.daysBefore(now, invented.answeredDaysAgo());
            if (story.attachment() != null) {
                papers.attach(escalation, story.attachment(), answeredAt);
            }
            Escalation answered =
                    answering.answer(escalation.id(), escalation.agency(), invented.response(), answeredAt);
            agencies.follow(answered, invented.response(), story, now);
            readers.rate(answered, story.ratings(), people, now);
        }
    }

    /** Moments in their order, more of them early and late, as campaigns run. */
    private static List<Instant> moments(Random random, int count, Instant from, Instant until) {
        double span = Duration.between(from, until).toMillis();
        return random.doubles(count)
                .map(u -> u < 0.5 ? 0.5 * Math.pow(2 * u, 1.4) : 1 - 0.5 * Math.pow(2 * (1 - u), 1.4))
                .sorted()
                .mapToObj(share -> from.plusMillis((long) (share * span)))
                .toList();
    }

    private Person person(String key) {
        DemoPerson found = people.get(key);
        Iin iin = Iin.parse(found.iin()).orElseThrow(() -> new IllegalStateException("demo person with a bad IIN"));
        return recognizing.recognize(found.asserted(iin));
    }

    private static Instant daysBefore(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }
}
