package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.undeu.identity.Iin;
import kz.undeu.identity.Person;
import kz.undeu.outbox.OutboxRelay;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;
import kz.undeu.privacy.Destroying;
import kz.undeu.privacy.Renewing;
import kz.undeu.testing.APetition;
import kz.undeu.testing.ATeam;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/**
 * After a full story nobody who steals the database, the logs, the metrics or all that is public finds an IIN, a name, an
 * e-mail address, a person key or, outside of the database, a tag; nor by hashing all the IINs that somebody may have.
 */
@ExtendWith(Product.class)
class NothingLeaksTest {

    private static final String ORGANIZER = "910704300074";
    private static final String SIGNATORY = "850912400011";
    private static final String CO_ORGANIZER = "880215300038";
    private static final String GIVEN = "Ақбөпе";
    private static final String FAMILY = "Қожабергенқызы";
    private static final String EMAIL = "aqbope.q@example.kz";
    private static final String REASON = "Өзіме керек, жазыңыз";
    /** With the rating of the signatory there are more than the law lets be shown. */
    private static final int SHOWN_FROM = 30;

    private static final int ULYTAU_REQUIRED = 2_190;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> invitations = new ArrayList<>();

    /** By what the database knows that the signatory has rated. */
    private byte[] mark;

    @Test
    void whoActedStandsNowhere() {
        String organizerIin = issued(ORGANIZER);
        String signatoryIin = issued(SIGNATORY);
        Person signatory = People.named(signatoryIin, GIVEN, FAMILY);
        String coOrganizerIin = issued(CO_ORGANIZER);
        PetitionId petition = listening(() -> story(organizerIin, signatoryIin, signatory, coOrganizerIin));
        readAll(petition, signatoryIin);

        String tag = Caller.inBrowser(signatory)
                .get("/api/v1/petitions/" + petition + "/signature")
                .json()
                .path("tag")
                .asText();
        assertThat(tag).hasSize(43);
        List<String> secrets =
                new ArrayList<>(List.of(organizerIin, signatoryIin, coOrganizerIin, FAMILY, EMAIL, "жазыңыз", tag));
        secrets.addAll(invitations);
        secrets.addAll(written(mark));
        Person coOrganizer = People.named(coOrganizerIin, GIVEN, FAMILY);
        for (Person person : List.of(People.named(organizerIin, GIVEN, FAMILY), signatory, coOrganizer)) {
            secrets.addAll(written(person.key().bytes()));
        }
        Hashes hashes = Hashes.ofAllThatStartWith(
                organizerIin.substring(0, 7), signatoryIin.substring(0, 7), coOrganizerIin.substring(0, 7));

        assertThat(logged).as("the log was heard").isNotEmpty();
        for (String line : logged) {
            assertThat(line).doesNotContain(secrets).doesNotContain(GIVEN);
            assertThat(hashes.standIn(line)).as(line).isFalse();
        }
        for (String text : told) {
            assertThat(text).doesNotContain(secrets);
            assertThat(hashes.standIn(text)).isFalse();
        }
        List<byte[]> cells = Rows.ofTheProduct().everyCell();
        assertThat(cells).hasSizeGreaterThan(10_000);
        secrets.remove(tag);
        secrets.add(GIVEN);
        assertThat(found(cells, secrets, hashes, People.named(organizerIin, GIVEN, FAMILY), signatory, coOrganizer))
                .isEmpty();
        theSearchFindsWhatIsPlanted(signatoryIin, hashes);
    }

