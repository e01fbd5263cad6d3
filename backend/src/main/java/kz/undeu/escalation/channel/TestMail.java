package kz.undeu.escalation.channel;

import java.time.Instant;
import kz.undeu.kernel.LocalizedText;

/**
 * A mail that only shows that mail arrives; about no case.
 *
 * @param id tells it from other tests
 * @param address of the agency
 */
public record TestMail(String id, String address, LocalizedText agency, Instant createdAt) {}
