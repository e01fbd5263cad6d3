package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.AgencyKind;
import kz.undeu.agency.Topic;
import kz.undeu.agency.Topics;
import kz.undeu.identity.Person;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/** Administrators say which topics there are, and which ministry answers for each. Published petitions keep what they have. */
@Singleton
class ChangingTopics {

    private final Topics topics;
    private final Agencies agencies;
    private final ReferenceChanges changes;
    private final TransactionOperations<Connection> transactions;

    ChangingTopics(
            Topics topics,
            Agencies agencies,
            ReferenceChanges changes,
            TransactionOperations<Connection> transactions) {
        this.topics = topics;
        this.agencies = agencies;
        this.changes = changes;
        this.transactions = transactions;
    }

    /**
     * Makes a new topic.
     *
     * @throws Refusal INPUT_INVALID
     */
    void create(TopicInput input, Person by, Instant at) {
        transactions.executeWrite(status -> {
            topics.lockAll();
            Violations violations = new Violations();
            String slug = input.slug();
            violations.slug(slug, taken -> topics.findBySlug(taken).isPresent());
            check(input, violations);
            violations.refuse();
            Topic made = topic(slug, input, null, at);
            topics.save(made);
            keep(made, null, 0, input.reason(), by, at);
            return null;
        });
    }

    /**
     * Changes a topic.
     *
     * @throws Refusal NOT_FOUND, INPUT_INVALID, REFERENCE_CHANGED
     */
    void change(String slug, TopicInput input, Person by, Instant at) {
        transactions.executeWrite(status -> {
            topics.lockAll();
            Topic before = topics.findBySlug(slug).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
            Violations violations = new Violations();
            violations.present(input.revision(), "revision");
            check(input, violations);
            violations.refuse();
            Topic changed = topic(slug, input, before, at);
            topics.update(changed);
            keep(changed, before, input.revision(), input.reason(), by, at);
            return null;
        });
    }

    private void check(TopicInput input, Violations violations) {
        violations.name(input.name());
        violations.reason(input.reason());
        violations.present(input.isEnabled(), "isEnabled");
        boolean isMinistry = input.agency() != null
                && agencies.findBySlug(input.agency())
                        .filter(agency -> agency.kind() == AgencyKind.MINISTRY)
                        .isPresent();
        violations.require(isMinistry, "agency", "UNKNOWN", "there is no such ministry");
    }

    private void keep(Topic after, @Nullable Topic before, int over, String reason, Person by, Instant at) {
        changes.keep(
                ReferenceKind.TOPIC,
                after.slug(),
                over,
                before == null ? null : TopicContent.of(before),
                TopicContent.of(after),
                reason,
                by,
                at);
    }

    private static Topic topic(String slug, TopicInput input, @Nullable Topic before, Instant at) {
        Instant disabledAt = before != null && before.disabledAt() != null ? before.disabledAt() : at;
        return new Topic(
                slug,
                input.agency(),
                input.name().kk(),
                input.name().ru(),
                input.name().en(),
                input.isEnabled() ? null : disabledAt);
    }
}