    private PetitionId story(String organizerIin, String signatoryIin, Person signatory, String coOrganizerIin) {
        Caller organizer = signIn(organizerIin);
        String draft =
                organizer.post("/api/v1/petitions", """
                        {"title": {"ru": "Нужен врач"}, "summary": {"ru": "Кратко"}, "demands": [{"ru": "Первое"}, {"ru": "Второе"}],
                         "jurisdiction": "KZ-62", "topic": "health"}""").json().path("id").asText();
        String path = "/api/v1/petitions/" + draft;
        team(draft, organizer, signIn(coOrganizerIin));
        assertThat(organizer.postNothing(path + "/submission").status()).isEqualTo(200);
        Caller moderator = Caller.inBrowser(People.moderator());
        assertThat(moderator
                        .post("/api/v1/moderation/petitions/" + draft + "/verdict", "{\"verdict\": \"PUBLISH\"}")
                        .status())
                .isEqualTo(200);
        Petition petition = Product.bean(Petitions.class).get(new PetitionId(draft));

        Caller citizen = signIn(signatoryIin);
        String text = petition.textSha256().hex();
        assertThat(citizen.put(path + "/signature", signature(text)).status()).isEqualTo(201);
        told.add(citizen.delete(path + "/signature").body());
        told.add(citizen.delete(path + "/signature").body());
        assertThat(citizen.put(path + "/signature", signature(text)).status()).isEqualTo(201);
        // The mail to it stays in the queue, and with it the address.
        assertThat(citizen.post(path + "/followers", "{\"address\": \"" + EMAIL + "\", \"language\": \"kk\"}")
                        .status())
                .isEqualTo(202);
        badInput(path, signatoryIin, citizen, signatory);

        APetition.sign(petition, ULYTAU_REQUIRED);
        Product.bean(OutboxRelay.class).handOn(Product.clock().instant());
        Caller officer = Caller.inBrowser(People.officerOf("akimat-62"));
        String escalation = Caller.anonymous()
                .get(path + "/escalations")
                .json()
                .at("/items/0/id")
                .asText();
        String way = "/api/v1/agency/escalations/" + escalation;
        assertThat(officer.post(way + "/registration", "{\"number\": \"ЗТ-2026-7\"}")
                        .status())
                .isEqualTo(200);
        assertThat(officer.post(way + "/response", """
                        {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Сделано"}},
                          {"demand": 2, "outcome": "REFUSED", "reasons": {"ru": "Нет средств"}}], "text": {"ru": "Ответ"}}""").status()).isEqualTo(200);
        told.add(officer.get(way).body());
        rating(path, escalation, citizen);
        Product.bean(Renewing.class).renew();
        Product.bean(Destroying.class).destroyDue(Product.clock().instant());
        return petition.id();
    }

    /**
     * The signatory says what they think of the answer, and by so many others that counts are shown. The rating itself can be read
     * by nobody but them.
     */
    private void rating(String path, String escalation, Caller citizen) {
        String ratings = path + "/escalations/" + escalation + "/ratings";
        Petition petition =
                Product.bean(Petitions.class).get(new PetitionId(path.substring(path.lastIndexOf('/') + 1)));
        Answer rated = citizen.post(
                ratings,
                "{\"ratings\": [{\"demand\": 1, \"answered\": \"NO\"}, {\"demand\": 2, \"answered\": \"PARTLY\"}]}");
        assertThat(rated.status()).as(rated.body()).isEqualTo(200);
        mark = Rows.ofTheProduct().bytes("SELECT tag FROM rating_mark WHERE escalation = ?", escalation);
        told.add(rated.body());
        told.add(citizen.post(ratings, "{\"ratings\": [{\"demand\": 1, \"answered\": \"YES\"}]}")
                .body());
        APetition.sign(petition, SHOWN_FROM)
                .forEach(person -> assertThat(Caller.inBrowser(person)
                                .post(ratings, "{\"ratings\": [{\"demand\": 1, \"answered\": \"NO\"}]}")
                                .status())
                        .isEqualTo(200));
        Caller anybody = Caller.anonymous();
        String shown = anybody.get(ratings).body();
        assertThat(shown).as("counts are shown").contains("\"no\":");
        told.add(shown);
        Caller moderator = Caller.inBrowser(People.moderator());
        String inadequate =
                moderator.get("/api/v1/moderation/inadequate-answers?limit=100").body();
        assertThat(inadequate).contains(escalation);
        told.add(inadequate);
        told.add(anybody.get(path + "/escalations").body());
        told.add(anybody.get(path + "/timeline").body());
    }

