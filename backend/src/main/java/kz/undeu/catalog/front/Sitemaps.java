package kz.undeu.catalog.front;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.undeu.agency.Agencies;
import kz.undeu.kernel.Language;

/**
 * What search engines find here (sitemaps.org): the pages that everybody may read, in each language, and all petitions
 * that were ever listed. Petitions come in parts by the first character of their ids, which are random, so parts are about
 * equal and a part is a range of the primary key.
 */
@Singleton
class Sitemaps {

    /** A file may have 50,000 addresses; a petition has one in each of three languages. */
    static final int MOST = 16_000;

    private static final String PARTS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SCHEMA = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private static final List<String> PAGES = List.of(
            "",
            "/petitions",
            "/help",
            "/verify",
            "/decisions",
            "/invalidations",
            "/accountability",
            "/statistics",
            "/data",
            "/api-docs",
            "/working-days",
            "/pauses",
            "/privacy",
            "/accessibility");

    private final JdbcOperations jdbc;
    private final Agencies agencies;

    Sitemaps(JdbcOperations jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /** Where all the others are. */
    String index(String site) {
        return HEAD + "<sitemapindex " + SCHEMA + ">\n"
                + Stream.concat(Stream.of("pages"), PARTS.chars().mapToObj(part -> "petitions-" + (char) part))
                        .map(name -> "<sitemap><loc>" + site + "/sitemaps/" + name + ".xml</loc></sitemap>\n")
                        .collect(Collectors.joining())
                + "</sitemapindex>\n";
    }

    /** The pages that are always there, and the one of each agency. */
    String pages(String site) {
        Stream<String> ofAgencies = agencies.findAllOrderBySlug().stream().map(agency -> "/agencies/" + agency.slug());
        return addresses(site, Stream.concat(PAGES.stream(), ofAgencies).toList());
    }

    /**
     * The petitions whose id begins with a character.
     *
     * @param part the first character of their ids; of any other there are none
     */
    @Transactional
    public String petitions(String site, String part) {
        return addresses(
                site,
                jdbc.prepareStatement(
                        "SELECT id FROM petition WHERE opened_at IS NOT NULL AND id LIKE ? ORDER BY id LIMIT ?",
                        statement -> {
                            statement.setString(1, part + "%");
                            statement.setInt(2, MOST);
                            List<String> found = new ArrayList<>();
                            try (ResultSet rows = statement.executeQuery()) {
                                while (rows.next()) {
                                    found.add("/petitions/" + rows.getString(1));
                                }
                            }
                            return found;
                        }));
    }

    private static String addresses(String site, List<String> paths) {
        StringBuilder map = new StringBuilder(HEAD)
                .append("<urlset ")
                .append(SCHEMA)
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (String path : paths) {
            String others = Arrays.stream(Language.values())
                    .map(other -> "<xhtml:link rel=\"alternate\" hreflang=\"" + other.code() + "\" href=\"" + site + "/"
                            + other.code() + path + "\"/>")
                    .collect(Collectors.joining());
            for (Language language : Language.values()) {
                map.append("<url><loc>")
                        .append(site)
                        .append('/')
                        .append(language.code())
                        .append(path)
                        .append("</loc>")
                        .append(others)
                        .append("</url>\n");
            }
        }
        return map.append("</urlset>\n").toString();
    }
}
