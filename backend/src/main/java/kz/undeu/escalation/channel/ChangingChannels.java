package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.escalation.webhook.WebhookAddresses;
import kz.undeu.escalation.webhook.WebhookSecret;
import kz.undeu.identity.ActReason;
import kz.undeu.identity.Person;
import kz.undeu.identity.RecordedAct;
import kz.undeu.identity.RecordedActs;
import kz.undeu.identity.StaffActs;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** Administrators say how agencies hear of dossiers. */
@Singleton
class ChangingChannels {

    private static final int LONGEST_ADDRESS = 500;

    /** Long enough to bring the new secret to the other side within a working day. */
    private static final Duration SECRET_BEFORE_KEPT = Duration.ofDays(1);

    private static final String ADDRESS = "address";

    private final Agencies agencies;
    private final ChannelRows rows;
    private final WebhookAddresses webhooks;
    private final DossierPost post;
    private final RecordedActs acts;
    private final TransactionOperations<Connection> transactions;

    ChangingChannels(
            Agencies agencies,
            ChannelRows rows,
            WebhookAddresses webhooks,
            DossierPost post,
            RecordedActs acts,
            TransactionOperations<Connection> transactions) {
        this.agencies = agencies;
        this.rows = rows;
        this.webhooks = webhooks;
        this.post = post;
        this.acts = acts;
        this.transactions = transactions;
    }

    /**
     * Opens a channel.
     *
     * @throws Refusal NOT_FOUND, INPUT_INVALID
     */
    OpenedChannelView open(String slug, ChannelInput input, Person by, Instant at) {
        Agency agency = agency(slug);
        if (input.kind() == null) {
            throw invalid("kind", "REQUIRED", "WEBHOOK or EMAIL");
        }
        String reason = reason(input.reason());
        Channel channel = new Channel(
                ChannelId.random(),
                agency.slug(),
                input.kind(),
                address(input.kind(), input.address()),
                signing(input.kind(), input.signing()),
                null,
                1,
                at);
        String secret = channel.signing() == ChannelSigning.V1 ? WebhookSecret.random() : null;
        transactions.executeWrite(status -> {
            rows.insert(channel, secret);
            acts.record(StaffActs.Kind.CHANNEL_CHANGED, channel.id().toString(), reason, by, at);
            return null;
        });
        return new OpenedChannelView(ChannelView.of(channel), secret);
    }

    /**
     * Changes a channel.
     *
     * @throws Refusal NOT_FOUND, INPUT_INVALID, CHANNEL_CHANGED, CHANNEL_HAS_NO_SECRET
     */
    Channel change(String slug, ChannelId id, ChannelChange change, Person by, Instant at) {
        Channel before = find(slug, id);
        if (change.version() == null) {
            throw invalid("version", "REQUIRED", "the version this was made from");
        }
        if (change.isEnabled() == null) {
            throw invalid("isEnabled", "REQUIRED", "true or false");
        }
        Channel changed = before.changed(
                address(before.kind(), change.address()),
                signing(before.kind(), change.signing()),
                end(before, change.isEnabled()),
                at);
        if (before.version() != change.version()) {
            throw Refusal.of(ChannelRefusal.CHANNEL_CHANGED);
        }
        String reason = reason(change.reason());
        if (changed.signing() == ChannelSigning.V1 && rows.secrets(id, at).isEmpty()) {
            throw Refusal.of(ChannelRefusal.CHANNEL_HAS_NO_SECRET);
        }
        transactions.executeWrite(status -> {
            if (!rows.update(changed)) {
                throw Refusal.of(ChannelRefusal.CHANNEL_CHANGED);
            }
            acts.record(StaffActs.Kind.CHANNEL_CHANGED, id.toString(), reason, by, at);
            return null;
        });
        return changed;
    }

