package kz.undeu.web.limit;

import static kz.undeu.web.limit.RequestLimit.Per.PERSON;
import static kz.undeu.web.limit.RequestLimit.Per.SUBSCRIBER;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often somebody may do what; the only list of such numbers. Reading what is public is not limited but for whole
 * tables: the answers are alike for everybody and meant for caches, and whoever counts along must be able to. What is done by a person is counted by
 * person, never by address, because thousands share one address of a mobile network; and where only an address is
 * known, a solved challenge opens the way again, so nobody is locked out by a neighbour.
 */
enum RequestLimit {
    /** Nobody reads more petitions in an hour; a crowd on a bad line repeats itself, so there is room for that. */
    SIGNATURE(PERSON, 120, Duration.ofHours(1), "PUT /api/v1/petitions/{id}/signature"),

    /** Each to and fro adds two events to the public log, which is kept for ever. */
    SIGNATURE_WITHDRAWAL(PERSON, 20, Duration.ofDays(1), "DELETE /api/v1/petitions/{id}/signature"),

    /** One form for each answer, and each demand can be rated once; nobody reads more answers in an hour. */
    RATING(PERSON, 120, Duration.ofHours(1), "POST /api/v1/petitions/{id}/escalations/{eid}/ratings"),

    /** Drafts are kept; an organizer who prepares a campaign, or shows the product, writes thirty in an hour. */
    DRAFT(PERSON, 60, Duration.ofHours(1), "POST /api/v1/petitions"),

    /** Ten links wait at most; each may be taken back and made anew until it has reached the right person. */
    INVITATION(PERSON, 60, Duration.ofHours(1), "POST /api/v1/me/petitions/{id}/team/invitations"),

    /** Reading one takes a second of a processor; a draft has three, and people change their minds. */
    IMAGE(PERSON, 60, Duration.ofHours(1), "POST /api/v1/petitions/{id}/images"),

    /** Megabytes, looked through and scanned; an answer has ten, and officers change their minds. */
    ATTACHMENT(PERSON, 120, Duration.ofHours(1), "POST /api/v1/agency/escalations/{eid}/draft/attachments"),

    /** Each one takes a moderator's time; and who writes a draft may hand it in. */
    SUBMISSION(PERSON, 60, Duration.ofHours(1), "POST /api/v1/petitions/{id}/submission"),

    /** A moderator reads before deciding; a stolen session must not empty the queue in a minute. */
    VERDICT(
            PERSON,
            300,
            Duration.ofHours(1),
            "POST /api/v1/moderation/petitions/{id}/verdict",
            "POST /api/v1/moderation/petitions/{id}/stop",
            "POST /api/v1/moderation/inadequate-answers/{eid}/return",
            "POST /api/v1/moderation/reasons/{rid}/verdict"),

    /** Each concerns everybody who wants to sign; a stolen session must not switch the site on and off. */
    PAUSE(
            PERSON,
            20,
            Duration.ofHours(1),
            "POST /api/v1/moderation/collection-pauses",
            "POST /api/v1/moderation/collection-pauses/{id}/end"),

    /**
     * Each asks an address for a confirmation, which may be a stranger's; one address gets three a day whatever happens
     * here. A hall full of people behind one address who all follow a petition fits in with a solved challenge.
     */
    FOLLOW(SUBSCRIBER, 30, Duration.ofHours(1), "POST /api/v1/petitions/{id}/followers"),

    /**
     * Each may take a moderator's time, though a reason that was reported waits for them only once. Whoever reads through
     * an attacked petition fits in; past that the browser must work for it.
     */
    REPORT(SUBSCRIBER, 60, Duration.ofHours(1), "POST /api/v1/petitions/{id}/reasons/{rid}/reports"),

    /** Each takes what was reported away and puts something new in its place. */
    WORDS(PERSON, 30, Duration.ofHours(1), "PUT /api/v1/petitions/{id}/signature/words"),

    /** At most one in three days anyway; what is typed again and again after a mistake. */
    UPDATE(PERSON, 30, Duration.ofHours(1), "POST /api/v1/petitions/{id}/updates"),

    /**
     * Made anew each time: a forecast out of thousands of continuations, a poster, a picture. Whoever prepares a campaign
     * tries a few of each.
     */
    DESK(
            PERSON,
            600,
            Duration.ofHours(1),
            "GET /api/v1/me/petitions/{id}/desk",
            "GET /api/v1/me/petitions/{id}/poster",
            "GET /api/v1/me/petitions/{id}/qr"),

