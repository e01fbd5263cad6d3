package kz.undeu.notification.follow;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.PetitionId;

/** Destroys follows whose time is over, and each address with its last one. For the job that records destructions. */
@Singleton
public class ForgettingFollowers {

    private final Follows follows;
    private final FollowRequests requests;
    private final AskedAddresses asked;
    private final Following following;
    private final LegalNumbers numbers;

    ForgettingFollowers(
            Follows follows, FollowRequests requests, AskedAddresses asked, Following following, LegalNumbers numbers) {
        this.follows = follows;
        this.requests = requests;
        this.asked = asked;
        this.following = following;
        this.numbers = numbers;
    }

    /**
     * Destroys what addresses were asked and confirmed long enough ago, or never, and addresses that follow nothing. Joins the caller's transaction.
     *
     * @return how many follows of which petition
     */
    public Map<PetitionId, Long> forgetUnconfirmed(Instant at, int limit) {
        int hours = numbers.inForce(LegalNumber.UNCONFIRMED_ADDRESS_HOURS, WorkingDays.dayOf(at));
        Instant before = at.minus(Duration.ofHours(hours));
        asked.deleteBefore(WorkingDays.dayOf(at));
        Map<PetitionId, Long> forgotten = new HashMap<>(forget(follows.findUnconfirmed(before, limit)));
        List<FollowRequest> over = requests.findOver(before, limit);
        over.forEach(following::forget);
        over.forEach(request -> forgotten.merge(request.petition(), 1L, Long::sum));
        return forgotten;
    }

    /** Destroys follows of petitions that ended before an instant and were answered before it, if at all. */
    public Map<PetitionId, Long> forgetEnded(Instant endedBefore, int limit) {
        return forget(follows.findOfEnded(endedBefore, limit));
    }

    private Map<PetitionId, Long> forget(List<Follow> over) {
        over.forEach(follow -> following.end(follow.petition(), follow.subscriber()));
        return over.stream().collect(Collectors.groupingBy(Follow::petition, Collectors.counting()));
    }
}
