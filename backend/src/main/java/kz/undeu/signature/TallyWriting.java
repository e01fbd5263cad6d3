package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionRefusal;
import kz.undeu.petition.pause.Gate;

/**
 * Writes a batch of requests on one petition in one transaction: the tally's row lock first, then who signed before,
 * then events, signatures and counts, then the listeners. Answers what became of each request; the caller tells it
 * after the commit.
 */
@Singleton
class TallyWriting {

    private static final JurisdictionCode RESIDENCE_NOT_STATED = new JurisdictionCode("KZ");

    /** As the database writes a DATETIME(6); sessions are in UTC. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final TransactionOperations<Connection> transactions;
    private final KeptConnections connections;
    private final List<TallyListener> listeners;

    TallyWriting(
            TransactionOperations<Connection> transactions,
            KeptConnections connections,
            List<TallyListener> listeners) {
        this.transactions = transactions;
        this.connections = connections;
        this.listeners = listeners;
    }

    /** As {@link BatchWriting#write}; joins the caller's transaction when there is one. */
    List<Result> write(
            PetitionId petition, Supplier<? extends List<? extends TallyRequest>> requests, boolean mayBeWritten) {
        try {
            return transactions.executeWrite(status -> {
                try {
                    return new Batch(status.getConnection(), petition, mayBeWritten).write(requests);
                } catch (SQLException e) {
                    throw new BatchFailed(e);
                }
            });
        } catch (RuntimeException e) {
            connections.replaceAfter(e);
            throw e;
        }
    }

    /** What became of one request: an outcome or a refusal. */
    record Result(
            TallyRequest request,
            TallyRequest.@Nullable Outcome outcome,
            @Nullable Refusal refusal) {

        void tell() {
            if (refusal == null) {
                request.outcome().complete(outcome);
            } else {
                request.outcome().completeExceptionally(refusal);
            }
        }
    }

