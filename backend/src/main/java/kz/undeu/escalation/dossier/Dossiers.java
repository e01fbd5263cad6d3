package kz.undeu.escalation.dossier;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.Language;
import kz.undeu.petition.PetitionId;

/** What is known of dossiers without opening them. */
@Singleton
public class Dossiers {

    private final DossierRows rows;
    private final ObjectMapper json;

    Dossiers(DossierRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** The dossier of an escalation, or null while it is not made. */
    public @Nullable DossierView of(EscalationId id) {
        return rows.views(List.of(id)).get(id);
    }

    /** The dossiers that are made. */
    public Map<EscalationId, DossierView> of(Collection<EscalationId> ids) {
        return rows.views(ids);
    }

    /** The last day on which registering is in time, as the dossier says it; empty when its facts are destroyed. */
    public Optional<LocalDate> registrationDueOn(EscalationId id) {
        return rows.facts(id).map(facts -> DossierFacts.read(facts, json)).map(DossierFacts::registrationDueOn);
    }

    /** The printed part in Kazakh or Russian; empty while the dossier is not made, and when it is destroyed. */
    public Optional<byte[]> printed(EscalationId id, Language language) {
        return rows.file(id).flatMap(file -> DossierFile.take(file, DossierWriter.printed(language)));
    }

    /** The escalations whose dossiers name the organizer of a petition. */
    public List<EscalationId> naming(PetitionId petition) {
        return rows.naming(petition);
    }
}