    /** Why it was disabled stays known when it is disabled already. */
    private static @Nullable ChannelEnd end(Channel before, boolean isEnabled) {
        if (isEnabled) {
            return null;
        }
        return before.isEnabled() ? ChannelEnd.BY_ADMINISTRATOR : before.disabledBecause();
    }

    /**
     * Makes a new secret.
     *
     * @throws Refusal NOT_FOUND, INPUT_INVALID, CHANNEL_HAS_NO_SECRET when it is no webhook
     */
    OpenedChannelView replaceSecret(String slug, ChannelId id, SecretChange change, Person by, Instant at) {
        Channel channel = find(slug, id);
        if (channel.kind() != ChannelKind.WEBHOOK) {
            throw Refusal.of(ChannelRefusal.CHANNEL_HAS_NO_SECRET);
        }
        String reason = reason(change.reason());
        String secret = WebhookSecret.random();
        transactions.executeWrite(status -> {
            rows.replaceSecret(id, secret, at.plus(SECRET_BEFORE_KEPT));
            acts.record(StaffActs.Kind.CHANNEL_CHANGED, id.toString(), reason, by, at);
            return null;
        });
        return new OpenedChannelView(ChannelView.of(channel), secret);
    }

    /** All that a channel ever was and that happened to it, the latest first: versions, and new secrets between them. */
    List<ChannelVersionView> history(String slug, ChannelId id) {
        Channel channel = find(slug, id);
        List<ChannelVersionView> versions = rows.history(channel.id());
        List<ChannelVersionView> history = new ArrayList<>();
        Map<Instant, Deque<RecordedAct>> known =
                acts.of(StaffActs.Kind.CHANNEL_CHANGED, channel.id().toString()).stream()
                        .collect(Collectors.groupingBy(RecordedAct::at, Collectors.toCollection(ArrayDeque::new)));
        for (ChannelVersionView version : versions) {
            Deque<RecordedAct> then = known.get(version.changedAt());
            history.add(version.with(then == null ? null : then.poll()));
        }
        // What made no version gave the channel a new secret.
        known.values().stream()
                .flatMap(Deque::stream)
                .flatMap(act -> versions.stream()
                        .filter(version -> !version.changedAt().isAfter(act.at()))
                        .limit(1)
                        .map(version -> version.withNewSecret(act)))
                .forEach(history::add);
        // Stable: versions of one instant stay in their order.
        history.sort(Comparator.comparing(ChannelVersionView::changedAt).reversed());
        return history;
    }

    Channel find(String slug, ChannelId id) {
        return rows.find(id)
                .filter(channel -> channel.agency().equals(slug))
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    private Agency agency(String slug) {
        return agencies.findBySlug(slug).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    private static String reason(@Nullable String typed) {
        List<Violation> violations = ActReason.violations(typed);
        if (typed == null || !violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        return typed.strip();
    }

    private String address(ChannelKind kind, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw invalid(ADDRESS, "REQUIRED", "an https address or an e-mail address");
        }
        if (typed.length() > LONGEST_ADDRESS) {
            throw invalid(ADDRESS, "TOO_LONG", "at most " + LONGEST_ADDRESS + " characters");
        }
        Optional<String> address = switch (kind) {
            case WEBHOOK -> webhooks.read(typed.strip());
            case EMAIL -> post.read(typed);
        };
        return address.filter(read -> read.length() <= LONGEST_ADDRESS)
                .orElseThrow(() -> invalid(ADDRESS, "NOT_REACHABLE", "nothing may be sent to this address"));
    }

    private static @Nullable ChannelSigning signing(ChannelKind kind, @Nullable ChannelSigning asked) {
        return switch (kind) {
            case WEBHOOK -> asked == null ? ChannelSigning.V1A : asked;
            case EMAIL -> {
                if (asked != null) {
                    throw invalid("signing", "NOT_FOR_EMAIL", "only webhooks are signed");
                }
                yield null;
            }
        };
    }

    private static Refusal invalid(String field, String code, String message) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation(field, code, message)));
    }
}
