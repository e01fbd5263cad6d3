package kz.undeu.escalation.webhook;

import java.time.Instant;
import kz.undeu.testing.Product;

/** What the product sends to the system of an agency. */
public final class AWebhook {

    private AWebhook() {}

    /** The header that a webhook with this id, instant and body carries. */
    public static String signature(String id, Instant at, byte[] body) {
        return Product.bean(WebhookSigning.class).v1a(id, at, body);
    }
}
