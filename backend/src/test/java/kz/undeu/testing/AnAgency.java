package kz.undeu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.undeu.testing.Caller.Answer;

/** An agency as administrators change it. */
public final class AnAgency {

    private AnAgency() {}

    /** The input that changes nothing, made from what is there. */
    public static ObjectNode asItIs(Caller admin, String slug) {
        JsonNode agency = admin.get("/api/v1/admin/agencies/" + slug).json();
        ObjectNode input = agency.path("content").deepCopy();
        return input.put("revision", agency.path("revision").asInt()).put("reason", "a test");
    }

    public static void enable(Caller admin, String slug, boolean isEnabled) {
        Answer changed = admin.put(
                "/api/v1/admin/agencies/" + slug,
                asItIs(admin, slug).put("isEnabled", isEnabled).toString());
        assertThat(changed.json().path("disabledAt").isNull())
                .as(changed.body())
                .isEqualTo(isEnabled);
    }
}
