package kz.undeu.catalog.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionState;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.web.KeptAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Others make petitions too: what is looked at is by how much the figures grow. */
@ExtendWith(Product.class)
class StatisticsTest {

    private final Statistics statistics = Product.bean(Statistics.class);

    @Test
    void aPetitionCountsInItsMonthAndUnderWhatItIsAbout() {
        StatisticsOverview before = counted();
        Petition petition =
                APetition.aPetition().in("KZ-39").about("environment").openForSigning();
        long inForce = inForce(petition);
        APetition.aPetition().in("KZ-39").about("environment").seeding();
        StatisticsOverview after = counted();
        StatisticsMonth month = last(after);
        assertThat(month.month()).isEqualTo("2026-11");
        assertThat(month.opened() - last(before).opened()).isEqualTo(1);
        // The organizer of the unlisted petition has signed it, which counts once it is listed.
        assertThat(month.signatures() - last(before).signatures()).isEqualTo(inForce);
        for (List<StatisticsGroup> groups : List.of(after.regions(), after.topics())) {
            String name = groups == after.regions() ? "KZ-39" : "environment";
            StatisticsGroup was = of(groups == after.regions() ? before.regions() : before.topics(), name);
            StatisticsGroup is = of(groups, name);
            assertThat(is.petitions() - was.petitions()).isEqualTo(1);
            assertThat(is.collecting() - was.collecting()).isEqualTo(1);
            assertThat(is.signatures() - was.signatures()).isEqualTo(inForce);
        }
    }

    @Test
    void statesAndTimesOfAgenciesAreToldWithTheTotals() {
        StatisticsOverview before = counted();
        APetition.aPetition().in("KZ-39").openForSigning();
        APetition.aPetition().in("KZ-39").seeding();
        StatisticsOverview after = counted();
        assertThat(open(after) - open(before)).isEqualTo(1);
        assertThat(after.states()).extracting(StatisticsState::state).doesNotContain(PetitionState.SEEDING);

        // Past whatever other tests, of which each begins at the same time, have left.
        Product.clock().pass(Duration.ofDays(1));
        Product.bean(KeptAnswers.class).forget();
        JsonNode told = Caller.anonymous().get("/api/v1/statistics").json();
        JsonNode overview =
                Caller.anonymous().get("/api/v1/statistics/overview").json();
        assertThat(told.path("states")).isNotEmpty().isEqualTo(overview.path("states"));
        assertThat(told.path("agencies")).isEqualTo(overview.path("agencies"));
    }

    private static long open(StatisticsOverview overview) {
        return overview.states().stream()
                .filter(each -> each.state() == PetitionState.OPEN)
                .mapToLong(StatisticsState::petitions)
                .sum();
    }

    @Test
    void theTotalIsTheSumOfItsRegionsAndOfItsTopics() {
        APetition.aPetition().in("KZ-39").openForSigning();
        APetition.aPetition().in("KZ-39").seeding();
        // As the answer may be of the second before.
        Product.bean(KeptAnswers.class).forget();
        long total = Caller.anonymous()
                .get("/api/v1/statistics")
                .json()
                .path("signatures")
                .asLong();
        StatisticsOverview overview = counted();
        assertThat(signatures(overview.regions())).isEqualTo(total);
        assertThat(signatures(overview.topics())).isEqualTo(total);
    }

    private static long signatures(List<StatisticsGroup> groups) {
        return groups.stream().mapToLong(StatisticsGroup::signatures).sum();
    }

    @Test
    void anAgencyIsThereWithWhatItReceivedAndAnswered() {
        StatisticsAgency was = agency(counted());
        String id = AForwardedPetition.to("KZ-39");
        AForwardedPetition.to("KZ-39");
        Caller officer = Caller.inBrowser(People.officerOf("akimat-39"));
        String path = "/api/v1/agency/escalations/" + id;
        officer.post(path + "/registration", "{\"number\": \"1\"}");
        officer.post(path + "/response", """
                {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Да"}},
                             {"demand": 2, "outcome": "REFUSED", "reasons": {"kk": "Жоқ"}}]}""");
        StatisticsOverview after = counted();
        assertThat(agency(after).received() - was.received()).isEqualTo(2);
        assertThat(agency(after).answered() - was.answered()).isEqualTo(1);
        assertThat(last(after).answered()).isPositive();
        assertThat(agency(after).medianWorkingDays()).isNotNegative();
    }

    @Test
    void aMonthBeginsInAlmaty() {
        // Half past midnight of the first in Almaty is still the 30th in Greenwich.
        Product.clock().set(Instant.parse("2026-11-30T19:30:00Z"));
        long before = last(counted()).opened();
        assertThat(last(counted()).month()).isEqualTo("2026-12");
        APetition.aPetition().in("KZ-39").openForSigning();
        assertThat(last(counted()).opened() - before).isEqualTo(1);
    }

    @Test
    void theAnswerIsKeptForFiveMinutes() {
        String path = "/api/v1/statistics/overview";
        Product.clock().pass(Duration.ofMinutes(6));
        JsonNode first = Caller.anonymous().get(path).json();
        assertThat(first.path("months")).hasSize(12);
        Product.clock().pass(Duration.ofMinutes(4));
        assertThat(Caller.anonymous().get(path).json().path("countedAt")).isEqualTo(first.path("countedAt"));
        Product.clock().pass(Duration.ofMinutes(2));
        assertThat(Caller.anonymous().get(path).json().path("countedAt")).isNotEqualTo(first.path("countedAt"));
    }

    private StatisticsOverview counted() {
        return statistics.count(Product.clock().instant());
    }

    private static long inForce(Petition petition) {
        return Caller.anonymous()
                .get("/api/v1/petitions/" + petition.id())
                .json()
                .at("/tally/inForce")
                .asLong();
    }

    private static StatisticsMonth last(StatisticsOverview overview) {
        return overview.months().get(overview.months().size() - 1);
    }

    private static StatisticsGroup of(List<StatisticsGroup> groups, String name) {
        return groups.stream()
                .filter(group -> group.of().equals(name))
                .findFirst()
                .orElse(new StatisticsGroup(name, 0, 0, 0));
    }

    private static StatisticsAgency agency(StatisticsOverview overview) {
        return overview.agencies().stream()
                .filter(agency -> agency.agency().equals("akimat-39"))
                .findFirst()
                .orElse(new StatisticsAgency("akimat-39", 0, 0, null));
    }
}
