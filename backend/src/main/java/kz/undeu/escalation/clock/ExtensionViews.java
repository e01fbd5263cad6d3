package kz.undeu.escalation.clock;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;

/** The extensions by which agencies gave themselves more time. */
@Singleton
public class ExtensionViews {

    private final Extensions extensions;

    ExtensionViews(Extensions extensions) {
        this.extensions = extensions;
    }

    /** That of the agency that has the case now. */
    public Optional<ExtensionView> of(Escalation escalation) {
        return extensions
                .findByEscalationAndRoute(escalation.id(), escalation.route())
                .map(Extension::view);
    }

    /** Those of all agencies that ever had it, oldest first. */
    public List<Made> all(EscalationId id) {
        return extensions.findByEscalationOrderById(id).stream()
                .map(each -> new Made(each.agency(), each.view()))
                .toList();
    }

    /**
     * Who extended.
     *
     * @param agency the slug of the agency
     */
    public record Made(String agency, ExtensionView extension) {}
}
