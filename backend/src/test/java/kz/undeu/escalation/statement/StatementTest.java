package kz.undeu.escalation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.dossier.ADossier;
import kz.undeu.testing.AMachine;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The system of an agency lists, fetches, registers by a signed statement and answers, with nobody at a screen. */
@ExtendWith(Product.class)
class StatementTest {

    private static final String INBOX = "/api/v1/agency/escalations";
    private static final JOSEObjectType TYPE = new JOSEObjectType("undeu-registration+jwt");

    @Test
    void aSystemOfAnAgencyGoesTheWholeWay() throws NoSuchAlgorithmException {
        EscalationId id = made("KZ-10");
        AMachine machine = AMachine.of("akimat-10");
        Caller caller = machine.caller();
        assertThat(caller.get(INBOX + "?state=FORWARDED").body()).contains(id.toString());
        byte[] dossier = caller.download(path(id) + "/dossier");
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dossier));
        assertThat(caller.get(path(id) + "/registration/statement").code()).isEqualTo("NOT_FOUND");

        String statement = machine.sign(TYPE, claims(machine, id, sha256).build());
        Answer registered = post(caller, id, statement);
        assertThat(registered.status()).as(registered.body()).isEqualTo(200);
        JsonNode escalation = registered.json().path("escalation");
        assertThat(escalation.path("state").asText()).isEqualTo("REGISTERED");
        assertThat(escalation.path("registrationNumber").asText()).isEqualTo("ЗТ-2026-5");
        assertThat(escalation.path("registeredOn").asText()).isEqualTo("2026-11-23");
        JsonNode kept = caller.get(path(id) + "/registration/statement").json();
        assertThat(kept.path("statement").asText()).isEqualTo(statement);
        assertThat(kept.path("client").asText()).isEqualTo(machine.id());
        Caller officer = Caller.inBrowser(People.officerOf("akimat-10"));
        JsonNode seen = officer.get(path(id)).json().path("statement");
        assertThat(seen.path("client").asText()).as("an officer sees it").isEqualTo(machine.id());
        assertThat(seen.path("receivedAt").asText())
                .isEqualTo(kept.path("receivedAt").asText());
        assertThat(officer.get(path(id) + "/registration/statement")
                        .json()
                        .path("statement")
                        .asText())
                .isEqualTo(statement);

        // Whose answer was lost asks again; another statement registers nothing any more.
        assertThat(post(caller, id, statement).json()).isEqualTo(registered.json());
        assertThat(post(
                                caller,
                                id,
                                machine.sign(
                                        TYPE,
                                        claims(machine, id, sha256)
                                                .claim("number", "ЗТ-2026-6")
                                                .build()))
                        .code())
                .isEqualTo("ALREADY_REGISTERED");
        assertThat(caller.post(path(id) + "/registration", "{\"number\": \"ЗТ-2026-7\"}")
                        .code())
                .isEqualTo("ALREADY_REGISTERED");

        Answer answered = caller.post(path(id) + "/response", """
                {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"kk": "Орындалды"}},
                  {"demand": 2, "outcome": "REFUSED", "reasons": {"ru": "Нет средств"}}], "text": {"ru": "Ответ"}}""");
        assertThat(answered.json().at("/escalation/state").asText()).isEqualTo("ANSWERED");
    }

    @Test
    void aStatementThatIsNotWhollyRightRegistersNothing() {
        EscalationId id = made("KZ-11");
        EscalationId another = made("KZ-11");
        AMachine machine = AMachine.of("akimat-11");
        AMachine other = AMachine.of("akimat-15");
        AMachine disabled = AMachine.of("akimat-11");
        assertThat(Caller.inBrowser(People.administrator())
                        .post(
                                "/api/v1/admin/agency-clients/" + disabled.id() + "/end",
                                "{\"reason\": \"Its key leaked\"}")
                        .status())
                .isEqualTo(200);
        Caller caller = machine.caller();
        String sha256 = sha256(caller, id);
        List<UnaryOperator<JWTClaimsSet.Builder>> incomplete = List.of(
                claims -> claims.claim("number", null),
                claims -> claims.claim("number", 5),
                claims -> claims.claim("registeredOn", null),
                claims -> claims.claim("registeredOn", "23.11.2026"),
                claims -> claims.claim("dossierSha256", null),
                claims -> claims.claim("escalation", null),
                claims -> claims.issuer(null),
                claims -> claims.issuer(other.id()));
        for (UnaryOperator<JWTClaimsSet.Builder> change : incomplete) {
            JWTClaimsSet claims = change.apply(claims(machine, id, sha256)).build();
            assertThat(post(caller, id, machine.sign(TYPE, claims)).code())
                    .as(claims.toString())
                    .isEqualTo("STATEMENT_NOT_SIGNED");
        }
        JWTClaimsSet good = claims(machine, id, sha256).build();
        String signed = machine.sign(TYPE, good);
        JWTClaimsSet theirs = claims(other, id, sha256).build();
        for (String statement : List.of(
                "",
                "x.y.z",
                signed.substring(0, signed.lastIndexOf('.') + 1),
                signed.substring(0, signed.length() - 4) + "AAAA",
                // What it signs to get a token, or for anything else.
                machine.sign(JOSEObjectType.JWT, good),
                // By another key that says to be this one, by another agency, by a machine that was disabled.
                other.sign(TYPE, machine.id(), good),
                other.sign(TYPE, theirs),
                disabled.sign(TYPE, claims(disabled, id, sha256).build()))) {
            assertThat(post(caller, id, statement).code()).isEqualTo("STATEMENT_NOT_SIGNED");
        }
        assertThat(caller.post(path(id) + "/registration/statement", "{}").code())
                .isEqualTo("STATEMENT_NOT_SIGNED");
        assertThat(post(caller, another, signed).code()).isEqualTo("STATEMENT_OF_ANOTHER_CASE");
        String wrongHash =
                machine.sign(TYPE, claims(machine, id, sha256(caller, another)).build());
        assertThat(post(caller, id, wrongHash).code()).isEqualTo("STATEMENT_OF_ANOTHER_DOSSIER");
        String early = machine.sign(
                TYPE,
                claims(machine, id, sha256).claim("registeredOn", "2026-11-20").build());
        assertThat(post(caller, id, early).code()).isEqualTo("INPUT_INVALID");
        assertThat(post(other.caller(), id, other.sign(TYPE, theirs)).code()).isEqualTo("NOT_FOUND");
        assertThat(post(Caller.inBrowser(People.residentOf("KZ-11")), id, signed)
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(caller.get(path(id)).json().at("/escalation/state").asText()).isEqualTo("FORWARDED");
        assertThat(post(caller, id, signed).status()).isEqualTo(200);
    }

    @Test
    void beforeTheDossierIsThereNothingIsRegisteredByAStatement() {
        EscalationId id = EscalationId.parse(AForwardedPetition.to("KZ-15"));
        AMachine machine = AMachine.of("akimat-15");
        String statement =
                machine.sign(TYPE, claims(machine, id, "0".repeat(64)).build());
        assertThat(post(machine.caller(), id, statement).code()).isEqualTo("DOSSIER_NOT_READY");
    }

    @Test
    void theSameStatementTenTimesAtOnceRegistersOnce() throws Exception {
        EscalationId id = made("KZ-19");
        AMachine machine = AMachine.of("akimat-19");
        Caller caller = machine.caller();
        String statement =
                machine.sign(TYPE, claims(machine, id, sha256(caller, id)).build());
        ExecutorService pool = Executors.newFixedThreadPool(10);
        Callable<Integer> once = () -> post(caller, id, statement).status();
        int taken = 0;
        for (Future<Integer> each : pool.invokeAll(Collections.nCopies(10, once))) {
            assertThat(each.get()).isIn(200, 409);
            taken += each.get() == 200 ? 1 : 0;
        }
        pool.shutdown();
        assertThat(taken).isPositive();
        assertThat(post(caller, id, statement).status()).isEqualTo(200);
    }

    private static JWTClaimsSet.Builder claims(AMachine machine, EscalationId id, String sha256) {
        return new JWTClaimsSet.Builder()
                .issuer(machine.id())
                .claim("escalation", id.toString())
                .claim("number", "ЗТ-2026-5")
                .claim("registeredOn", "2026-11-23")
                .claim("dossierSha256", sha256);
    }

    private static Answer post(Caller caller, EscalationId id, String statement) {
        return caller.post(path(id) + "/registration/statement", "{\"statement\": \"" + statement + "\"}");
    }

    private static String sha256(Caller caller, EscalationId id) {
        return caller.get(path(id)).json().at("/dossier/sha256").asText();
    }

    private static EscalationId made(String region) {
        EscalationId id = EscalationId.parse(AForwardedPetition.to(region));
        ADossier.of(id);
        return id;
    }

    private static String path(EscalationId id) {
        return INBOX + "/" + id;
    }
}
