package kz.undeu.catalog.poster;

import io.micronaut.core.annotation.Nullable;
import kz.undeu.campaign.TagName;
import kz.undeu.kernel.Language;
import kz.undeu.petition.PetitionId;

/** Addresses of a petition, as they are printed. */
final class PosterLink {

    private PosterLink() {}

    /** Where a link leads whose followers are counted under a tag. */
    static String of(String origin, Language language, PetitionId petition, @Nullable TagName tag) {
        String page = origin + "/" + language.code() + "/petitions/" + petition.value();
        return tag == null ? page : page + "?from=" + tag.value();
    }

    /** To be read and typed: no protocol, no language; the site finds the one of the browser. */
    static String typed(String origin, PetitionId petition) {
        return origin.replaceFirst("^https?://", "") + "/petitions/" + petition.value();
    }
}
