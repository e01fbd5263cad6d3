package kz.undeu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import kz.undeu.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Product.class)
class SessionTest {

    private static final String SESSION = "/api/v1/session";
    private static final String DEMO = "/api/v1/auth/demo";
    private static final String SOMEBODY = """
            {"iin": "800101100013", "givenName": "Айгүл", "familyName": "Сәрсенова", "region": "KZ-62"}""";
    private static final String NEW_SECRET = "a-secret-that-replaces-the-one-before-it";

    private final Sessions sessions = Product.bean(Sessions.class);
    private final SessionConfiguration configuration = Product.bean(SessionConfiguration.class);

    @Test
    void aSessionGoesOnWhileSomebodyIsThereAndKeepsItsIdAndItsBeginning() {
        String first = Tokens.of(sessions, People.residentOf("KZ-62"));
        Product.clock().pass(Duration.ofMinutes(4));
        assertThat(get(first, SESSION).header("set-cookie")).isEmpty();

        Product.clock().pass(Duration.ofMinutes(1));
        Answer answer = get(first, SESSION);
        assertThat(answer.header("set-cookie")).contains("HTTPOnly", "SameSite=Lax", "Path=/", "Max-Age=900");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        String second = token(answer);
        assertThat(claims(second).path("sid")).isEqualTo(claims(first).path("sid"));
        assertThat(claims(second).path("auth_time")).isEqualTo(claims(first).path("auth_time"));
        assertThat(claims(second).path("iat").asLong())
                .isEqualTo(claims(first).path("iat").asLong() + 300);

        Product.clock().pass(Duration.ofMinutes(10));
        assertThat(isSignedIn(first)).isFalse();
        assertThat(isSignedIn(second)).isTrue();
        Product.clock().pass(Duration.ofMinutes(5));
        assertThat(isSignedIn(second)).isFalse();
    }

    @Test
    void howeverBusyASessionEndsAfterEightHoursAndThatOfStaffAfterFour() {
        assertThat(lengthOfABusySession(People.residentOf("KZ-62"))).isEqualTo(Duration.ofHours(8));
        for (Person staff : List.of(People.moderator(), People.officerOf("akimat-62"))) {
            assertThat(lengthOfABusySession(staff)).isEqualTo(Duration.ofHours(4));
        }
    }

    private Duration lengthOfABusySession(Person person) {
        String token = Tokens.of(sessions, person);
        Duration length = Duration.ZERO;
        while (true) {
            Answer answer = get(token, SESSION);
            if (!answer.json().path("authenticated").asBoolean()) {
                return length;
            }
            if (!answer.header("set-cookie").isEmpty()) {
                token = token(answer);
            }
            Product.clock().pass(Duration.ofMinutes(5));
            length = length.plusMinutes(5);
        }
    }

    @Test
    void onlyABrowserIsGivenANewCookie() {
        String token = Tokens.of(sessions, People.residentOf("KZ-62"));
        Product.clock().pass(Duration.ofMinutes(6));
        Answer bearer =
                Caller.anonymous().with("Authorization", "Bearer " + token).get(SESSION);
        assertThat(bearer.json().path("authenticated").asBoolean()).isTrue();
        assertThat(bearer.header("set-cookie")).isEmpty();
        // Beside a Bearer token the cookie counts for nothing, whether the Bearer token is good or not.
        Answer both = browser(token).with("Authorization", "Bearer x.y.z").get(SESSION);
        assertThat(both.json().path("authenticated").asBoolean()).isFalse();
        assertThat(both.header("set-cookie")).isEmpty();
    }

    @Test
    void whatACacheMayKeepCarriesNoCookie() {
        String petition =
                "/api/v1/petitions/" + APetition.aPetition().openForSigning().id();
        String token = Tokens.of(sessions, People.residentOf("KZ-62"));
        Product.clock().pass(Duration.ofMinutes(6));
        for (String path : List.of(
                "/api/v1/petitions",
                petition,
                petition + "/tally",
                "/api/v1/jurisdictions",
                "/api/v1/statistics",
                "/kk",
                "/favicon.svg")) {
            Answer answer = get(token, path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("set-cookie")).as(path).isEmpty();
        }
        for (String path : List.of("/api/v1/me/petitions", "/api/v1/petitions/0000000000/signature")) {
            Answer answer = get(token, path);
            assertThat(answer.header("cache-control")).as(path).isEqualTo("no-store");
            assertThat(answer.header("set-cookie")).as(path).startsWith("undeu=");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "roles", "name", "born", "level", "sid", "auth_time", "iat", "exp", "iss", "aud"})
    void aTokenThatLacksAClaimIsNoSession(String claim) {
        JWTClaimsSet whole = parse(Tokens.of(sessions, People.residentOf("KZ-62")));
        assertThat(isSignedIn(signed("JWT", whole))).isTrue();
        Map<String, Object> claims = new HashMap<>(whole.getClaims());
        assertThat(claims.remove(claim)).isNotNull();
        assertThat(isSignedIn(signed("JWT", set(claims)))).isFalse();
    }

