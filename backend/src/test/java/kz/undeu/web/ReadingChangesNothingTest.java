package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A link on another site, or a picture, makes a browser send a GET with the session cookie. It must do no harm. */
@ExtendWith(Product.class)
class ReadingChangesNothingTest {

    private static final Map<String, String> OVERRIDES =
            Map.of("X-HTTP-Method-Override", "DELETE", "X-HTTP-Method", "DELETE", "X-Method-Override", "DELETE");

    @Test
    void noGetChangesARowWhoeverSendsIt() throws SQLException {
        Person organizer = People.residentOf("KZ-62");
        Petition petition = APetition.aPetition().by(organizer).openForSigning();
        List<Caller> callers = List.of(
                Caller.withCookieOnly(organizer),
                Caller.withCookieOnly(People.moderator()),
                Caller.withCookieOnly(People.officerOf("akimat-62")),
                Caller.withCookieOnly(People.administrator()));
        List<String> paths = paths(petition.id().value());
        assertThat(paths).hasSizeGreaterThan(20).contains("/api/v1/petitions/" + petition.id() + "/signature");

        Map<String, Long> before = checksums();
        for (Caller caller : callers) {
            Caller cunning = caller;
            for (Map.Entry<String, String> override : OVERRIDES.entrySet()) {
                cunning = cunning.with(override.getKey(), override.getValue());
            }
            for (String path : paths) {
                caller.get(path);
                cunning.get(path + "?_method=DELETE");
            }
        }
        assertThat(checksums()).containsAllEntriesOf(before);
    }

    /** Of every route that answers GET, but for streams, which do not end. */
    private static List<String> paths(String petition) {
        return Product.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .filter(route -> !route.getProduces().contains(MediaType.TEXT_EVENT_STREAM_TYPE))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .filter(path -> path.startsWith("/"))
                .map(path -> path.replaceAll("\\{id[^}]*}", petition).replaceAll("\\{[^}]*}", "0000000000"))
                .distinct()
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Of every table that people's acts are written to. */
    private static Map<String, Long> checksums() throws SQLException {
        // Written by the clock, whoever reads.
        Set<String> byTheClock = Set.of("outbox", "client_assertion", "lease");
        Map<String, Object> database = Product.database();
        Map<String, Long> found = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(
                        (String) database.get("datasources.default.url"),
                        (String) database.get("datasources.default.username"),
                        (String) database.get("datasources.default.password"));
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            tables.removeAll(byTheClock);
            try (ResultSet rows = statement.executeQuery("CHECKSUM TABLE " + String.join(", ", tables))) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(10);
        return found;
    }
}