    /** One joins by a link, the other link stays open. */
    private void team(String draft, Caller organizer, Caller coOrganizer) {
        String team = "/api/v1/me/petitions/" + draft + "/team";
        for (int i = 0; i < 2; i++) {
            invitations.add(organizer
                    .postNothing(team + "/invitations")
                    .json()
                    .path("secret")
                    .asText());
        }
        assertThat(invitations).allSatisfy(secret -> assertThat(secret).hasSize(43));
        told.add(ATeam.look(Caller.anonymous(), invitations.get(0)).body());
        Answer accepted = coOrganizer.post("/api/v1/invitations/acceptance", ATeam.body(invitations.get(0)));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        for (Caller caller : List.of(organizer, coOrganizer)) {
            told.add(caller.post("/api/v1/invitations/acceptance", ATeam.body(invitations.get(1)))
                    .body());
            told.add(caller.get(team).body());
        }
    }

    /** An IIN wherever somebody, or a faulty client, may put one by mistake. */
    private void badInput(String path, String iin, Caller citizen, Person person) {
        Caller nobody = Caller.anonymous();
        told.add(demo(iin + "0").body());
        told.add(demo("{").body());
        for (String body : List.of(
                "{\"nonce\": \"" + iin + "\", \"textSha256\": \"" + iin + "\"}",
                "{\"nonce\": \"" + Nonce.random().base64Url() + "\", \"textSha256\": \"" + iin + "\"}",
                "{\"" + iin + "\": 1}",
                "{\"nonce\": " + iin + ", \"showName\": " + iin + "}",
                iin)) {
            told.add(citizen.put(path + "/signature", body).body());
            told.add(citizen.post("/api/v1/petitions", body).body());
            told.add(citizen.post(path + "/withdrawal", body).body());
            told.add(nobody.post("/api/v1/auth/demo", body).body());
        }
        for (String address : List.of(
                "/api/v1/petitions/" + iin,
                "/api/v1/petitions/" + iin + "/tally",
                "/api/v1/" + iin,
                "/" + iin,
                "/kk/" + iin,
                "/assets/" + iin + ".js",
                "/api/v1/petitions?cursor=" + iin,
                "/api/v1/petitions?limit=" + iin,
                "/api/v1/petitions?jurisdiction=" + iin + "&topic=" + iin + "&q=" + iin,
                "/api/v1/petitions?sort=" + iin,
                "/api/v1/me/signatures?cursor=" + iin,
                "/api/v1/transparency/destructions?cursor=" + iin)) {
            told.add(nobody.get(address).body());
            told.add(citizen.get(address).body());
            told.add(citizen.delete(address).body());
        }
        for (String header : List.of(
                "Accept-Language",
                "User-Agent",
                "Origin",
                "Referer",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Request-Id",
                "If-None-Match",
                "Authorization",
                "Accept",
                "Content-Language")) {
            told.add(nobody.with(header, iin).get("/api/v1/petitions").body());
            told.add(nobody.with(header, iin).put(path + "/signature", "{}").body());
        }
        told.add(nobody.with("Authorization", "Bearer " + iin)
                .get("/api/v1/me/data")
                .body());
        told.add(nobody.with("Cookie", "undeu=" + iin).get("/api/v1/me/data").body());
        told.add(Caller.inBrowser(person)
                .with("traceparent", "00-" + iin)
                .get(path)
                .body());
    }

    /** All that anybody can read. */
    private void readAll(PetitionId petition, String iin) {
        Caller anybody = Caller.anonymous();
        for (String section : List.of(
                "", "/tally", "/tally/history", "/tally/history?step=day", "/timeline", "/escalations", "/signature")) {
            told.add(anybody.get("/api/v1/petitions/" + petition + section).body());
        }
        for (String address : List.of(
                "/api/v1/petitions?limit=100",
                "/api/v1/petitions?sort=newest&limit=100",
                "/api/v1/statistics",
                "/api/v1/session",
                "/api/v1/auth/providers",
                "/api/v1/jurisdictions",
                "/api/v1/topics",
                "/api/v1/agencies",
                "/api/v1/threshold-rules",
                "/api/v1/transparency/destructions?limit=100",
                "/api/v1/transparency/retention",
                "/api/openapi.yml",
                "/health",
                "/health/readiness",
                "/health/liveness",
                "/prometheus",
                "/",
                "/kk",
                "/kk/privacy",
                "/kk/petitions/" + petition,
                "/ru/petitions/" + petition)) {
            told.add(anybody.get(address).body());
        }
        assertThat(told).anyMatch(text -> text.contains("http_server_requests"));
        assertThat(told).anyMatch(text -> text.contains(petition.value()));
        assertThat(told).noneMatch(text -> text.contains(iin));
    }

