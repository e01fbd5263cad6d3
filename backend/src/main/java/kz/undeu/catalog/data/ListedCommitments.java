package kz.undeu.catalog.data;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Consumer;
import kz.undeu.escalation.commitment.CommitmentView;
import kz.undeu.escalation.commitment.CommitmentViews;

/** Goes through what agencies promised to all petitions that were ever listed, by escalation and then as they promised it. */
@Singleton
class ListedCommitments {

    private final ListedEscalations listed;
    private final CommitmentViews commitments;

    ListedCommitments(ListedEscalations listed, CommitmentViews commitments) {
        this.listed = listed;
        this.commitments = commitments;
    }

    void read(Instant at, Consumer<CommitmentView> each) {
        listed.read(escalation -> {
            // Agencies promise with an answer.
            if (escalation.answeredAt() != null) {
                commitments.of(escalation.petition(), escalation.id(), at).forEach(each);
            }
        });
    }
}