    /**
     * Costs a lookup in memory, and the count is no proof of anything; but a script must not make it worthless at no
     * price. Everybody of a mobile network who follows a link of the evening news fits in.
     */
    VISIT(SUBSCRIBER, 600, Duration.ofMinutes(1), "POST /api/v1/petitions/{id}/visits"),

    /** Looks for the person's signature on every petition there is; nobody looks more often than every few seconds. */
    OWN_DATA(
            PERSON,
            240,
            Duration.ofHours(1),
            "GET /api/v1/me/data",
            "DELETE /api/v1/me/data",
            "GET /api/v1/me/signatures"),

    /**
     * Megabytes, opened with a key each time. A case is fetched once by an agency's machine and a few times by its people;
     * a machine that starts anew asks whether what it has is still the same, for all cases there are.
     */
    DOSSIER(
            PERSON,
            600,
            Duration.ofHours(1),
            "GET /api/v1/agency/escalations/{eid}/dossier",
            "GET /api/v1/agency/escalations/{eid}/dossier.pdf"),

    /**
     * Megabytes, the same for everybody for an hour; a program that keeps a copy asks for ten files an hour. A university
     * behind one address fits in, a program in a loop does not.
     */
    DOWNLOAD(
            SUBSCRIBER,
            600,
            Duration.ofHours(1),
            "GET /api/v1/petitions.csv",
            "GET /api/v1/petitions.json",
            "GET /data/{table}.csv",
            "GET /data/{table}.json",
            "GET /data/{name}.zip"),

    /** Whatever else a signed-in person or a machine changes: typing a draft, answering as an agency, settings. */
    OTHER_CHANGE(PERSON, 1_200, Duration.ofHours(1)),

    /**
     * What nobody signed in for: asking to sign in, mostly. Successes of a whole mobile network behind one address fit
     * in; past that the browser must work for it.
     */
    ANONYMOUS_CHANGE(SUBSCRIBER, 6_000, Duration.ofMinutes(1)),

    /**
     * Machines of agencies ask for a token every ten minutes, and cannot solve a challenge. Two a second is more than a
     * gateway with all machines of the state behind it needs.
     */
    MACHINE_TOKEN(SUBSCRIBER, 120, Duration.ofMinutes(1), "POST /api/v1/auth/token"),

    /**
     * Only attempts that failed count, those of all replicas together, so that guessing is not quicker against many of
     * them. Not counted by the identity that was claimed: a claim that failed is not proven to be that person's, and
     * counting it would let anybody lock out anybody. Nothing here can be guessed anyway, no password is ours; the
     * limit spares the checks of certificates. One failure in two seconds is more than a mobile network behind one address
     * makes by itself.
     */
    FAILED_SIGN_IN(SUBSCRIBER, 300, Duration.ofMinutes(10));

    /** Who is counted. */
    enum Per {
        PERSON,
        SUBSCRIBER
    }

    private static final Map<String, RequestLimit> BY_ROUTE = byRoute();

    private final Per per;
    private final int number;
    private final Duration period;
    private final List<String> routes;

    RequestLimit(Per per, int number, Duration period, String... routes) {
        this.per = per;
        this.number = number;
        this.period = period;
        this.routes = List.of(routes);
    }

    /**
     * The limit of a change.
     *
     * @param template of the route, as the controllers declare it
     */
    static RequestLimit of(HttpMethod method, String template, boolean signedIn) {
        RequestLimit own = BY_ROUTE.get(method + " " + template);
        if (own != null && (signedIn || own.per == SUBSCRIBER)) {
            return own;
        }
        return signedIn ? OTHER_CHANGE : ANONYMOUS_CHANGE;
    }

    /** The limit of reading; null where it has none. */
    static @Nullable RequestLimit ofReading(String template) {
        return BY_ROUTE.get(HttpMethod.GET + " " + template);
    }

    Per per() {
        return per;
    }

    int number() {
        return number;
    }

    Duration period() {
        return period;
    }

    List<String> routes() {
        return routes;
    }

    private static Map<String, RequestLimit> byRoute() {
        Map<String, RequestLimit> limits = new HashMap<>();
        for (RequestLimit limit : values()) {
            limit.routes.forEach(route -> limits.put(route, limit));
        }
        return Map.copyOf(limits);
    }
}
