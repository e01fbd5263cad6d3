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

    /** A key of the logs that the demo made for itself has this name. */
    private static final String DEMO_LOG_KEY = "PRIVATE+KEY+localhost/";

    private static final String PROVIDERS = "undeu.identity.providers";
    private static final String MACHINE_ISSUERS = "undeu.identity.machine-issuers";

    private static final List<String> SECRETS = List.of(
            "undeu.identity.pepper",
            "undeu.signing.pepper",
            "undeu.session.secret",
            "undeu.vault.key",
            "undeu.web.secret",
            "undeu.log.key",
            "undeu.dossier.key",
            "undeu.webhook.key");

    private static final List<String> FURTHER_SECRETS = List.of(
            "undeu.identity.later-peppers",
            "undeu.signing.later-peppers",
            "undeu.session.previous-secrets",
            "undeu.vault.previous-keys",
            "undeu.webhook.further-keys");

    ProductionGuard(Environment environment) {
        if (environment.getActiveNames().contains("demo")
                || environment.getProperty("undeu.demo.enabled", Boolean.class).orElse(false)) {
            throw new IllegalStateException("the demo must be off in production");
        }
        if (environment.getActiveNames().contains("bench")) {
            throw new IllegalStateException("measuring must be off in production");
        }
        if (!environment
                .getProperty("undeu.rate-limits", String.class)
                .orElse("on")
                .matches("on|true")) {
            throw new IllegalStateException("undeu.rate-limits must be on in production");
        }
        if (environment.getProperty("undeu.delivery.plain-http", Boolean.class).orElse(false)) {
            throw new IllegalStateException("undeu.delivery.plain-http must be off in production");
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
        checkCookie(environment);
        checkProviders(environment);
        checkMachineIssuers(environment);
    }

    /** Else whoever listens on the way could take over sessions. */
    private static void checkCookie(Environment environment) {
        if (!environment
                .getProperty("undeu.session.cookie-secure", Boolean.class)
                .orElse(false)) {
            throw new IllegalStateException("undeu.session.cookie-secure must be true in production");
        }
        if (!environment
                .getProperty("undeu.session.cookie-name", String.class)
                .orElse("")
                .startsWith("__Host-")) {
            throw new IllegalStateException("undeu.session.cookie-name must begin with __Host- in production");
        }
    }

    /** A provider over plain http, or with the client of the demo, could be anybody. */
    private static void checkProviders(Environment environment) {
        for (String id : environment.getPropertyEntries(PROVIDERS)) {
            String provider = PROVIDERS + "." + id;
            mustBeHttps(environment, provider + ".issuer");
            if (isDemo(environment
                    .getProperty(provider + ".client-secret", String.class)
                    .orElse(""))) {
                throw new IllegalStateException(provider + ".client-secret must not be the demo's in production");
            }
        }
    }

    /** Whoever could change their keys on the way could act for any agency. */
    private static void checkMachineIssuers(Environment environment) {
        for (String name : environment.getPropertyEntries(MACHINE_ISSUERS)) {
            mustBeHttps(environment, MACHINE_ISSUERS + "." + name + ".issuer");
            mustBeHttps(environment, MACHINE_ISSUERS + "." + name + ".jwks-url");
        }
    }

    private static void mustBeHttps(Environment environment, String property) {
        if (!environment.getProperty(property, String.class).orElse("").startsWith("https://")) {
            throw new IllegalStateException(property + " must be an https address in production");
        }
    }

    private static boolean isMissing(String value) {
        return value.isBlank();
    }

    private static boolean isDemo(String value) {
        if (value.startsWith(DEMO_MARK) || value.startsWith(DEMO_LOG_KEY)) {
            return true;
        }
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1).startsWith(DEMO_MARK);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
