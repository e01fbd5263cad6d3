package kz.undeu.web;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Refuses to start in production with what the demo brings: invented people and secrets that everybody can read. */
@Context
@Order(Ordered.HIGHEST_PRECEDENCE) // before anything reaches the database
@Requires(env = "production")
class ProductionGuard {

    /** Every secret of the demo begins so; nobody's random bytes do. */
    private static final String DEMO_MARK = "undeu-demo-";

    private static final List<String> SECRETS =
            List.of("undeu.identity.pepper", "undeu.signing.pepper", "undeu.session.secret", "undeu.vault.key");

    private static final List<String> FURTHER_SECRETS =
            List.of("undeu.identity.later-peppers", "undeu.signing.later-peppers", "undeu.vault.previous-keys");

    ProductionGuard(Environment environment) {
        if (environment.getActiveNames().contains("demo")
                || environment.getProperty("undeu.demo.enabled", Boolean.class).orElse(false)) {
            throw new IllegalStateException("the demo must be off in production");
        }
        for (String property : SECRETS) {
            String value = environment.getProperty(property, String.class).orElse("");
            if (isMissing(value) || isDemo(value)) {
                throw new IllegalStateException(property + " must be a secret of its own in production");
            }
        }
        for (String property : FURTHER_SECRETS) {
            List<String> values = environment
                    .getProperty(property, Argument.listOf(String.class))
                    .orElse(List.of());
            if (values.stream().anyMatch(value -> isMissing(value) || isDemo(value))) {
                throw new IllegalStateException(property + " must be secrets of its own in production");
            }
        }
    }

    private static boolean isMissing(String value) {
        return value.isBlank();
    }

    private static boolean isDemo(String value) {
        if (value.startsWith(DEMO_MARK)) {
            return true;
        }
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1).startsWith(DEMO_MARK);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