    /** As somebody may have written bytes by mistake. */
    private static List<String> written(byte[] bytes) {
        return List.of(
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static List<String> found(List<byte[]> cells, List<String> secrets, Hashes hashes, Person... people) {
        List<String> found = new ArrayList<>();
        for (byte[] cell : cells) {
            String text = new String(cell, StandardCharsets.UTF_8);
            String bytes = new String(cell, StandardCharsets.ISO_8859_1);
            secrets.stream().filter(text::contains).forEach(found::add);
            for (Person person : people) {
                if (bytes.contains(new String(person.key().bytes(), StandardCharsets.ISO_8859_1))) {
                    found.add("person key");
                }
            }
            if (hashes.standIn(cell) || hashes.standIn(text)) {
                found.add("hash of an IIN");
            }
        }
        return found;
    }

    /** A search that finds nothing proves nothing until it has found something. */
    private static void theSearchFindsWhatIsPlanted(String iin, Hashes hashes) {
        byte[] digits = iin.getBytes(StandardCharsets.US_ASCII);
        byte[] sha256 = digest("SHA-256", digits);
        byte[] sha1 = digest("SHA-1", digits);
        byte[] md5 = digest("MD5", digits);
        for (byte[] hash : List.of(sha256, sha1, md5, emptyKeyHmac(digits))) {
            assertThat(hashes.standIn("a line with " + HexFormat.of().formatHex(hash) + " in it"))
                    .isTrue();
            assertThat(hashes.standIn("x" + HexFormat.of().withUpperCase().formatHex(hash)))
                    .isTrue();
            assertThat(hashes.standIn("\"" + Base64.getEncoder().encodeToString(hash) + "\""))
                    .isTrue();
            assertThat(hashes.standIn("k-" + Base64.getUrlEncoder().encodeToString(hash)))
                    .isTrue();
        }
        Rows rows = Rows.ofTheProduct();
        rows.change(
                "INSERT INTO secret_check (name, value) VALUES ('planted-hash', ?), (?, 'x')", md5, "planted-" + iin);
        try {
            assertThat(found(rows.everyCell(), List.of(iin), hashes)).contains("hash of an IIN", iin);
        } finally {
            assertThat(rows.change("DELETE FROM secret_check WHERE name LIKE 'planted-%'"))
                    .isEqualTo(2);
        }
        assertThat(hashes.standIn(digest("SHA-256", new byte[] {1, 2, 3}))).isFalse();
    }

    private PetitionId listening(Supplier<PetitionId> story) {
        AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                logged.add(event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())));
            }
        };
        ear.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("kz.undeu");
        Level before = ours.getLevel();
        ours.setLevel(Level.DEBUG);
        root.addAppender(ear);
        try {
            ours.debug("listening");
            return story.get();
        } finally {
            root.detachAppender(ear);
            ours.setLevel(before);
        }
    }

    private static Caller signIn(String iin) {
        String cookie = demo(iin).header("Set-Cookie");
        assertThat(cookie).startsWith("undeu=");
        return Caller.anonymous()
                .with("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .with("X-Undeu", "1");
    }

    private static Answer demo(String iin) {
        return Caller.anonymous().post("/api/v1/auth/demo", """
                        {"iin": "%s", "givenName": "%s", "familyName": "%s", "region": "KZ-62"}""".formatted(iin, GIVEN, FAMILY));
    }

    private static String signature(String text) {
        return """
                {"nonce": "%s", "textSha256": "%s", "showName": true, "reason": "%s", "notify": true}""".formatted(Nonce.random().base64Url(), text, REASON);
    }

    /** The number with the check digit that makes it an issued one. */
    private static String issued(String like) {
        for (int serial = 0; serial < 10; serial++) {
            for (int check = 0; check < 10; check++) {
                String iin = like.substring(0, 10) + serial + check;
                if (Iin.parse(iin).isPresent()) {
                    return iin;
                }
            }
        }
        throw new AssertionError("no such number");
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] emptyKeyHmac(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[1], "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