    @Test
    void aTokenForAnotherPurposeIsNoSession() {
        JWTClaimsSet whole = parse(Tokens.of(sessions, People.residentOf("KZ-62")));
        assertThat(isSignedIn(signed("at+jwt", whole))).isFalse();
        for (Map.Entry<String, Object> other : Map.<String, Object>of(
                        "aud", List.of("undeu-agency"), "iss", "somebody", "sid", "short", "roles", List.of("KING"))
                .entrySet()) {
            Map<String, Object> claims = new HashMap<>(whole.getClaims());
            claims.put(other.getKey(), other.getValue());
            assertThat(isSignedIn(signed("JWT", set(claims))))
                    .as(other.getKey())
                    .isFalse();
        }
        Map<String, Object> endless = new HashMap<>(whole.getClaims());
        endless.put("exp", new java.util.Date(Product.clock().instant().toEpochMilli() + 9 * 3_600_000L));
        assertThat(isSignedIn(signed("JWT", set(endless)))).isFalse();
    }

    @Test
    void aNewSecretSignsNobodyOutUntilTheOldOneIsTakenAway() {
        String old = Tokens.of(sessions, People.residentOf("KZ-62"));
        String renewed;
        try (Replica rotated = Replica.with(
                Map.of("undeu.session.secret", NEW_SECRET, "undeu.session.previous-secrets", configuration.secret()))) {
            assertThat(isSignedIn(old, rotated.address())).isTrue();
            rotated.bean(kz.undeu.testing.PinnedClock.class).pass(Duration.ofMinutes(6));
            Product.clock().pass(Duration.ofMinutes(6));
            renewed = token(browser(old).at(rotated.address()).get(SESSION));
            assertThat(claims(renewed).path("sid")).isEqualTo(claims(old).path("sid"));
            assertThat(isSignedIn(renewed, rotated.address())).isTrue();
        }
        // Who does not know the new secret refuses what it signed.
        assertThat(isSignedIn(renewed)).isFalse();
        try (Replica later = Replica.with(Map.of("undeu.session.secret", NEW_SECRET))) {
            assertThat(isSignedIn(renewed, later.address())).isTrue();
            assertThat(isSignedIn(old, later.address())).isFalse();
        }
    }

    @Test
    void aSecretThatIsTooShortIsRefusedAtTheStart() {
        for (String property : List.of("undeu.session.secret", "undeu.session.previous-secrets")) {
            assertThatThrownBy(() -> Replica.with(Map.of(property, "short")).close())
                    .hasStackTraceContaining(property + " is shorter than 32 bytes")
                    .hasMessageNotContaining("\"short\"");
        }
    }

    @Test
    void whoSignsInGetsASessionOfTheirOwnWhateverCookieWasThere() {
        Person victim = People.moderator();
        String victims = Tokens.of(sessions, victim);
        String mine = token(browser(victims).post(DEMO, SOMEBODY));

        assertThat(claims(mine).path("sid")).isNotEqualTo(claims(victims).path("sid"));
        JsonNode session = get(mine, SESSION).json();
        assertThat(session.path("displayName").asText()).isEqualTo("Айгүл С.");
        assertThat(session.path("roles")).hasSize(1);
        assertThat(isSignedIn(victims)).isFalse();

        String again = token(browser(mine).post(DEMO, SOMEBODY));
        assertThat(claims(again).path("sid")).isNotEqualTo(claims(mine).path("sid"));
        assertThat(isSignedIn(mine)).isFalse();
        assertThat(isSignedIn(again)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"made-up", "", "x.y.z"})
    void aCookieThatSomebodyPlantedIsReplaced(String planted) {
        String mine = token(browser(planted).post(DEMO, SOMEBODY));
        assertThat(mine).isNotEqualTo(planted);
        assertThat(isSignedIn(mine)).isTrue();
    }

    private static Caller browser(String token) {
        return Caller.anonymous().with("Cookie", "undeu=" + token).with("X-Undeu", "1");
    }

    private static Answer get(String token, String path) {
        return browser(token).get(path);
    }

    private static boolean isSignedIn(String token) {
        return isSignedIn(token, Product.address());
    }

    private static boolean isSignedIn(String token, URI replica) {
        return browser(token)
                .at(replica)
                .get(SESSION)
                .json()
                .path("authenticated")
                .asBoolean();
    }

    private static String token(Answer answer) {
        String cookie = answer.header("set-cookie");
        assertThat(cookie).startsWith("undeu=");
        return cookie.substring("undeu=".length(), cookie.indexOf(';'));
    }

    private static JsonNode claims(String token) {
        try {
            return new ObjectMapper()
                    .readTree(new String(
                            Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JWTClaimsSet parse(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (java.text.ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static JWTClaimsSet set(Map<String, Object> claims) {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder();
        claims.forEach(builder::claim);
        return builder.build();
    }

    private String signed(String type, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims);
            token.sign(new MACSigner(configuration.secret()));
            return token.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
