package kz.undeu.catalog.data;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;

/** Goes through the escalations of all petitions that were ever listed, in the order of their ids. */
@Singleton
class ListedEscalations {

    private static final String NEXT = """
            SELECT e.id FROM escalation e JOIN petition p ON p.id = e.petition
            WHERE p.opened_at IS NOT NULL AND e.id > ? ORDER BY e.id LIMIT ?""";

    private final ListedPetitions listed;
    private final Escalations escalations;

    ListedEscalations(ListedPetitions listed, Escalations escalations) {
        this.listed = listed;
        this.escalations = escalations;
    }

    void read(Consumer<Escalation> each) {
        String after = "";
        List<String> ids;
        do {
            ids = listed.ids(NEXT, after);
            if (!ids.isEmpty()) {
                after = ids.get(ids.size() - 1);
                escalations.findByIdIn(ids.stream().map(EscalationId::new).toList()).stream()
                        .sorted(Comparator.comparing(
                                escalation -> escalation.id().value()))
                        .forEach(each);
            }
        } while (ids.size() == ListedPetitions.PAGE);
    }
}
