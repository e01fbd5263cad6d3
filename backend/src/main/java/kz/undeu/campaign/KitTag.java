package kz.undeu.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways that the platform itself offers to every organizer; each petition has their tags from its publication on. */
public enum KitTag {
    POSTER,
    TELEGRAM,
    WHATSAPP,
    EMAIL,
    EMBED;

    private static final Set<String> NAMES =
            Arrays.stream(values()).map(kit -> kit.tag().value()).collect(Collectors.toUnmodifiableSet());

    static Set<String> names() {
        return NAMES;
    }

    public TagName tag() {
        return new TagName(name().toLowerCase(Locale.ROOT));
    }
}
