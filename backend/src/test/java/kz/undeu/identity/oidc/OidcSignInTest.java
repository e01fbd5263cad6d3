package kz.undeu.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import kz.undeu.testing.PinnedClock;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Signing in with a provider that does right, and with one that does wrong in every way we could think of. */
@ExtendWith(Product.class)
class OidcSignInTest {

    private static final String COOKIE = "undeu-sign-in";
    private static final int WAITING_AT_ONCE = 3;
    private static final String SIGN = "/ru/petitions/7k3m9qx2ab/sign";

    private static final ExecutorService threads = Executors.newCachedThreadPool();

    private static MisbehavingProvider provider;
    private static ApplicationContext context;
    private static URI product;

    private Browser browser;

    @BeforeAll
    static void start() {
        provider = new MisbehavingProvider();
        Map<String, Object> properties = new HashMap<>();
        properties.put("micronaut.server.port", -1);
        properties.put("undeu.demo.content", false);
        properties.put("undeu.identity.oidc.timeout", "2s");
        properties.put("undeu.identity.oidc.waiting-at-once", WAITING_AT_ONCE);
        properties.put("undeu.rate-limits", "on");
        for (String realm : List.of("good", "named", "other", "pretender", "hangs")) {
            configure(properties, realm, provider.issuer(realm));
        }
        // Nobody listens there.
        configure(properties, "away", "http://127.0.0.1:1/away");
        properties.put("undeu.identity.providers.good.name.kk", "Жақсы");
        properties.put("undeu.identity.providers.good.name.ru", "Хороший");
        properties.put("undeu.identity.providers.other.grants-roles", true);
        context = Product.replica(properties);
        product = context.getBean(EmbeddedServer.class).start().getURI();
    }

    private static void configure(Map<String, Object> properties, String id, String issuer) {
        String prefix = "undeu.identity.providers." + id + ".";
        properties.put(prefix + "issuer", issuer);
        properties.put(prefix + "client-id", MisbehavingProvider.CLIENT_ID);
        properties.put(prefix + "client-secret", MisbehavingProvider.CLIENT_SECRET);
        properties.put(prefix + "claims.national-identifier", "iin");
        properties.put(prefix + "claims.given-name", "given_name");
        properties.put(prefix + "claims.family-name", "family_name");
        properties.put(prefix + "claims.birth-date", "birthdate");
        properties.put(prefix + "claims.citizenship", "citizenship");
        properties.put(prefix + "claims.region", "region");
        properties.put(prefix + "claims.level", "acr");
        properties.put(prefix + "claims.roles", "undeu_roles");
        properties.put(prefix + "claims.agency", "undeu_agency");
        properties.put(prefix + "citizen-value", "KAZ");
        properties.put(prefix + "regions.Ulytau", "KZ-62");
        properties.put(prefix + "levels.1", "LOW");
        properties.put(prefix + "levels.2", "SUBSTANTIAL");
        properties.put(prefix + "levels.3", "HIGH");
        properties.put(prefix + "roles.officer", "AGENCY");
        properties.put(prefix + "roles.head", "AGENCY_HEAD");
        properties.put(prefix + "roles.moderator", "MODERATOR");
    }

    @AfterAll
    static void end() {
        context.close();
        threads.shutdownNow();
        provider.close();
    }

    @BeforeEach
    void freshBrowser() {
        context.getBean(PinnedClock.class).reset();
        provider.requests.clear();
        browser = new Browser(product);
    }

    @Test
    void whoSignsInComesBackToTheSamePetitionKnownByWhatTheProviderAsserts() {
        HttpResponse<String> back = comeBack(begin("good", SIGN), claims -> {});

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(Browser.location(back)).isEqualTo(SIGN);
        assertThat(browser.session().toString())
                .contains("\"displayName\":\"Айгүл С.\"", "\"region\":\"KZ-62\"", "\"level\":\"SUBSTANTIAL\"")
                .contains("\"roles\":[\"CITIZEN\"]", "\"eligible\":true");
    }

