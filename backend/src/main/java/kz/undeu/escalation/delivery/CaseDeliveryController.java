package kz.undeu.escalation.delivery;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Officer;
import kz.undeu.identity.Role;
import kz.undeu.identity.access.ForAgenciesAndAdministrators;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;

@Controller("/api/v1/agency/escalations/{eid}/deliveries")
@ForAgenciesAndAdministrators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class CaseDeliveryController {

    private final Escalations escalations;
    private final DeliveryRows rows;
    private final DeliveryViews views;

    CaseDeliveryController(Escalations escalations, DeliveryRows rows, DeliveryViews views) {
        this.escalations = escalations;
        this.rows = rows;
        this.views = views;
    }

    /** How the dossier of a case goes by the agency's channels; for administrators by those of all agencies that had it. */
    @Get
    Page<DeliveryView> all(String eid, Authentication authentication) {
        EscalationId id = EscalationId.parse(eid);
        if (authentication.getRoles().contains(Role.ADMIN_ROLE)) {
            Escalation any = escalations.findById(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
            return new Page<>(views.of(rows.of(any.id())), null);
        }
        Escalation own = escalations.get(id, Officer.of(authentication).agency());
        return new Page<>(
                views.of(rows.of(own.id()).stream()
                        .filter(delivery -> delivery.route() == own.route())
                        .toList()),
                null);
    }
}
