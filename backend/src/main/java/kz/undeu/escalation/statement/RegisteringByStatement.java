package kz.undeu.escalation.statement;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import kz.undeu.client.AgencySignatures;
import kz.undeu.client.ClientId;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.Registering;
import kz.undeu.escalation.dossier.DossierRefusal;
import kz.undeu.escalation.dossier.DossierView;
import kz.undeu.escalation.dossier.Dossiers;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/** An agency registers by a statement that one of its machines has signed: number, day and the dossier it holds. */
@Singleton
public class RegisteringByStatement {

    private final Escalations escalations;
    private final Dossiers dossiers;
    private final AgencySignatures signatures;
    private final Registering registering;
    private final StatementRows rows;

    RegisteringByStatement(
            Escalations escalations,
            Dossiers dossiers,
            AgencySignatures signatures,
            Registering registering,
            StatementRows rows) {
        this.escalations = escalations;
        this.dossiers = dossiers;
        this.signatures = signatures;
        this.registering = registering;
        this.rows = rows;
    }

    /**
     * Registers. Whose answer was lost may send the same statement again.
     *
     * @throws Refusal NOT_FOUND, STATEMENT_NOT_SIGNED, STATEMENT_OF_ANOTHER_CASE, STATEMENT_OF_ANOTHER_DOSSIER,
     *     DOSSIER_NOT_READY, CASE_RETURNED, ALREADY_REGISTERED, INPUT_INVALID
     */
    @Transactional
    public Escalation register(EscalationId id, String agency, @Nullable String text, Instant at) {
        Escalation escalation = escalations.get(id, agency);
        Statement statement =
                Statement.parse(text).orElseThrow(() -> Refusal.of(StatementRefusal.STATEMENT_NOT_SIGNED));
        ClientId signer = signatures
                .signer(agency, statement.signed())
                .filter(client -> client.value().equals(statement.signer()))
                .orElseThrow(() -> Refusal.of(StatementRefusal.STATEMENT_NOT_SIGNED));
        if (!statement.escalation().equals(id.toString())) {
            throw Refusal.of(StatementRefusal.STATEMENT_OF_ANOTHER_CASE);
        }
        DossierView dossier = dossiers.of(id);
        if (dossier == null) {
            throw Refusal.of(DossierRefusal.DOSSIER_NOT_READY);
        }
        if (!statement.dossierSha256().equals(dossier.sha256())) {
            throw Refusal.of(StatementRefusal.STATEMENT_OF_ANOTHER_DOSSIER);
        }
        Optional<StatementView> before = rows.find(id, escalation.route());
        if (before.isPresent() && before.get().statement().equals(text)) {
            return escalation;
        }
        Escalation registered = registering.register(id, agency, statement.number(), statement.registeredOn(), at);
        rows.save(id, registered.route(), new StatementView(signer, text, at));
        return registered;
    }

    /** That a case was registered by a statement; empty when it was not. */
    public Optional<SignedRegistrationView> find(Escalation escalation) {
        return rows.find(escalation.id(), escalation.route()).map(SignedRegistrationView::of);
    }

    /**
     * The statement by which a case was registered.
     *
     * @throws Refusal NOT_FOUND when the agency has no such case, or it was registered without one
     */
    public StatementView of(EscalationId id, String agency) {
        Escalation escalation = escalations.get(id, agency);
        return rows.find(id, escalation.route()).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }
}
