package kz.undeu.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.PinnedClock;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in with a real Keycloak, through its own login form, with the configuration that the demo uses. */
@ExtendWith(Product.class)
class KeycloakSignInTest {

    private static final Path CONFIGURATION = Path.of("..", "infra", "keycloak", "undeu.yml");
    private static final Path COMPOSE = Path.of("..", "infra", "compose.yaml");
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");

    private static ApplicationContext context;
    private static Keycloak keycloak;
    private static URI product;

    private Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        int port = Keycloak.freePort();
        Map<String, Object> properties = yaml(CONFIGURATION);
        properties.put("undeu.identity.providers.keycloak.issuer", Keycloak.issuer(port));
        properties.put("undeu.identity.oidc.timeout", "60s");
        properties.put("undeu.demo.content", false);
        properties.put("micronaut.server.port", -1);
        // The product comes first: it does not need its provider to start.
        context = Product.replica(properties);
        product = context.getBean(EmbeddedServer.class).start().getURI();
        keycloak = Keycloak.start(port, product + "/oauth/callback/keycloak");
        keycloak.awaitReady();
    }

    @AfterAll
    static void end() {
        if (keycloak != null) {
            keycloak.close();
        }
        context.close();
    }

    @BeforeEach
    void freshBrowser() {
        followTheClock();
        browser = new Browser(product);
    }

    /** Keycloak's clock cannot be set, so ours follow it. */
    private static void followTheClock() {
        Instant now = Instant.now();
        Product.clock().set(now);
        context.getBean(PinnedClock.class).set(now);
    }

    @Test
    void whoSignsInWithKeycloakSignsThePetitionTheyCameFrom() {
        Petition petition = APetition.aPetition().in("KZ-62").seeding();
        String page = "/kk/petitions/" + petition.id() + "/sign";

        HttpResponse<String> back = signIn("aizhan-omarova", page);

        assertThat(back.statusCode()).as(back.body()).isEqualTo(303);
        assertThat(Browser.location(back)).isEqualTo(page);
        assertThat(browser.cookies()).containsOnlyKeys("undeu");
        assertThat(browser.session().toString())
                .contains("\"displayName\":\"Айжан О.\"", "\"region\":\"KZ-62\"", "\"level\":\"HIGH\"")
                .contains("\"eligible\":true");
        HttpResponse<String> signed = sign(petition);
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);

        // Another day, another browser, the same person.
        String first = subject();
        browser = new Browser(product);
        signIn("aizhan-omarova", page);
        assertThat(subject()).isEqualTo(first);
        HttpResponse<String> again = sign(petition);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(signed.body());
    }

    @Test
    void aPersonKnownAtTheUsualLevelIsToldThatAPetitionAsksForMore() {
        HttpResponse<String> back = signIn("maxim-ten", "/ru/me&level=HIGH");
        assertThat(Browser.location(back)).isEqualTo("/ru/sign-in?failed=LEVEL_TOO_LOW&return=%2Fru%2Fme&level=HIGH");
        assertThat(browser.isSignedIn()).isFalse();

        browser = new Browser(product);
        assertThat(Browser.location(signIn("maxim-ten", "/ru/me"))).isEqualTo("/ru/me");
    }

    @Test
    void whoIsHardlyKnownOrHasNoIinIsRefused() {
        assertThat(Browser.location(signIn("olga-melnichenko", "/en/me")))
                .startsWith("/en/sign-in?failed=LEVEL_TOO_LOW");
        browser = new Browser(product);
        assertThat(Browser.location(signIn("nurzhan-abdikhalyq", "/en/me")))
                .startsWith("/en/sign-in?failed=IIN_MISSING");
    }

    @Test
    void factsThatBarFromSigningComeAlong() {
        signIn("bakhtiyor-nurmatov", "/kk");
        assertThat(browser.session().path("eligible").asBoolean()).isFalse();
        browser = new Browser(product);
        signIn("tomiris-zhaqsylyq", "/kk");
        assertThat(browser.session().path("eligible").asBoolean()).isFalse();
    }

    @Test
    void anOfficerOfAnAgencyEntersItsDesk() {
        signIn("akimat-62-qanat", "/kk/agency");
        assertThat(browser.session().path("agency").asText()).isEqualTo("akimat-62");
        assertThat(browser.get("/api/v1/agency/escalations").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/v1/moderation/queue").statusCode()).isEqualTo(403);
    }

    @Test
    void aWrongPasswordIsKeycloaksAffairAndEndsInNoSession() {
        HttpResponse<String> form = browser.get(Browser.location(browser.get("/oauth/login/keycloak?return=/kk")));
        HttpResponse<String> answer =
                browser.post(URI.create(action(form)), Map.of("username", "aizhan-omarova", "password", "wrong"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("location")).isEmpty();
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void composeStartsTheSameKeycloakWithTheSameRealm() throws IOException {
        Map<String, Object> compose = yaml(COMPOSE);
        assertThat(compose.get("services.keycloak.image"))
                .isEqualTo("quay.io/keycloak/keycloak:" + System.getProperty("keycloak.version"));
        assertThat(compose.toString()).contains("./keycloak/undeu-realm.json:/opt/keycloak/data/import/");
        assertThat(Files.readString(Keycloak.REALM))
                .contains(yaml(CONFIGURATION)
                        .get("undeu.identity.providers.keycloak.client-secret")
                        .toString());
    }

    private HttpResponse<String> signIn(String username, String returnPath) {
        String authorize = Browser.location(browser.get("/oauth/login/keycloak?return=" + returnPath));
        HttpResponse<String> form = browser.get(authorize);
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        HttpResponse<String> answer =
                browser.post(URI.create(action(form)), Map.of("username", username, "password", "demo"));
        String callback = Browser.location(answer);
        assertThat(callback).as(answer.body()).startsWith(product + "/oauth/callback/keycloak?");
        // Keycloak may have taken its time.
        followTheClock();
        return browser.get(callback);
    }

    private HttpResponse<String> sign(Petition petition) {
        return browser.put(
                "/api/v1/petitions/" + petition.id() + "/signature",
                "{\"nonce\": \"" + Nonce.random().base64Url() + "\", \"textSha256\": \""
                        + petition.textSha256().hex() + "\"}");
    }

    private String subject() {
        String claims = new String(
                Base64.getUrlDecoder().decode(browser.cookies().get("undeu").split("\\.", -1)[1]),
                StandardCharsets.UTF_8);
        return claims.replaceFirst(".*\"sub\":\"([^\"]*)\".*", "$1");
    }

    private static String action(HttpResponse<String> form) {
        Matcher action = FORM.matcher(form.body());
        assertThat(action.find()).as(form.body()).isTrue();
        return action.group(1).replace("&amp;", "&");
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            Map<String, Object> properties = new HashMap<>(new YamlPropertySourceLoader().read("test", stream));
            return properties;
        }
    }
}
