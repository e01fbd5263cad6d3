package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.context.exceptions.NoSuchBeanException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class ProductionGuardTest {

    private static final Map<String, Object> OWN_SECRETS = Map.of(
            "undeu.identity.pepper",
            base64("an-identity-pepper-of-their-own-long-enough"),
            "undeu.signing.pepper",
            base64("a-signature-pepper-of-their-own-long-enough"),
            "undeu.session.secret",
            "a-session-secret-of-their-own-long-enough",
            "undeu.vault.key",
            base64("a-vault-key-of-their-own-32bytes"),
            "undeu.web.secret",
            "a-web-secret-of-their-own-long-enough",
            // Written by infra/secrets/make, for this test only.
            "undeu.log.key",
            "PRIVATE+KEY+undeu.example/log+f38ee7ec+ARroRbErNoiNaCvTmOqdR8wGz1BZXwBPF7Tw42H1rCsi",
            "undeu.dossier.key",
            base64("a-dossier-key-of-their-own-32byt"),
            "undeu.webhook.key",
            base64("a-webhook-key-of-their-own-32byt"));

    @Test
    void productionStartsWithSecretsOfItsOwnAndWithoutTheDemo() {
        try (ApplicationContext production = start(OWN_SECRETS, "production")) {
            assertThat(production.containsBean(ProductionGuard.class)).isTrue();
            assertThatThrownBy(() -> production.getBean(Class.forName("kz.undeu.demo.DemoSignInController")))
                    .isInstanceOf(NoSuchBeanException.class);
        }
    }

    @Test
    void productionRefusesTheDemo() {
        assertRefuses("demo must be off", OWN_SECRETS, "production", "demo");
        assertRefuses("demo must be off", with("undeu.demo.enabled", true), "production");
        assertRefuses("measuring must be off", OWN_SECRETS, "production", "bench");
    }

    @Test
    void productionRefusesEverySecretOfTheDemo() {
        for (String property : OWN_SECRETS.keySet()) {
            assertRefuses(property, with(property, "undeu-demo-something"), "production");
            assertRefuses(property, with(property, base64("undeu-demo-something")), "production");
        }
        assertRefuses("undeu.log.key", with("undeu.log.key", ""), "production");
        assertRefuses("undeu.log.key", with("undeu.log.key", "PRIVATE+KEY+localhost/log+0+AA=="), "production");
        assertRefuses("undeu.dossier.key", with("undeu.dossier.key", ""), "production");
        assertRefuses("undeu.session.secret", with("undeu.session.secret", " "), "production");
        for (String property : List.of(
                "undeu.identity.later-peppers",
                "undeu.signing.later-peppers",
                "undeu.vault.previous-keys",
                "undeu.webhook.further-keys")) {
            assertRefuses(property, with(property, List.of(base64("undeu-demo-something"))), "production");
        }
    }

    @Test
    void productionRefusesASecretOfTheDemoAmongThePreviousOnes() {
        String own = "a-previous-session-secret-of-their-own";
        String property = "undeu.session.previous-secrets";
        start(with(property, own), "production").close();
        assertRefuses(property, with(property, own + ",undeu-demo-something-that-is-long-enough"), "production");
        assertRefuses(property, with(property, own + "," + base64("undeu-demo-something")), "production");
        assertRefuses(property, with(property, own + ",short"), "production");
    }

    @Test
    void productionRefusesAProviderThatCouldBeAnybody() {
        Map<String, Object> provider = new HashMap<>(OWN_SECRETS);
        provider.put("undeu.identity.providers.state.client-id", "undeu");
        provider.put("undeu.identity.providers.state.client-secret", "a-secret-of-their-own");
        provider.put("undeu.identity.providers.state.claims.national-identifier", "iin");
        provider.put("undeu.identity.providers.state.level", "HIGH");
        provider.put("undeu.identity.providers.state.issuer", "http://localhost:8180/realms/undeu");
        assertRefuses("issuer must be an https address", provider, "production");

        provider.put("undeu.identity.providers.state.issuer", "https://id.example");
        start(provider, "production").close();

        provider.put("undeu.identity.providers.state.client-secret", "undeu-demo-client-secret");
        assertRefuses("client-secret must not be the demo's", provider, "production");
    }

    @Test
    void productionRefusesAnIssuerOfMachinesThatCouldBeAnybody() {
        String issuer = "undeu.identity.machine-issuers.state.";
        Map<String, Object> machines = new HashMap<>(OWN_SECRETS);
        machines.put(issuer + "issuer", "https://id.example");
        machines.put(issuer + "audience", "https://undeu.example/agency");
        machines.put(issuer + "jwks-url", "http://localhost:8180/keys");
        assertRefuses("jwks-url must be an https address", machines, "production");

        machines.put(issuer + "jwks-url", "https://id.example/keys");
        machines.put(issuer + "issuer", "http://localhost:8180");
        assertRefuses("issuer must be an https address", machines, "production");
    }

    @Test
    void productionRefusesACookieThatTravelsWithoutTls() {
        assertRefuses("cookie-secure must be true", with("undeu.session.cookie-secure", false), "production");
        assertRefuses("must begin with __Host-", with("undeu.session.cookie-name", "undeu"), "production");
    }

    @Test
    void productionRefusesWebhooksWithoutTls() {
        assertRefuses("plain-http must be off", with("undeu.delivery.plain-http", true), "production");
    }

    @Test
    void productionRefusesToRunWithoutLimits() {
        assertRefuses("undeu.rate-limits", with("undeu.rate-limits", "off"), "production");
    }

    private static void assertRefuses(String because, Map<String, Object> properties, String... environments) {
        assertThatThrownBy(() -> start(properties, environments).close())
                .isInstanceOf(BeanInstantiationException.class)
                .hasMessageContaining(because);
    }

    private static ApplicationContext start(Map<String, Object> properties, String... environments) {
        Map<String, Object> all = new HashMap<>(Product.emptyDatabase("production"));
        all.put("undeu.log.folder", "target/test-data-production-log");
        all.put("undeu.public-address", "https://undeu.example");
        all.putAll(properties);
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments(environments)
                .properties(all)
                .start();
    }

    private static Map<String, Object> with(String property, Object value) {
        Map<String, Object> changed = new HashMap<>(OWN_SECRETS);
        changed.put(property, value);
        return changed;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
