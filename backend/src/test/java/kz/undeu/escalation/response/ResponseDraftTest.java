package kz.undeu.escalation.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import kz.undeu.testing.AMachine;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class ResponseDraftTest {

    private static final String WHY = ", \"why\": {\"ru\": \"Опечатка в сроке\"}";

    private final Caller officer = Caller.inBrowser(People.officerOf("akimat-33"));
    private final Caller colleague = Caller.inBrowser(People.officerOf("akimat-33"));

    /** Agencies are shared with other tests, whose officers answer alone. */
    @AfterEach
    void officersReleaseAgain() {
        for (String agency : List.of("akimat-39", "akimat-43")) {
            Caller.inBrowser(People.headOf(agency)).put("/api/v1/agency/release-rule", "{\"headReleases\": false}");
        }
    }

    @Test
    void twoOfficersWhoWriteAtOnceDoNotOverwriteEachOther() {
        String path = ARegisteredPetition.of("akimat-33");
        JsonNode empty = officer.get(path + "/draft").json();
        assertThat(empty.path("revision").asInt()).isZero();
        assertThat(empty.path("savedAt").isNull()).isTrue();

        Answer first = officer.put(path + "/draft", draft(0, "Начало"));
        assertThat(first.json().path("revision").asInt()).isEqualTo(1);
        assertThat(first.json().path("savedBy").asText()).isEqualTo("OFFICER");
        // A colleague began at the same time, and another one saw the first revision.
        assertThat(colleague.put(path + "/draft", draft(0, "Другое")).code()).isEqualTo("DRAFT_CHANGED");
        assertThat(colleague.put(path + "/draft", draft(1, "Дальше")).status()).isEqualTo(200);
        assertThat(officer.put(path + "/draft", draft(1, "Моё")).code()).isEqualTo("DRAFT_CHANGED");
        assertThat(officer.get(path + "/draft").json().at("/text/ru").asText()).isEqualTo("Дальше");

        Caller stranger = Caller.inBrowser(People.officerOf("akimat-31"));
        assertThat(stranger.get(path + "/draft").code()).isEqualTo("NOT_FOUND");
        assertThat(stranger.put(path + "/draft", draft(2, "Чужое")).code()).isEqualTo("NOT_FOUND");
        assertThat(Caller.anonymous().get(path + "/draft").code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void aDraftMayBeUnfinishedAndIsGoneOncePublished() {
        String path = ARegisteredPetition.of("akimat-33");
        assertThat(officer.put(path + "/draft", "{\"revision\": 0, \"answers\": [{\"demand\": 1}]}")
                        .status())
                .isEqualTo(200);
        assertThat(officer.put(path + "/draft", "{\"revision\": 1, \"answers\": [{\"demand\": 7}]}")
                        .code())
                .isEqualTo("INPUT_INVALID");
        assertThat(officer.post(path + "/release", "{\"revision\": 1}").code()).isEqualTo("INPUT_INVALID");
        officer.put(path + "/draft", "{\"revision\": 1, " + ARegisteredPetition.ANSWERS + "}");
        // Nobody publishes what they did not read.
        assertThat(officer.post(path + "/release", "{\"revision\": 1}").code()).isEqualTo("DRAFT_CHANGED");
        Answer released = officer.post(path + "/release", "{\"revision\": 2}");
        assertThat(released.json().path("state").asText()).isEqualTo("ANSWERED");
        assertThat(released.json().at("/response/answers")).hasSize(2);
        assertThat(officer.get(path + "/draft").json().path("revision").asInt()).isZero();
    }

    @Test
    void whereTheHeadReleasesAnOfficerSubmits() {
        Caller writer = Caller.inBrowser(People.officerOf("akimat-35"));
        Caller head = Caller.inBrowser(People.headOf("akimat-35"));
        assertThat(writer.put("/api/v1/agency/release-rule", "{\"headReleases\": true}")
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(head.put("/api/v1/agency/release-rule", "{\"headReleases\": true}")
                        .status())
                .isEqualTo(200);
        String path = ARegisteredPetition.of("akimat-35");
        String whole = "{" + ARegisteredPetition.ANSWERS + "}";
        assertThat(writer.post(path + "/response", whole).code()).isEqualTo("HEAD_MUST_RELEASE");

        writer.put(path + "/draft", draft(0, "Начало"));
        assertThat(writer.post(path + "/draft/submission", "{\"revision\": 1}").code())
                .isEqualTo("INPUT_INVALID");
        writer.put(path + "/draft", "{\"revision\": 1, " + ARegisteredPetition.ANSWERS + "}");
        JsonNode submitted =
                writer.post(path + "/draft/submission", "{\"revision\": 2}").json();
        assertThat(submitted.path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(submitted.path("headReleases").asBoolean()).isTrue();
        assertThat(submitted.path("mayRelease").asBoolean()).isFalse();
        assertThat(writer.post(path + "/release", "{\"revision\": 2}").code()).isEqualTo("HEAD_MUST_RELEASE");
        assertThat(writer.put(path + "/draft", draft(2, "Ещё")).code()).isEqualTo("DRAFT_SUBMITTED");
        assertThat(writer.post(path + "/draft/return", "{\"note\": \"Сам\"}").code())
                .isEqualTo("HEAD_MUST_RELEASE");

        assertThat(head.post(path + "/draft/return", "{\"note\": \" \"}").code())
                .isEqualTo("INPUT_INVALID");
        JsonNode returned = head.post(path + "/draft/return", "{\"note\": \"Укажите срок\"}")
                .json();
        assertThat(returned.path("state").asText()).isEqualTo("RETURNED");
        assertThat(returned.path("note").asText()).isEqualTo("Укажите срок");
        assertThat(head.post(path + "/draft/return", "{\"note\": \"Ещё раз\"}").code())
                .isEqualTo("DRAFT_NOT_SUBMITTED");
        writer.post(path + "/draft/submission", "{\"revision\": 2}");
        assertThat(head.post(path + "/release", "{\"revision\": 2}")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("ANSWERED");
    }

    @Test
    void whoReleasesHasSeenTheFilesToo() {
        Caller writer = Caller.inBrowser(People.officerOf("akimat-39"));
        Caller head = Caller.inBrowser(People.headOf("akimat-39"));
        head.put("/api/v1/agency/release-rule", "{\"headReleases\": true}");
        String path = ARegisteredPetition.of("akimat-39");
        writer.put(path + "/draft", "{\"revision\": 0, " + ARegisteredPetition.ANSWERS + "}");
        String first = attach(writer, path, "first");
        JsonNode draft = writer.get(path + "/draft").json();
        assertThat(draft.path("revision").asInt()).isEqualTo(2);
        assertThat(draft.path("savedBy").asText()).isEqualTo("OFFICER");
        // The same file once more changes nothing.
        attach(writer, path, "first");
        assertThat(writer.post(path + "/draft/submission", "{\"revision\": 1}").code())
                .isEqualTo("DRAFT_CHANGED");
        assertThat(writer.post(path + "/draft/submission", "{\"revision\": 2}").status())
                .isEqualTo(200);

        head.post(path + "/draft/return", "{\"note\": \"Приложите план\"}");
        attach(writer, path, "second");
        assertThat(head.post(path + "/release", "{\"revision\": 2}").code()).isEqualTo("DRAFT_CHANGED");
        assertThat(writer.delete(path + "/draft/attachments/" + first).status()).isEqualTo(204);
        assertThat(head.post(path + "/release", "{\"revision\": 3}").code()).isEqualTo("DRAFT_CHANGED");
        assertThat(head.get(path + "/draft").json().path("revision").asInt()).isEqualTo(4);
        assertThat(head.post(path + "/release", "{\"revision\": 4}").json().at("/response/attachments"))
                .hasSize(1);
    }

    @Test
    void whatTheHeadHasNotSeenDoesNotGoOutPastTheDraft() {
        Caller writer = Caller.inBrowser(People.officerOf("akimat-43"));
        Caller head = Caller.inBrowser(People.headOf("akimat-43"));
        head.put("/api/v1/agency/release-rule", "{\"headReleases\": true}");
        String path = ARegisteredPetition.of("akimat-43");
        Caller machine = AMachine.of("akimat-43").caller();
        String own = attach(machine, path, "of the machine");
        String unseen = attach(writer, path, "of an officer");
        // To add what is there already takes it from nobody.
        attach(writer, path, "of the machine");
        JsonNode answered = machine.post(path + "/response", "{" + ARegisteredPetition.ANSWERS + "}")
                .json()
                .path("escalation");
        assertThat(answered.at("/response/attachments").findValuesAsText("sha256"))
                .containsExactly(own);
        assertThat(head.get(path + "/draft").json().path("attachments").findValuesAsText("sha256"))
                .containsExactlyInAnyOrder(own, unseen);

        JsonNode corrected = head.post(path + "/response/corrections", "{" + ARegisteredPetition.ANSWERS + WHY + "}")
                .json();
        assertThat(corrected.at("/response/attachments").findValuesAsText("sha256"))
                .containsExactly(own);
        head.put(path + "/draft", "{\"revision\": 0, " + ARegisteredPetition.ANSWERS + WHY + "}");
        assertThat(head.post(path + "/release", "{\"revision\": 1}")
                        .json()
                        .at("/response/attachments")
                        .findValuesAsText("sha256"))
                .containsExactlyInAnyOrder(own, unseen);
    }

    /** Attaches a picture; returns its name among the files. */
    private static String attach(Caller who, String path, String content) {
        return who.postBytes(
                        path + "/draft/attachments?name=a.png",
                        AttachmentTest.imageWith(content),
                        "application/octet-stream")
                .json()
                .path("sha256")
                .asText();
    }

    /** What an agency's own system sends was released there. */
    @Test
    void aMachineAnswersWithoutTheHead() {
        Caller.inBrowser(People.headOf("akimat-43")).put("/api/v1/agency/release-rule", "{\"headReleases\": true}");
        String path = ARegisteredPetition.of("akimat-43");
        Answer answered =
                AMachine.of("akimat-43").caller().post(path + "/response", "{" + ARegisteredPetition.ANSWERS + "}");
        assertThat(answered.json().at("/escalation/state").asText()).isEqualTo("ANSWERED");
    }

    @Test
    void aCorrectionLeavesWhatWasPublished() {
        String path = ARegisteredPetition.of("akimat-33");
        assertThat(officer.post(path + "/response/corrections", "{" + ARegisteredPetition.ANSWERS + WHY + "}")
                        .code())
                .isEqualTo("NOT_ANSWERED");
        JsonNode answered = officer.post(path + "/response", "{" + ARegisteredPetition.ANSWERS + "}")
                .json()
                .path("escalation");
        Product.clock().pass(Duration.ofDays(1));
        assertThat(officer.post(path + "/response/corrections", "{" + ARegisteredPetition.ANSWERS + "}")
                        .json()
                        .at("/violations/0/field")
                        .asText())
                .isEqualTo("why");
        String corrected = ARegisteredPetition.ANSWERS.replace("SATISFIED", "PARTLY_SATISFIED") + WHY;
        JsonNode now = officer.post(path + "/response/corrections", "{" + corrected + "}")
                .json();

        assertThat(now.path("answeredAt")).isEqualTo(answered.path("answeredAt"));
        JsonNode response = now.path("response");
        assertThat(response.path("answeredAt")).isEqualTo(answered.path("answeredAt"));
        assertThat(response.path("version").asInt()).isEqualTo(2);
        assertThat(response.at("/why/ru").asText()).isEqualTo("Опечатка в сроке");
        assertThat(response.at("/answers/0/outcome").asText()).isEqualTo("PARTLY_SATISFIED");
        assertThat(response.at("/earlier/0/version").asInt()).isEqualTo(1);
        assertThat(response.at("/earlier/0/answers/0/outcome").asText()).isEqualTo("SATISFIED");
        String petition = answered.path("petition").asText();
        JsonNode timeline = Caller.anonymous()
                .get("/api/v1/petitions/" + petition + "/timeline")
                .json()
                .path("items");
        assertThat(timeline.findValuesAsText("kind")).containsSubsequence("ANSWERED", "CORRECTED");
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + petition + "/escalations")
                        .json()
                        .at("/items/0/response/earlier"))
                .hasSize(1);
    }

    @Test
    void aDraftAfterTheAnswerBecomesACorrection() {
        String path = ARegisteredPetition.answered("akimat-33");
        officer.put(path + "/draft", "{\"revision\": 0, " + ARegisteredPetition.ANSWERS + "}");
        assertThat(officer.post(path + "/release", "{\"revision\": 1}").code()).isEqualTo("INPUT_INVALID");
        officer.put(path + "/draft", "{\"revision\": 1, " + ARegisteredPetition.ANSWERS + WHY + "}");
        assertThat(officer.post(path + "/release", "{\"revision\": 2}")
                        .json()
                        .at("/response/version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aCorrectionOfAnAnswerThatAColleagueHasCorrectedIsRefused() {
        String path = ARegisteredPetition.of("akimat-33");
        assertThat(officer.get(path + "/draft").json().path("basedOn").asInt()).isZero();
        officer.post(path + "/response", "{" + ARegisteredPetition.ANSWERS + "}");
        // Who began to answer before is not half a correction ahead.
        assertThat(colleague.put(path + "/draft", basedOn(0)).code()).isEqualTo("DRAFT_CHANGED");
        assertThat(colleague.get(path + "/draft").json().path("basedOn").asInt())
                .isEqualTo(1);

        assertThat(officer.put(path + "/draft", basedOn(1))
                        .json()
                        .path("basedOn")
                        .asInt())
                .isEqualTo(1);
        officer.post(path + "/release", "{\"revision\": 1}");
        assertThat(colleague.put(path + "/draft", basedOn(1)).code()).isEqualTo("DRAFT_CHANGED");
        assertThat(colleague.get(path + "/draft").json().path("revision").asInt())
                .isZero();
        assertThat(colleague.put(path + "/draft", basedOn(2)).status()).isEqualTo(200);
    }

    @Test
    void nobodySubmitsReleasesOrDiscardsBesideAnAnswerThatTheyDidNotSee() {
        String path = ARegisteredPetition.of("akimat-33");
        officer.put(path + "/draft", basedOn(0));
        // Past the draft, which is gone with it, and begun anew by somebody.
        officer.post(path + "/response", "{" + ARegisteredPetition.ANSWERS + "}");
        colleague.put(path + "/draft", "{\"revision\": 0, " + ARegisteredPetition.ANSWERS + WHY + "}");
        int revision = officer.get(path + "/draft").json().path("revision").asInt();

        assertThat(officer.post(path + "/draft/submission", seen(revision, 0)).code())
                .isEqualTo("DRAFT_CHANGED");
        assertThat(officer.post(path + "/release", seen(revision, 0)).code()).isEqualTo("DRAFT_CHANGED");
        assertThat(officer.delete(path + "/draft?revision=" + revision + "&basedOn=0")
                        .code())
                .isEqualTo("DRAFT_CHANGED");
        JsonNode draft = officer.get(path + "/draft").json();
        assertThat(draft.path("state").asText()).isEqualTo("WRITING");
        assertThat(draft.path("revision").asInt()).isEqualTo(revision);

        assertThat(officer.post(path + "/draft/submission", seen(revision, 1)).status())
                .isEqualTo(200);
        assertThat(officer.post(path + "/release", seen(revision, 1))
                        .json()
                        .at("/response/version")
                        .asInt())
                .isEqualTo(2);
        assertThat(officer.delete(path + "/draft?revision=0&basedOn=1").code()).isEqualTo("DRAFT_CHANGED");
        assertThat(officer.delete(path + "/draft?revision=0&basedOn=2").status())
                .isEqualTo(200);
    }

    private static String seen(int revision, int version) {
        return "{\"revision\": " + revision + ", \"basedOn\": " + version + "}";
    }

    @Test
    void whoWritesReadsWhatFilesMayBeAdded() {
        JsonNode limits = officer.get(ARegisteredPetition.of("akimat-33") + "/draft")
                .json()
                .path("limits");
        assertThat(limits.path("attachments").asInt()).isEqualTo(10);
        assertThat(limits.path("attachmentBytes").asInt()).isEqualTo(7_000_000);
        assertThat(limits.path("attachmentName").asInt()).isEqualTo(120);
    }

    private static String basedOn(int version) {
        return "{\"revision\": 0, \"basedOn\": " + version + ", " + ARegisteredPetition.ANSWERS + WHY + "}";
    }

    @Test
    void aCorrectionIsDiscardedWithItsFilesAndTheAnswerStays() {
        String path = ARegisteredPetition.of("akimat-33");
        String published = attach(officer, path, "published");
        assertThat(officer.delete(path + "/draft?revision=0").code()).isEqualTo("NOT_ANSWERED");
        officer.post(path + "/response", "{" + ARegisteredPetition.ANSWERS + "}");

        officer.put(path + "/draft", draft(0, "Зря"));
        attach(officer, path, "added");
        officer.delete(path + "/draft/attachments/" + published);
        assertThat(officer.delete(path + "/draft").code()).isEqualTo("INPUT_INVALID");
        assertThat(officer.delete(path + "/draft?revision=0").code()).isEqualTo("DRAFT_CHANGED");
        assertThat(officer.delete(path + "/draft?revision=1").code()).isEqualTo("DRAFT_CHANGED");
        Caller stranger = Caller.inBrowser(People.officerOf("akimat-31"));
        assertThat(stranger.delete(path + "/draft?revision=3").code()).isEqualTo("NOT_FOUND");
        JsonNode discarded = colleague.delete(path + "/draft?revision=3").json();
        assertThat(discarded.path("revision").asInt()).isZero();
        assertThat(discarded.path("text").isNull()).isTrue();
        assertThat(discarded.path("attachments").findValuesAsText("sha256")).containsExactly(published);

        // Files alone, before anything was written.
        attach(officer, path, "added");
        assertThat(officer.delete(path + "/draft?revision=0")
                        .json()
                        .path("attachments")
                        .findValuesAsText("sha256"))
                .containsExactly(published);
        assertThat(officer.get(path).json().at("/escalation/response/version").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatTheHeadReadsOnlyTheHeadDiscards() {
        Caller writer = Caller.inBrowser(People.officerOf("akimat-39"));
        String path = ARegisteredPetition.answered("akimat-39");
        writer.put(path + "/draft", basedOn(1));
        writer.post(path + "/draft/submission", "{\"revision\": 1}");
        assertThat(writer.delete(path + "/draft?revision=1").code()).isEqualTo("DRAFT_SUBMITTED");
        assertThat(Caller.inBrowser(People.headOf("akimat-39"))
                        .delete(path + "/draft?revision=1")
                        .status())
                .isEqualTo(200);
    }

    private static String draft(int revision, String text) {
        return "{\"revision\": " + revision + ", \"answers\": [], \"text\": {\"ru\": \"" + text + "\"}}";
    }

    @Test
    void whatSomebodyWritesIsBounded() {
        String path = ARegisteredPetition.of("akimat-33");
        Answer refused = officer.put(path + "/draft", draft(0, "я".repeat(10_001)));
        assertThat(refused.json().path("violations").findValuesAsText("code")).isEqualTo(List.of("TOO_LONG"));
        assertThat(officer.put(path + "/draft", "{}").code()).isEqualTo("INPUT_INVALID");
    }
}
