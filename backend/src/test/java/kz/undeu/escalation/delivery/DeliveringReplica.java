package kz.undeu.escalation.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.undeu.testing.AnAgencySystem;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import kz.undeu.testing.Rows;

/** Replicas that may reach the systems of agencies that tests start. They send when a test says so. */
final class DeliveringReplica {

    private DeliveringReplica() {}

    static Replica reaching(List<AnAgencySystem> systems, List<AnAgencySystem> trusted, Map<String, Object> more) {
        return Replica.with(properties(systems, trusted, more));
    }

    static Map<String, Object> properties(
            List<AnAgencySystem> systems, List<AnAgencySystem> trusted, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "undeu.delivery.ports",
                        systems.stream().map(AnAgencySystem::port).toList(),
                "undeu.delivery.roots",
                        trusted.stream().map(AnAgencySystem::root).toList(),
                "undeu.delivery.whole", "1s",
                "undeu.invalidation.delay", "1d",
                "undeu.log.enabled", false,
                "undeu.outbox.delay", "1d",
                "undeu.notices.delay", "1d",
                "undeu.mail.delay", "1d"));
        properties.putAll(more);
        return properties;
    }

    /** Leaves nothing behind that later tests would send, or that keeps the alarm on. */
    static void tidyUp() {
        Rows rows = Rows.ofTheProduct();
        rows.change("UPDATE delivery SET state = 'DELIVERED', next_attempt_at = NULL, ended_at = created_at"
                + " WHERE state <> 'DELIVERED'");
        rows.change("UPDATE channel SET disabled_because = 'BY_ADMINISTRATOR'");
        Product.bean(DeliveryAlarm.class).look();
    }
}
