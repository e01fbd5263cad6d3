package kz.undeu.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which addresses the front end has a page at, so that whatever else is typed is answered as unknown. Who may see a page, and
 * whether there is what it is about, is not said here.
 */
final class FrontRoutes {

    /** Below a language, as routes.tsx and workplaces.ts of the front end have them; a test holds them alike. */
    static final List<String> ALL = List.of(
            "petitions",
            "petitions/:id",
            "petitions/:id/sign",
            "petitions/:id/invalidations",
            "petitions/:id/embed",
            "petitions/:id/verify",
            "verify",
            "sign-in",
            "following/:part/:token?",
            "invitation",
            "pauses",
            "decisions",
            "invalidations",
            "accountability",
            "agencies/:slug",
            "statistics",
            "data",
            "api-docs",
            "working-days",
            "privacy",
            "help",
            "accessibility",
            "start/:id?",
            "me",
            "me/petitions/:id",
            "me/data",
            "moderation",
            "moderation/pause",
            "moderation/inadequate-answers",
            "moderation/reasons",
            "moderation/bursts",
            "moderation/bursts/:id",
            "moderation/invalidations/:iid",
            "moderation/returns/:eid?",
            "moderation/:id",
            "agency",
            "agency/supervised",
            "agency/:eid",
            "admin",
            "admin/agencies",
            "admin/agencies/new",
            "admin/agencies/:slug",
            "admin/deliveries",
            "admin/topics",
            "admin/topics/new",
            "admin/topics/:slug",
            "admin/population",
            "admin/threshold-rules",
            "admin/holidays",
            "admin/holidays/:year");

    private static final Pattern KNOWN =
            Pattern.compile(ALL.stream().map(FrontRoutes::pattern).collect(Collectors.joining("|", "(?:", ")?")));

    private FrontRoutes() {}

    /** @param path below the language, with the slash it begins with and none in the end; empty for the home page */
    static boolean isKnown(String path) {
        return KNOWN.matcher(path).matches();
    }

    private static String pattern(String route) {
        return Stream.of(route.split("/")).map(FrontRoutes::part).collect(Collectors.joining());
    }

    private static String part(String part) {
        if (!part.startsWith(":")) {
            return "/" + Pattern.quote(part);
        }
        return part.endsWith("?") ? "(?:/[^/]+)?" : "/[^/]+";
    }
}
