package kz.undeu.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import kz.undeu.identity.Person;
import kz.undeu.identity.StaffActs;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who lets a machine act for an agency, and who ends that, is known inside for a time. */
@ExtendWith(Product.class)
class MachineAdministratorsTest {

    private static final String CLIENTS = "/api/v1/admin/agency-clients";

    private final Person first = People.administrator();
    private final Person second = People.administrator();
    private final Rows rows = Rows.ofTheProduct();

    @Test
    void whoRegisteredAndWhoDisabledSeeItAmongTheirDataAndAreForgottenInTime() throws JOSEException {
        String id = register();
        assertThat(machine(first).path("keptUntil").isNull()).isTrue();
        end(second, id);
        end(first, id);

        assertThat(machine(first).path("registered").asBoolean()).isTrue();
        assertThat(machine(first).path("disabled").asBoolean())
                .as("who came later disabled nothing")
                .isFalse();
        assertThat(machine(second).path("registered").asBoolean()).isFalse();
        assertThat(machine(second).path("disabled").asBoolean()).isTrue();
        assertThat(machine(second).path("keptUntil").asText()).isEqualTo("2029-11-23");
        assertThat(Caller.as(second).delete("/api/v1/me/data").body()).contains("\"what\":\"MACHINE\"");

        destroyAfterDays(3 * 365);
        assertThat(keys(id)).isEqualTo(2);
        destroyAfterDays(3 * 365 + 3);
        assertThat(keys(id)).isZero();
        assertThat(Caller.as(first).get(CLIENTS).body()).contains(id);
        assertThat(rows.number(
                        "SELECT COUNT(*) FROM staff_act WHERE subject = ? AND actor_key IS NULL AND actor_name IS NULL"
                                + " AND reason IS NOT NULL",
                        id))
                .as("two acts of nobody known any more, with their reasons")
                .isEqualTo(2);
        assertThat(rows.number("SELECT COUNT(*) FROM destruction WHERE rule = 'ADMINISTRATOR'"))
                .isPositive();
    }

    @Test
    void whoRegisteredAMachineThatMayActIsNotForgotten() throws JOSEException {
        String id = register();
        destroyAfterDays(5 * 365);
        assertThat(keys(id)).isEqualTo(1);
    }

    @Test
    void whoActedForTheWholeSiteIsForgottenInTime() {
        StaffActs acts = Product.bean(StaffActs.class);
        acts.record(
                StaffActs.Kind.CALENDAR_ENTERED,
                "2040",
                first.key(),
                Product.clock().instant());
        destroyAfterDays(3 * 365);
        assertThat(actors()).isEqualTo(1);
        destroyAfterDays(3 * 365 + 3);
        assertThat(actors()).isZero();
    }

    private static void end(Person admin, String id) {
        assertThat(Caller.as(admin)
                        .post(CLIENTS + "/" + id + "/end", "{\"reason\": \"Replaced\"}")
                        .status())
                .isEqualTo(200);
    }

    private long actors() {
        return rows.number("SELECT COUNT(*) FROM staff_act WHERE subject = '2040' AND actor_key IS NOT NULL");
    }

    private String register() throws JOSEException {
        String key = new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONString();
        return Caller.as(first)
                .post(
                        CLIENTS,
                        "{\"agency\": \"akimat-10\", \"name\": \"the registry\", \"publicKey\": " + key
                                + ", \"reason\": \"By order 7\"}")
                .json()
                .path("id")
                .asText();
    }

    private static JsonNode machine(Person person) {
        JsonNode machines = Caller.as(person).get("/api/v1/me/data").json().path("machines");
        assertThat(machines).hasSize(1);
        return machines.get(0);
    }

    private static void destroyAfterDays(int days) {
        Product.clock().reset();
        Product.clock().pass(Duration.ofDays(days));
        Product.bean(Destroying.class).destroyDue(Product.clock().instant());
    }

    private long keys(String id) {
        return rows.number(
                "SELECT (created_by_key IS NOT NULL) + (disabled_by_key IS NOT NULL) FROM agency_client WHERE id = ?",
                id);
    }
}
