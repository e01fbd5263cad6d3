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
            "undeu.identity.pepper", base64("an-identity-pepper-of-their-own-long-enough"),
            "undeu.signing.pepper", base64("a-signature-pepper-of-their-own-long-enough"),
            "undeu.session.secret", "a-session-secret-of-their-own-long-enough",
            "undeu.vault.key", base64("a-vault-key-of-their-own-32bytes"));

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
    }

    @Test
    void productionRefusesEverySecretOfTheDemo() {
        for (String property : OWN_SECRETS.keySet()) {
            assertRefuses(property, with(property, "undeu-demo-something"), "production");
            assertRefuses(property, with(property, base64("undeu-demo-something")), "production");
        }
        assertRefuses("undeu.session.secret", with("undeu.session.secret", " "), "production");
        for (String property :
                List.of("undeu.identity.later-peppers", "undeu.signing.later-peppers", "undeu.vault.previous-keys")) {
            assertRefuses(property, with(property, List.of(base64("undeu-demo-something"))), "production");
        }
    }

    private static void assertRefuses(String because, Map<String, Object> properties, String... environments) {
        assertThatThrownBy(() -> start(properties, environments).close())
                .isInstanceOf(BeanInstantiationException.class)
                .hasMessageContaining(because);
    }

    private static ApplicationContext start(Map<String, Object> properties, String... environments) {
        Map<String, Object> all = new HashMap<>(Product.emptyDatabase("production"));
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