    @Test
    void theBrowserIsSentWithEverythingThatBindsTheAnswerToIt() {
        HttpResponse<String> there = browser.get("/oauth/login/good?return=" + SIGN);

        assertThat(there.statusCode()).isEqualTo(303);
        assertThat(Browser.location(there)).startsWith(provider.issuer("good") + "/authorize?");
        Map<String, String> query = Browser.query(Browser.location(there));
        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", MisbehavingProvider.CLIENT_ID)
                .containsEntry("redirect_uri", product + "/oauth/callback/good")
                .containsEntry("scope", "openid profile")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("acr_values", "2 3")
                .containsEntry("ui_locales", "ru");
        assertThat(List.of(query.get("state"), query.get("nonce"), query.get("code_challenge")))
                .doesNotHaveDuplicates()
                .allSatisfy(value -> assertThat(value).hasSize(43));
        String cookie = there.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).startsWith(COOKIE + "=").contains("HTTPOnly", "SameSite=Lax", "Path=/", "Max-Age=600");
        assertThat(there.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void outsideADemoTheCookieOfAnAttemptIsForThisHostAndTlsOnly() {
        Map<String, Object> production =
                Map.of("undeu.session.cookie-name", "__Host-undeu", "undeu.session.cookie-secure", true);
        try (ApplicationContext replica = Product.replica(production)) {
            Cookie cookie = replica.getBean(SignInAttempts.class)
                    .cookie(SignInAttempt.begin("good", null, ReturnPath.of(SIGN), PinnedClock.START));
            assertThat(cookie.getName()).isEqualTo("__Host-undeu-sign-in");
            assertThat(cookie.isSecure()).isTrue();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/");
        }
    }

    @Test
    void afterwardsOnlyOurSessionIsLeft() {
        comeBack(begin("good", SIGN), claims -> {});
        assertThat(browser.cookies()).containsOnlyKeys("undeu");
        assertThat(browser.cookies().get("undeu")).doesNotContain("800101100013");
        assertThat(new String(
                        Base64.getUrlDecoder()
                                .decode(browser.cookies().get("undeu").split("\\.", -1)[1]),
                        StandardCharsets.UTF_8))
                .doesNotContain("800101100013", "aigul", "id_token", "Сәрсенова");
    }

    @Test
    void aTokenOfAProviderIsNoSession() {
        Map<String, String> request = begin("good", SIGN);
        String idToken = provider.sign(provider.claims(request, "good")
                .claim("roles", List.of("CITIZEN", "MODERATOR"))
                .build());
        browser.cookies().put("undeu", idToken);
        assertThat(browser.get("/api/v1/moderation/queue").statusCode()).isEqualTo(401);
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void theSameIinIsTheSamePersonWithWhicheverProvider() {
        comeBack(begin("good", SIGN), claims -> {});
        String first = subject();
        browser = new Browser(product);
        comeBack(begin("named", SIGN), claims -> claims.subject("another"), "&iss=" + encodedIssuer("named"));
        assertThat(subject()).isEqualTo(first);
    }

    @Test
    void onlyAProviderThatMayGrantRolesDoes() {
        Consumer<JWTClaimsSet.Builder> officer = claims ->
                claims.claim("undeu_roles", List.of("officer", "king")).claim("undeu_agency", "akimat-62");
        comeBack(begin("good", SIGN), officer);
        assertThat(browser.session().path("roles").toString()).isEqualTo("[\"CITIZEN\"]");
        assertThat(browser.session().path("agency").isNull()).isTrue();

        browser = new Browser(product);
        comeBack(begin("other", SIGN), officer);
        assertThat(browser.session().path("roles").toString()).isEqualTo("[\"CITIZEN\",\"AGENCY\"]");
        assertThat(browser.session().path("agency").asText()).isEqualTo("akimat-62");

        browser = new Browser(product);
        comeBack(
                begin("other", SIGN),
                claims -> claims.claim("undeu_roles", "head").claim("undeu_agency", "akimat-62"));
        assertThat(browser.session().path("roles").toString()).isEqualTo("[\"CITIZEN\",\"AGENCY\",\"AGENCY_HEAD\"]");

        freshBrowser();
        comeBack(begin("other", SIGN), claims -> claims.claim("undeu_roles", "head"));
        assertThat(browser.session().path("roles").toString()).isEqualTo("[\"CITIZEN\"]");

        freshBrowser();
        comeBack(begin("other", SIGN), claims -> claims.claim("undeu_roles", "officer"));
        assertThat(browser.session().path("roles").toString()).isEqualTo("[\"CITIZEN\"]");
    }

    @Test
    void whatIsNotAssertedIsNotAssumed() {
        comeBack(
                begin("good", SIGN),
                claims -> claims.claim("citizenship", "RUS")
                        .claim("region", "KZ-99")
                        .claim("birthdate", null));
        assertThat(browser.session().path("eligible").asBoolean()).isFalse();
        assertThat(browser.session().path("region").isNull()).isTrue();

        browser = new Browser(product);
        comeBack(
                begin("good", SIGN),
                claims -> claims.claim("citizenship", List.of("DEU", "KAZ")).claim("region", "KZ-75"));
        assertThat(browser.session().path("eligible").asBoolean()).isTrue();
        assertThat(browser.session().path("region").asText()).isEqualTo("KZ-75");
    }

    @Test
    void thePageOfferingProvidersListsThoseConfiguredInAllLanguages() {
        assertThat(browser.get("/api/v1/auth/providers").body())
                .contains("{\"id\":\"good\",\"kind\":\"OIDC\",\"name\":{\"kk\":\"Жақсы\",\"ru\":\"Хороший\"},"
                        + "\"level\":\"HIGH\"}")
                .contains("\"id\":\"away\"", "\"kind\":\"DEMO\"")
                .doesNotContain("secret", "issuer");
        assertThat(browser.get("/oauth/login/nobody").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "iin, , IIN_MISSING",
        "iin, 800101100014, IIN_INVALID",
        "iin, 80010110001, IIN_INVALID",
        "birthdate, 1980-01-01, BIRTH_DATE_DIFFERS",
        "birthdate, 01.01.1880, BIRTH_DATE_DIFFERS",
        "acr, 1, LEVEL_TOO_LOW",
        "acr, , LEVEL_TOO_LOW",
        "acr, unheard-of, LEVEL_TOO_LOW"
    })
    void aPersonWhoIsNotSurelyKnownIsRefused(String claim, String value, String failure) {
        assertRefused(comeBack(begin("good", SIGN), claims -> claims.claim(claim, value)), failure);
    }

    @Test
    void aPersonWithoutANameIsRefused() {
        assertRefused(
                comeBack(
                        begin("good", SIGN),
                        claims -> claims.claim("given_name", " ").claim("family_name", "\u0000")),
                "NAME_MISSING");
    }

    @Test
    void aHigherLevelIsAskedForAndMustCome() {
        Map<String, String> request =
                Browser.query(Browser.location(browser.get("/oauth/login/good?level=HIGH&return=" + SIGN)));
        assertThat(request).containsEntry("acr_values", "3");
        HttpResponse<String> back = comeBack(request, claims -> {});
        assertRefused(back, "LEVEL_TOO_LOW");
        assertThat(Browser.query(Browser.location(back))).containsEntry("level", "HIGH");

        request = Browser.query(Browser.location(browser.get("/oauth/login/good?level=HIGH&return=" + SIGN)));
        comeBack(request, claims -> claims.claim("acr", "3"));
        assertThat(browser.session().path("level").asText()).isEqualTo("HIGH");
    }

    /** Ways in which an id token can be wrong. */
    enum Lie {
        ANOTHER_AUDIENCE((p, c) -> p.sign(c.audience("somebody-else").build())),
        NO_AUDIENCE((p, c) -> p.sign(c.audience((String) null).build())),
        TWO_AUDIENCES_AND_NO_PARTY(
                (p, c) -> p.sign(c.audience(List.of("undeu", "x")).build())),
        TWO_AUDIENCES_AND_ANOTHER_PARTY((p, c) ->
                p.sign(c.audience(List.of("undeu", "x")).claim("azp", "x").build())),
        ANOTHER_ISSUER((p, c) -> p.sign(c.issuer(p.issuer("other")).build())),
        ISSUER_WITH_A_SLASH((p, c) -> p.sign(c.issuer(p.issuer("good") + "/").build())),
        ANOTHER_NONCE((p, c) -> p.sign(c.claim("nonce", "x").build())),
        NO_NONCE((p, c) -> p.sign(c.claim("nonce", null).build())),
        NO_SUBJECT((p, c) -> p.sign(c.subject(null).build())),
        EXPIRED((p, c) -> p.sign(c.expirationTime(in(Duration.ofMinutes(-2))).build())),
        WITHOUT_END((p, c) -> p.sign(c.expirationTime(null).build())),
        NOT_YET_VALID(
                (p, c) -> p.sign(c.notBeforeTime(in(Duration.ofMinutes(2))).build())),
        ISSUED_IN_THE_FUTURE(
                (p, c) -> p.sign(c.issueTime(in(Duration.ofMinutes(2))).build())),
        UNSIGNED((p, c) -> new PlainJWT(c.build()).serialize()),
        UNSIGNED_IN_CAPITALS((p, c) -> {
            String signed = p.sign(c.build());
            return Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString("{\"alg\":\"NONE\"}".getBytes(StandardCharsets.US_ASCII))
                    + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1);
        }),
        SIGNATURE_CUT_OFF((p, c) -> {
            String signed = p.sign(c.build());
            return signed.substring(0, signed.lastIndexOf('.') + 1);
        }),
        HMAC_WITH_THE_PUBLIC_KEY((p, c) -> hmac(p, c.build())),
        OF_A_KEY_NOBODY_KNOWS(
                (p, c) -> MisbehavingProvider.sign(p.header().keyID("new").build(), c.build(), stolen())),
        OF_ANOTHER_KEY_BY_THE_SAME_NAME(
                (p, c) -> MisbehavingProvider.sign(p.header().build(), c.build(), stolen())),
        KEY_SET_ELSEWHERE((p, c) -> MisbehavingProvider.sign(
                p.header()
                        .keyID("evil")
                        .jwkURL(URI.create(p.issuer("evil") + "/jwks"))
                        .build(),
                c.build(),
                stolen())),
        CERTIFICATE_ELSEWHERE((p, c) -> MisbehavingProvider.sign(
                p.header().x509CertURL(URI.create(p.issuer("evil") + "/x5u")).build(), c.build(), stolen())),
        KEY_IN_THE_HEAD((p, c) -> {
            RSAKey own = stolen();
            return MisbehavingProvider.sign(p.header().jwk(own.toPublicJWK()).build(), c.build(), own);
        }),
        ANOTHER_TYPE((p, c) -> MisbehavingProvider.sign(
                p.header().type(new JOSEObjectType("at+jwt")).build(), c.build(), p.key())),
        NO_TOKEN((p, c) -> "nothing");

        private final BiFunction<MisbehavingProvider, JWTClaimsSet.Builder, String> token;

        Lie(BiFunction<MisbehavingProvider, JWTClaimsSet.Builder, String> token) {
            this.token = token;
        }

        private static Date in(Duration later) {
            return Date.from(PinnedClock.START.plus(later));
        }

        private static RSAKey stolen() {
            try {
                return new RSAKeyGenerator(2048).generate();
            } catch (JOSEException e) {
                throw new AssertionError(e);
            }
        }

        private static String hmac(MisbehavingProvider provider, JWTClaimsSet claims) {
            try {
                SignedJWT token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("right").build(), claims);
                token.sign(new MACSigner(provider.key().toRSAPublicKey().getEncoded()));
                return token.serialize();
            } catch (JOSEException e) {
                throw new AssertionError(e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatProvesNothingIsRefused(Lie lie) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        try {
            Map<String, String> request = begin("good", SIGN);
            String token = lie.token.apply(provider, provider.claims(request, "good"));
            assertRefused(comeBackWith(request, provider.code(request, token)), "PROVIDER_UNTRUSTED");
        } finally {
            root.detachAppender(log);
        }
        assertThat(provider.requests).noneMatch(path -> path.startsWith("/evil"));
        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains("800101100013"));
    }

    @Test
    void aLittleDifferenceOfClocksIsForgiven() {
        Instant now = PinnedClock.START;
        comeBack(
                begin("good", SIGN),
                claims -> claims.issueTime(Date.from(now.plusSeconds(30)))
                        .expirationTime(Date.from(now.minusSeconds(30))));
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void aCodeIsGoodOnce() {
        Map<String, String> request = begin("good", SIGN);
        String code = provider.code(
                request, provider.sign(provider.claims(request, "good").build()));
        assertThat(Browser.location(comeBackWith(request, code))).isEqualTo(SIGN);

        browser = new Browser(product);
        assertRefused(comeBackWith(begin("good", SIGN), code), "PROVIDER_REFUSED");
    }

    @Test
    void aCodeOfSomebodyElseIsOfNoUse() {
        Map<String, String> theirs = begin("good", SIGN);
        String code = provider.code(
                theirs, provider.sign(provider.claims(theirs, "good").build()));
        browser = new Browser(product);
        assertRefused(comeBackWith(begin("good", SIGN), code), "PROVIDER_REFUSED");
    }

    @Test
    void anAnswerWithoutItsStateIsRefused() {
        Map<String, String> request = begin("good", SIGN);
        String code = provider.code(
                request, provider.sign(provider.claims(request, "good").build()));
        assertRefused(browser.get("/oauth/callback/good?code=" + code), "EXPIRED");
        begin("good", SIGN);
        assertRefused(browser.get("/oauth/callback/good?code=" + code + "&state=" + request.get("state")), "EXPIRED");
        assertThat(provider.requests).noneMatch(path -> path.endsWith("/token"));
    }

    @Test
    void anAnswerInABrowserThatBeganNothingIsRefused() {
        Map<String, String> request = begin("good", SIGN);
        String code = provider.code(
                request, provider.sign(provider.claims(request, "good").build()));
        browser = new Browser(product);
        HttpResponse<String> back = comeBackWith(request, code);
        assertThat(Browser.location(back)).isEqualTo("/sign-in?failed=EXPIRED");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void aStateIsGoodOnceEvenIfTheCookieIsKept() {
        Map<String, String> request = begin("good", SIGN);
        String kept = browser.cookies().get(COOKIE);
        comeBack(request, claims -> {});
        browser = new Browser(product);
        browser.cookies().put(COOKIE, kept);
        assertRefused(comeBack(request, claims -> {}), "EXPIRED");
    }

    @Test
    void whoStaysAwayTooLongBeginsAnew() {
        Map<String, String> request = begin("good", SIGN);
        context.getBean(PinnedClock.class).pass(Duration.ofMinutes(11));
        assertRefused(comeBack(request, claims -> {}), "EXPIRED");
    }

    @Test
    void aCookieWithAForeignWayBackLeadsHome() {
        Map<String, String> request = begin("good", SIGN);
        String cookie = browser.cookies().get(COOKIE);
        String foreign = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("https://evil.example".getBytes(StandardCharsets.US_ASCII));
        browser.cookies().put(COOKIE, cookie.substring(0, cookie.lastIndexOf('.') + 1) + foreign);
        assertThat(Browser.location(comeBack(request, claims -> {}))).isEqualTo("/");
    }

    @Test
    void theAnswerOfAnotherProviderIsRefused() {
        Map<String, String> request = begin("good", SIGN);
        String code = provider.code(
                request, provider.sign(provider.claims(request, "good").build()));
        assertRefused(
                browser.get("/oauth/callback/other?code=" + code + "&state=" + request.get("state")),
                "PROVIDER_UNTRUSTED");
        assertThat(provider.requests).noneMatch(path -> path.endsWith("/token"));
    }

    @Test
    void anIssuerNamedInTheAnswerMustBeTheOne() {
        assertRefused(
                comeBack(begin("good", SIGN), claims -> {}, "&iss=" + encodedIssuer("other")), "PROVIDER_UNTRUSTED");
        // Who promises to name itself must.
        assertRefused(comeBack(begin("named", SIGN), claims -> {}), "PROVIDER_UNTRUSTED");
        assertRefused(
                comeBack(
                        begin("named", SIGN),
                        claims -> {},
                        "&iss=" + encodedIssuer("named") + "&iss=" + encodedIssuer("named")),
                "PROVIDER_UNTRUSTED");
        comeBack(begin("named", SIGN), claims -> {}, "&iss=" + encodedIssuer("named"));
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void aCodeSentToAnotherAddressIsNotRedeemed() {
        Map<String, String> request = new HashMap<>(begin("good", SIGN));
        request.put("redirect_uri", "https://evil.example/oauth/callback/good");
        assertRefused(comeBack(request, claims -> {}), "PROVIDER_REFUSED");
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, CANCELLED",
        "temporarily_unavailable, PROVIDER_DOWN",
        "unmet_authentication_requirements, LEVEL_TOO_LOW",
        "invalid_scope, PROVIDER_REFUSED",
        "<script>, PROVIDER_REFUSED"
    })
    void whatTheProviderRefusesIsSaid(String error, String failure) {
        Map<String, String> request = begin("good", SIGN);
        assertRefused(
                browser.get("/oauth/callback/good?error=" + ProviderHttp.encoded(error)
                        + "&error_description=Secret&state=" + request.get("state")),
                failure);
    }

    @Test
    void anErrorOutOfNowhereEndsNoSession() {
        comeBack(begin("good", SIGN), claims -> {});
        HttpResponse<String> back = browser.get("/oauth/callback/good?error=access_denied&state=x");
        assertThat(Browser.location(back)).isEqualTo("/sign-in?failed=EXPIRED");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void aProviderThatHangsIsGivenUp() {
        Map<String, String> request = begin("hangs", SIGN);
        long before = System.nanoTime();
        assertRefused(comeBackWith(request, "any"), "PROVIDER_DOWN");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void whoWouldWaitForAHangingProviderBehindManyOthersIsToldAtOnce() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int i = 0; i < WAITING_AT_ONCE; i++) {
            browser = new Browser(product);
            Browser another = browser;
            Map<String, String> request = begin("hangs", SIGN);
            waiting.add(CompletableFuture.supplyAsync(() -> comeBackWith(another, request, "any"), threads));
        }
        browser = new Browser(product);
        Map<String, String> request = begin("hangs", SIGN);
        while (asked("/hangs/token") < WAITING_AT_ONCE) {
            Thread.sleep(5);
        }
        assertRefused(comeBackWith(request, "any"), "PROVIDER_DOWN");
        assertThat(asked("/hangs/token")).isEqualTo(WAITING_AT_ONCE);
        for (CompletableFuture<HttpResponse<String>> one : waiting) {
            assertThat(Browser.location(one.get(15, TimeUnit.SECONDS))).contains("failed=PROVIDER_DOWN");
        }
    }

    @Test
    void whoseAddressFailedTooOftenIsSentBackBeforeTheProviderIsAsked() {
        // In a slice of its own.
        context.getBean(PinnedClock.class).pass(Duration.ofDays(1));
        for (int i = 0; i < 300; i++) {
            assertThat(browser.get("/oauth/callback/good?state=x&code=y").statusCode())
                    .isEqualTo(303);
        }
        assertRefused(comeBackWith(begin("good", SIGN), "made-up"), "TOO_OFTEN");
        assertThat(asked("/good/token")).isZero();
        context.getBean(PinnedClock.class).pass(Duration.ofMinutes(10));
        assertRefused(comeBackWith(begin("good", SIGN), "made-up"), "PROVIDER_REFUSED");
        assertThat(asked("/good/token")).isEqualTo(1);
    }

    @Test
    void aProviderThatIsAwayIsSaidToBe() {
        assertRefused(browser.get("/oauth/login/away?return=" + SIGN), "PROVIDER_DOWN");
    }

    @Test
    void metadataOfAnotherIssuerAreNotBelievedAndNotAskedForAgainAtOnce() {
        assertRefused(browser.get("/oauth/login/pretender?return=" + SIGN), "PROVIDER_DOWN");
        assertRefused(browser.get("/oauth/login/pretender?return=" + SIGN), "PROVIDER_DOWN");
        assertThat(asked("/pretender/.well-known/openid-configuration")).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        Map<String, String> request = begin("good", SIGN);
        String huge = provider.sign(provider.claims(request, "good")
                .claim("more", "x".repeat(300_000))
                .build());
        assertRefused(comeBackWith(request, provider.code(request, huge)), "PROVIDER_DOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "<html>", "{\"id_token\": 7}", "{\"id_token\": null}"})
    void anAnswerThatIsNoneIsRefused(String body) {
        Map<String, String> request = begin("good", SIGN);
        assertRefused(comeBackWith(request, provider.code(request, 200, body)), "PROVIDER_UNTRUSTED");
    }

    @Test
    void aProviderThatBreaksIsSaidToBeDown() {
        Map<String, String> request = begin("good", SIGN);
        assertRefused(comeBackWith(request, provider.code(request, 500, "{}")), "PROVIDER_DOWN");
    }

    @Test
    void aProviderThatSendsUsElsewhereIsNotFollowed() {
        Map<String, String> request = begin("good", SIGN);
        assertRefused(comeBackWith(request, provider.code(request, 302, "{}")), "PROVIDER_REFUSED");
    }

    private Map<String, String> begin(String realm, String returnPath) {
        HttpResponse<String> there = browser.get("/oauth/login/" + realm + "?return=" + returnPath);
        return Browser.query(Browser.location(there));
    }

    private HttpResponse<String> comeBack(Map<String, String> request, Consumer<JWTClaimsSet.Builder> change) {
        return comeBack(request, change, "");
    }

    private HttpResponse<String> comeBack(
            Map<String, String> request, Consumer<JWTClaimsSet.Builder> change, String more) {
        JWTClaimsSet.Builder claims = provider.claims(request, realm(request));
        change.accept(claims);
        return comeBackWith(request, provider.code(request, provider.sign(claims.build())) + more);
    }

    private static long asked(String path) {
        return provider.requests.stream().filter(path::equals).count();
    }

    private HttpResponse<String> comeBackWith(Map<String, String> request, String code) {
        return comeBackWith(browser, request, code);
    }

    private static HttpResponse<String> comeBackWith(Browser browser, Map<String, String> request, String code) {
        return browser.get("/oauth/callback/" + realm(request) + "?state=" + request.get("state") + "&code=" + code);
    }

    private static String realm(Map<String, String> request) {
        return request.get("redirect_uri").replaceFirst(".*/", "");
    }

    private static String encodedIssuer(String realm) {
        return ProviderHttp.encoded(provider.issuer(realm));
    }

    private String subject() {
        return new String(
                        Base64.getUrlDecoder()
                                .decode(browser.cookies().get("undeu").split("\\.", -1)[1]),
                        StandardCharsets.UTF_8)
                .replaceFirst(".*\"sub\":\"([^\"]*)\".*", "$1");
    }

    /** Back on the sign-in page in the right language with the intent kept, no session, nothing left over. */
    private void assertRefused(HttpResponse<String> back, String failure) {
        assertThat(back.statusCode()).isEqualTo(303);
        String location = Browser.location(back);
        assertThat(location).startsWith("/ru/sign-in?");
        assertThat(Browser.query(location)).containsEntry("failed", failure).containsEntry("return", SIGN);
        assertThat(location).doesNotContain("800101", "script", "Secret");
        assertThat(browser.cookies()).isEmpty();
        assertThat(browser.isSignedIn()).isFalse();
    }
}
