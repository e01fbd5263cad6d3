package kz.undeu.catalog.front;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.kernel.Language;
import kz.undeu.web.FrontPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page of an agency before any script runs: whose it is, for search engines and messengers. */
@Singleton
class AgencyFront {

    private static final Logger LOG = LoggerFactory.getLogger(AgencyFront.class);

    private final Agencies agencies;
    private final FrontPage front;

    AgencyFront(Agencies agencies, FrontPage front) {
        this.agencies = agencies;
        this.front = front;
    }

    /**
     * The page; nothing where there is no such agency.
     *
     * @param site where we are, as the public types it, without a slash in the end
     */
    Optional<byte[]> page(String slug, Language language, String site) {
        String path = "/agencies/" + slug;
        try {
            return agencies.findBySlug(slug)
                    .map(agency -> about(agency, language, path, site))
                    .map(AgencyFront::bytes);
        } catch (RuntimeException away) {
            // Without the database nobody knows whether there is one; the scripts say what is wrong.
            LOG.warn("A page is sent without the name of its agency: {}", away.toString());
            return Optional.of(bytes(front.in(language, FrontPage.Screen.OTHER, path, site)));
        }
    }

    private String about(Agency agency, Language language, String path, String site) {
        String name = PetitionFront.in(agency.name(), language);
        return front.about(language, name, PetitionFront.word(language, "front.agency", name), path, site);
    }

    private static byte[] bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }
}
