package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.agency.AgencyKind;
import kz.undeu.agency.Topics;
import kz.undeu.identity.Person;
import kz.undeu.jurisdiction.Jurisdiction;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.jurisdiction.Level;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/** Administrators say which agencies there are. Cases that an agency has stay with it whatever becomes of it. */
@Singleton
class ChangingAgencies {

    private static final String SUPERVISOR = "supervisor";
    private static final String KIND = "kind";

    private final Agencies agencies;
    private final Topics topics;
    private final Jurisdictions jurisdictions;
    private final ReferenceChanges changes;
    private final TransactionOperations<Connection> transactions;

    ChangingAgencies(
            Agencies agencies,
            Topics topics,
            Jurisdictions jurisdictions,
            ReferenceChanges changes,
            TransactionOperations<Connection> transactions) {
        this.agencies = agencies;
        this.topics = topics;
        this.jurisdictions = jurisdictions;
        this.changes = changes;
        this.transactions = transactions;
    }

    /**
     * Makes a new agency.
     *
     * @throws Refusal INPUT_INVALID
     */
    void create(AgencyInput input, Person by, Instant at) {
        transactions.executeWrite(status -> {
            Map<String, Agency> all = locked();
            Violations violations = new Violations();
            String slug = input.slug();
            violations.slug(slug, all::containsKey);
            check(input, slug, null, all, violations);
            violations.refuse();
            Agency made = agency(slug, input, null, at);
            agencies.save(made);
            keep(made, null, 0, input.reason(), by, at);
            return null;
        });
    }

    /**
     * Changes an agency.
     *
     * @throws Refusal NOT_FOUND, INPUT_INVALID, REFERENCE_CHANGED
     */
    void change(String slug, AgencyInput input, Person by, Instant at) {
        transactions.executeWrite(status -> {
            Map<String, Agency> all = locked();
            Agency before = Optional.ofNullable(all.get(slug)).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
            Violations violations = new Violations();
            violations.present(input.revision(), "revision");
            check(input, slug, before, all, violations);
            violations.refuse();
            Agency changed = agency(slug, input, before, at);
            agencies.update(changed);
            keep(changed, before, input.revision(), input.reason(), by, at);
            return null;
        });
    }

    /** Two who change supervisors at once could close a loop that neither sees; so they take turns. */
    private Map<String, Agency> locked() {
        agencies.lockAll();
        return agencies.findAllOrderBySlug().stream().collect(Collectors.toMap(Agency::slug, Function.identity()));
    }

    private void keep(Agency after, @Nullable Agency before, int over, String reason, Person by, Instant at) {
        changes.keep(
                ReferenceKind.AGENCY,
                after.slug(),
                over,
                before == null ? null : AgencyContent.of(before),
                AgencyContent.of(after),
                reason,
                by,
                at);
    }

    private static Agency agency(String slug, AgencyInput input, @Nullable Agency before, Instant at) {
        Instant disabledAt = before != null && before.disabledAt() != null ? before.disabledAt() : at;
        return new Agency(
                slug,
                input.kind(),
                new JurisdictionCode(input.jurisdiction()),
                input.supervisor(),
                input.name().kk(),
                input.name().ru(),
                input.name().en(),
                input.isEnabled() ? null : disabledAt);
    }

    private void check(
            AgencyInput input,
            @Nullable String slug,
            @Nullable Agency before,
            Map<String, Agency> all,
            Violations violations) {
        violations.name(input.name());
        violations.reason(input.reason());
        violations.present(input.isEnabled(), "isEnabled");
        if (input.supervisor() != null) {
            if (violations.require(
                    all.containsKey(input.supervisor()), SUPERVISOR, "UNKNOWN", "there is no such agency")) {
                violations.require(
                        slug == null || !leadsTo(input.supervisor(), slug, all),
                        SUPERVISOR,
                        "LOOP",
                        "an agency cannot supervise itself, nor those above it");
            }
        }
        Optional<Jurisdiction> jurisdiction = jurisdiction(input.jurisdiction());
        violations.require(jurisdiction.isPresent(), "jurisdiction", "UNKNOWN", "there is no such jurisdiction");
        if (violations.present(input.kind(), KIND) && jurisdiction.isPresent()) {
            checkPlace(input.kind(), jurisdiction.get(), before, all, violations);
        }
    }

    /** Thresholds lead to the one government, akimat and maslikhat of a place: there must be one, and no second. */
    private void checkPlace(
            AgencyKind kind,
            Jurisdiction jurisdiction,
            @Nullable Agency before,
            Map<String, Agency> all,
            Violations violations) {
        violations.require(
                levelOf(kind) == jurisdiction.level(), "jurisdiction", "WRONG_LEVEL", "not a place of such a body");
        boolean stays =
                before != null && before.kind() == kind && before.jurisdiction().equals(jurisdiction.code());
        if (stays) {
            return;
        }
        if (before != null) {
            boolean isNeeded = before.kind() != AgencyKind.MINISTRY || topics.countByAgency(before.slug()) > 0;
            violations.require(!isNeeded, KIND, "NEEDED", "thresholds or topics lead to it as it is");
        }
        boolean isTaken = kind != AgencyKind.MINISTRY
                && all.values().stream()
                        .anyMatch(other ->
                                other.kind() == kind && other.jurisdiction().equals(jurisdiction.code()));
        violations.require(!isTaken, KIND, "TAKEN", "this place has such a body");
    }

    private static Level levelOf(AgencyKind kind) {
        return switch (kind) {
            case GOVERNMENT, MINISTRY -> Level.COUNTRY;
            case AKIMAT, MASLIKHAT -> Level.REGION;
        };
    }

    private Optional<Jurisdiction> jurisdiction(@Nullable String code) {
        try {
            return code == null ? Optional.empty() : jurisdictions.findByCode(new JurisdictionCode(code));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    private static boolean leadsTo(String from, String slug, Map<String, Agency> all) {
        Set<String> seen = new HashSet<>();
        for (String each = from;
                each != null && seen.add(each);
                each = all.get(each).supervisor()) {
            if (each.equals(slug)) {
                return true;
            }
        }
        return false;
    }
}
