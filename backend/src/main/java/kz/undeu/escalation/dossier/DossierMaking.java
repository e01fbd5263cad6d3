package kz.undeu.escalation.dossier;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;

/**
 * Makes dossiers in three steps that each may be the last one before a kill: facts are frozen, a file is made of them, the
 * file is stored. Whoever goes on, on whatever replica, makes the same file of the same facts.
 */
@Singleton
class DossierMaking {

    /** What the column and a packet of the database take with room to spare; three pictures and the fonts are a tenth. */
    private static final int BIGGEST = 12 << 20;

    private final DossierGathering gathering;
    private final DossierWriter writer;
    private final DossierRows rows;
    private final DossierKey key;
    private final ObjectMapper json;

    DossierMaking(
            DossierGathering gathering, DossierWriter writer, DossierRows rows, DossierKey key, ObjectMapper json) {
        this.gathering = gathering;
        this.writer = writer;
        this.rows = rows;
        this.key = key;
        this.json = json;
    }

    /** Freezes the facts, if they are not yet; false while the public log does not count the event that it is about. */
    boolean freeze(Escalation escalation, Instant at) {
        if (rows.facts(escalation.id()).isPresent()) {
            return true;
        }
        Optional<DossierFacts> facts = gathering.of(escalation);
        facts.ifPresent(found -> rows.freeze(escalation.id(), escalation.route(), written(found), at));
        return facts.isPresent();
    }

    /** Makes the file of frozen facts. Changes nothing. */
    byte[] file(EscalationId id) {
        byte[] facts = rows.facts(id).orElseThrow(() -> new IllegalStateException("no facts of dossier " + id));
        byte[] file = DossierFile.pack(writer.files(DossierFacts.read(facts, json), facts, key.publicKey()), key);
        if (file.length > BIGGEST) {
            throw new IllegalStateException("dossier " + id + " has " + file.length + " bytes");
        }
        return file;
    }

    /** Stores a file, unless another was faster or the escalation is on another route by now. */
    void store(Escalation escalation, byte[] file, Instant at) {
        rows.store(escalation.id(), escalation.route(), file, key.publicKey(), at);
    }

    private byte[] written(DossierFacts facts) {
        try {
            return json.writeValueAsBytes(facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