    /** The database said no; the cause tells whether trying again helps. */
    static final class BatchFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BatchFailed(SQLException cause) {
            super(cause);
        }
    }

    private record Event(
            long index,
            @Nullable Commitment commitment,
            @Nullable Long refersTo,
            @Nullable String reasonCode,
            Instant at) {

        String kind() {
            if (commitment != null) {
                return "SIGN";
            }
            return reasonCode == null ? "WITHDRAW" : "INVALIDATE";
        }
    }

    private final class Batch {
        private final Connection connection;
        private final PetitionId petition;
        private final boolean mayBeWritten;

        private final List<Result> results = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final Map<SignatoryTag, Signature> signatures = new HashMap<>();
        private final Set<SignatoryTag> stored = new HashSet<>();
        private final Map<SignatoryTag, Signature> changed = new LinkedHashMap<>();
        private final Set<Commitment> used = new HashSet<>();
        private final Set<SignatoryTag> hidden = new HashSet<>();
        private final Map<String, Long> regions = new TreeMap<>();
        private final List<JurisdictionCode> regionOfEvent = new ArrayList<>();
        private final Map<Instant, Long> hours = new TreeMap<>();
        private final Map<Instant, String> times = new HashMap<>();
        private Tally tally;
        private long signed;
        private long withdrawn;
        private long invalidated;

        private Batch(Connection connection, PetitionId petition, boolean mayBeWritten) {
            this.connection = connection;
            this.petition = petition;
            this.mayBeWritten = mayBeWritten;
        }

        private List<Result> write(Supplier<? extends List<? extends TallyRequest>> batch) throws SQLException {
            tally = TallyLock.take(connection, petition);
            List<? extends TallyRequest> requests = batch.get();
            if (requests.isEmpty()) {
                return results;
            }
            if (tally == null) {
                requests.forEach(request -> refuse(request, Refusal.of(PetitionRefusal.PETITION_NOT_OPEN)));
                return results;
            }
            boolean paused = Gate.isClosed(connection);
            readSignatures(requests);
            readUsedCommitments(requests);
            readHidden(requests);
            // The order of the log must not tell in which order people signed.
            List<TallyRequest> shuffled = new ArrayList<>(requests);
            Collections.shuffle(shuffled);
            for (TallyRequest request : shuffled) {
                if (mayBeWritten && isWritten(request)) {
                    results.add(
                            new Result(request, new TallyRequest.Outcome(signatures.get(request.tag()), true), null));
                } else if (!tally.accepts() && !(request instanceof TallyRequest.Invalidate)) {
                    refuse(request, Refusal.of(PetitionRefusal.PETITION_NOT_OPEN));
                } else if (paused && !(request instanceof TallyRequest.Invalidate)) {
                    refuse(request, Refusal.of(PetitionRefusal.COLLECTION_PAUSED));
                } else {
                    apply(request);
                }
            }
            if (!events.isEmpty()) {
                insertEvents();
                writeSignatures();
                addToTally();
                addToRegions();
                addToHours();
                TallyChange change = change();
                listeners.forEach(listener -> listener.tallied(change));
            } else {
                TallyLock.waitForTheDisk(connection, petition);
            }
            return results;
        }

        /** An earlier try committed without our knowing: the row has the nonce and instant, or the end, of the request. */
        private boolean isWritten(TallyRequest request) {
            Signature found = signatures.get(request.tag());
            if (found == null || !stored.contains(request.tag()) || changed.containsKey(request.tag())) {
                return false;
            }
            return request instanceof TallyRequest.Sign sign
                    ? found.isInForce()
                            && found.nonce().equals(sign.nonce())
                            && found.signedAt().equals(sign.at())
                    : request.at().equals(found.endedAt());
        }

        private void apply(TallyRequest request) {
            if (request instanceof TallyRequest.Sign sign) {
                sign(sign);
            } else if (request instanceof TallyRequest.Withdraw withdraw) {
                withdraw(withdraw);
            } else if (request instanceof TallyRequest.Invalidate invalidate) {
                invalidate(invalidate);
            }
        }

        private void sign(TallyRequest.Sign request) {
            Signature before = signatures.get(request.tag());
            if (before != null && before.isInForce()) {
                results.add(new Result(request, new TallyRequest.Outcome(before, false), null));
                return;
            }
            if (before != null && before.state() == SignatureState.INVALIDATED) {
                refuse(request, Refusal.of(SignatureRefusal.SIGNATURE_INVALIDATED));
                return;
            }
            if (request.givesReason() && hidden.contains(request.tag())) {
                refuse(request, Refusal.of(SignatureRefusal.REASON_HIDDEN));
                return;
            }
            if (!used.add(request.commitment())) {
                refuse(request, Refusal.of(SignatureRefusal.NONCE_REUSED));
                return;
            }
            long index = nextIndex();
            Signature signature = request.signature(index);
            events.add(new Event(index, request.commitment(), null, null, request.at()));
            signed++;
            count(signature, 1, request);
        }

        private void withdraw(TallyRequest.Withdraw request) {
            Signature before = signatures.get(request.tag());
            if (before == null || !before.isInForce()) {
                refuse(request, Refusal.of(CommonRefusal.NOT_FOUND));
                return;
            }
            events.add(new Event(nextIndex(), null, before.eventIndex(), null, request.at()));
            withdrawn++;
            count(before.ended(SignatureState.WITHDRAWN, request.at()), -1, request);
        }

        private void invalidate(TallyRequest.Invalidate request) {
            Signature before = signatures.get(request.tag());
            if (before == null || !before.isInForce() || before.eventIndex() != request.eventIndex()) {
                refuse(request, Refusal.of(CommonRefusal.NOT_FOUND));
                return;
            }
            events.add(new Event(nextIndex(), null, before.eventIndex(), request.reasonCode(), request.at()));
            invalidated++;
            count(before.ended(SignatureState.INVALIDATED, request.at()), -1, request);
        }

        private void count(Signature after, int change, TallyRequest request) {
            signatures.put(after.tag(), after);
            changed.put(after.tag(), after);
            JurisdictionCode region = after.region() == null ? RESIDENCE_NOT_STATED : after.region();
            regionOfEvent.add(region);
            regions.merge(region.value(), (long) change, Long::sum);
            hours.merge(request.at().truncatedTo(ChronoUnit.HOURS), (long) change, Long::sum);
            results.add(new Result(request, new TallyRequest.Outcome(after, true), null));
        }

        private void refuse(TallyRequest request, Refusal refusal) {
            results.add(new Result(request, null, refusal));
        }

        private long nextIndex() {
            return tally.nextIndex() + events.size();
        }

        private TallyChange change() {
            long[] inForceAfter = new long[events.size()];
            long inForce = tally.inForce();
            Instant latest = Instant.MIN;
            for (int i = 0; i < inForceAfter.length; i++) {
                inForce += events.get(i).commitment() == null ? -1 : 1;
                inForceAfter[i] = inForce;
                latest = events.get(i).at().isAfter(latest) ? events.get(i).at() : latest;
            }
            return new TallyChange(petition, tally.nextIndex(), tally.inForce(), inForceAfter, regionOfEvent, latest);
        }

        private void readSignatures(List<? extends TallyRequest> requests) throws SQLException {
            String sql = """
                    SELECT signatory_tag, event_index, nonce, region, state, signed_at, ended_at, wants_notice
                    FROM signature WHERE petition = ? AND signatory_tag IN""" + placeholders(requests.size());
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, petition.value());
                int position = 2;
                for (TallyRequest request : requests) {
                    statement.setBytes(position++, request.tag().bytes());
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        Signature signature = Signatures.read(rows);
                        signatures.put(signature.tag(), signature);
                        stored.add(signature.tag());
                    }
                }
            }
        }

        /** Only who signed before can repeat a commitment: it holds their tag. */
        private void readUsedCommitments(List<? extends TallyRequest> requests) throws SQLException {
            List<Commitment> again = new ArrayList<>();
            for (TallyRequest request : requests) {
                if (request instanceof TallyRequest.Sign sign && stored.contains(sign.tag())) {
                    again.add(sign.commitment());
                }
            }
            if (again.isEmpty()) {
                return;
            }
            String sql =
                    "SELECT commitment FROM event WHERE petition = ? AND commitment IN" + placeholders(again.size());
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, petition.value());
                int position = 2;
                for (Commitment commitment : again) {
                    statement.setBytes(position++, commitment.bytes());
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        used.add(Commitment.ofBytes(rows.getBytes(1)));
                    }
                }
            }
        }

        /** Only who signed before can have had a reason hidden, and it matters only to who gives another. */
        private void readHidden(List<? extends TallyRequest> requests) throws SQLException {
            List<SignatoryTag> again = new ArrayList<>();
            for (TallyRequest request : requests) {
                if (request instanceof TallyRequest.Sign sign && sign.givesReason() && stored.contains(sign.tag())) {
                    again.add(sign.tag());
                }
            }
            if (again.isEmpty()) {
                return;
            }
            String sql = "SELECT signatory_tag FROM hidden_reason WHERE petition = ? AND signatory_tag IN"
                    + placeholders(again.size());
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, petition.value());
                int position = 2;
                for (SignatoryTag tag : again) {
                    statement.setBytes(position++, tag.bytes());
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        hidden.add(SignatoryTag.ofBytes(rows.getBytes(1)));
                    }
                }
            }
        }

        private void insertEvents() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("""
                    INSERT INTO event (petition, event_index, kind, commitment, refers_to, reason_code, at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
                for (Event event : events) {
                    statement.setString(1, petition.value());
                    statement.setLong(2, event.index());
                    statement.setString(3, event.kind());
                    statement.setBytes(
                            4,
                            event.commitment() == null
                                    ? null
                                    : event.commitment().bytes());
                    if (event.refersTo() == null) {
                        statement.setNull(5, Types.BIGINT);
                    } else {
                        statement.setLong(5, event.refersTo());
                    }
                    statement.setString(6, event.reasonCode());
                    statement.setString(7, text(event.at()));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }

        private void writeSignatures() throws SQLException {
            List<Signature> fresh = new ArrayList<>();
            List<Signature> again = new ArrayList<>();
            changed.values().forEach(signature -> (stored.contains(signature.tag()) ? again : fresh).add(signature));
            writeSignatures(fresh, """
                    INSERT INTO signature (event_index, nonce, region, state, signed_at, ended_at, wants_notice, origin,
                        petition, signatory_tag)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
            // Rows of before the vault may still hold words in plain text; what is written anew does not.
            writeSignatures(again, """
                    UPDATE signature SET event_index = ?, nonce = ?, region = ?, state = ?, signed_at = ?, ended_at = ?,
                        wants_notice = ?, origin = ?, shown_name = NULL, reason = NULL
                    WHERE petition = ? AND signatory_tag = ?""");
            forgetWords(again);
            writeWords();
        }

        private void writeSignatures(Collection<Signature> rows, String sql) throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Signature row : rows) {
                    statement.setLong(1, row.eventIndex());
                    statement.setBytes(2, row.nonce().bytes());
                    statement.setString(
                            3, row.region() == null ? null : row.region().value());
                    statement.setString(4, row.state().name());
                    statement.setString(5, text(row.signedAt()));
                    statement.setString(6, row.endedAt() == null ? null : text(row.endedAt()));
                    statement.setBoolean(7, row.wantsNotice());
                    statement.setBytes(
                            8, row.origin() == null ? null : row.origin().bytes());
                    statement.setString(9, petition.value());
                    statement.setBytes(10, row.tag().bytes());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }

        private void forgetWords(Collection<Signature> rows) throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            String sql =
                    "DELETE FROM signature_words WHERE petition = ? AND signatory_tag IN" + placeholders(rows.size());
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, petition.value());
                int position = 2;
                for (Signature row : rows) {
                    statement.setBytes(position++, row.tag().bytes());
                }
                statement.executeUpdate();
            }
        }

        private void writeWords() throws SQLException {
            List<Signature> telling = changed.values().stream()
                    .filter(signature -> signature.words() != null)
                    .toList();
            if (telling.isEmpty()) {
                return;
            }
            try (PreparedStatement statement = connection.prepareStatement(Words.INSERT)) {
                for (Signature row : telling) {
                    row.words().bind(statement, petition, row.tag());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }

        /** Most of a batch happened in the same second, and writing a time costs the driver as much as a row's hashes. */
        private String text(Instant at) {
            return times.computeIfAbsent(at, TIME::format);
        }

        private void addToTally() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("""
                    UPDATE tally SET next_index = next_index + ?, signed = signed + ?, withdrawn = withdrawn + ?,
                        invalidated = invalidated + ?, changed_at = GREATEST(changed_at, ?)
                    WHERE petition = ?""")) {
                statement.setLong(1, events.size());
                statement.setLong(2, signed);
                statement.setLong(3, withdrawn);
                statement.setLong(4, invalidated);
                statement.setTimestamp(5, Timestamp.from(change().at()));
                statement.setString(6, petition.value());
                statement.executeUpdate();
            }
        }

        private void addToRegions() throws SQLException {
            // A region that came after the publication has no row yet. What only lessens a count has one, and an insert
            // with a negative count would fail the check before it could turn into an update.
            addToRegions("""
                    INSERT INTO region_tally (in_force, petition, region) VALUES (?, ?, ?)
                    ON DUPLICATE KEY UPDATE in_force = in_force + VALUES(in_force)""", change -> change >= 0);
            addToRegions(
                    "UPDATE region_tally SET in_force = in_force + ? WHERE petition = ? AND region = ?",
                    change -> change < 0);
        }

        private void addToRegions(String sql, LongPredicate which) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Map.Entry<String, Long> region : regions.entrySet()) {
                    if (which.test(region.getValue())) {
                        statement.setLong(1, region.getValue());
                        statement.setString(2, petition.value());
                        statement.setString(3, region.getKey());
                        statement.addBatch();
                    }
                }
                statement.executeBatch();
            }
        }

        private void addToHours() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("""
                    INSERT INTO hour_tally (petition, hour, change_in_force) VALUES (?, ?, ?)
                    ON DUPLICATE KEY UPDATE change_in_force = change_in_force + VALUES(change_in_force)""")) {
                for (Map.Entry<Instant, Long> hour : hours.entrySet()) {
                    statement.setString(1, petition.value());
                    statement.setTimestamp(2, Timestamp.from(hour.getKey()));
                    statement.setLong(3, hour.getValue());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    static String placeholders(int count) {
        return " (" + "?, ".repeat(count - 1) + "?)";
    }
}
