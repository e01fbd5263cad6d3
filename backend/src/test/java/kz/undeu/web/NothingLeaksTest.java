package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** No IIN, person key or tag in logs, addresses, errors or what the public reads. */
@ExtendWith(Product.class)
class NothingLeaksTest {

    private static final String IIN = "800101100407";

    @Test
    void whoSignedStandsNowhere() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        List<String> told = new ArrayList<>();
        Person person = People.residentOf("KZ-62");
        String tag;
        try {
            told.add(demo(IIN).body());
            told.add(demo(IIN + "0").body());
            told.add(demo("{").body());
            Petition petition = APetition.aPetition().openForSigning();
            String path = "/api/v1/petitions/" + petition.id();
            Caller citizen = Caller.inBrowser(person);
            String body = "{\"nonce\": \"" + Nonce.random().base64Url() + "\", \"textSha256\": \""
                    + petition.textSha256().hex() + "\"}";
            tag = citizen.put(path + "/signature", body).json().path("tag").asText();
            told.add(citizen.put(path + "/signature", "{\"nonce\": \"" + tag + "\", \"textSha256\": 7, \"x\": 1}")
                    .body());
            told.add(citizen.delete(path + "/signature").body());
            told.add(citizen.delete(path + "/signature").body());
            told.add(citizen.put(path + "/signature", body).body());
            for (String section : List.of("", "/tally", "/tally/history", "/timeline", "/escalations")) {
                told.add(Caller.anonymous().get(path + section).body());
            }
            told.add(Caller.anonymous().get("/api/v1/petitions?limit=100").body());
            told.add(Caller.anonymous().get("/prometheus").body());
        } finally {
            root.detachAppender(log);
        }
        log.list.forEach(event -> told.add(event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()))));

        assertThat(tag).hasSize(43);
        String key = HexFormat.of().formatHex(person.key().bytes());
        assertThat(told).allSatisfy(text -> assertThat(text).doesNotContain(IIN, key, tag));
    }

    private static Answer demo(String iin) {
        return Caller.anonymous().post("/api/v1/auth/demo", """
                        {"iin": "%s", "givenName": "Айгүл", "familyName": "Сәрсенова"}""".formatted(iin));
    }
}
