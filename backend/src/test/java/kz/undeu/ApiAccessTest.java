package kz.undeu;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteMatch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.identity.Person;
import kz.undeu.identity.Role;
import kz.undeu.testing.AMachine;
import kz.undeu.testing.ApiDescription;
import kz.undeu.testing.ApiDescription.DescribedCall;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The description says of each call who may make it. Every call is made, by everybody, to see whether that is so. */
@ExtendWith(Product.class)
class ApiAccessTest {

    private static final Set<String> SESSION = Set.of("sessionCookie", "sessionToken");
    private static final String MACHINE = "machineToken";

    private final ApiDescription description = ApiDescription.ofProduct();
    private final List<DescribedCall> calls = description.calls();

    @Test
    void whoIsNotSignedInIsRefusedExactlyWhereSomebodyIsNeeded() {
        List<DescribedCall> refused = calls.stream()
                .filter(call -> isRefusedToStrangers(ask(Caller.anonymous(), call)))
                .toList();

        assertThat(refused)
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(
                        calls.stream().filter(DescribedCall::needsSomebody).toList());
        assertThat(calls).hasSizeGreaterThan(refused.size() + 50);
    }

    /** Without a body and about nothing that exists, so that nothing is done: who is refused is refused before that is seen. */
    @Test
    void whoIsSignedInIsRefusedExactlyWithoutOneOfTheRoles() {
        for (Person person : List.of(
                People.residentOf("KZ-39"),
                People.moderator(),
                People.administrator(),
                People.officerOf("akimat-39"),
                People.headOf("akimat-39"))) {
            Set<String> roles = names(person.roles());
            assertThat(calls).filteredOn(DescribedCall::needsSomebody).allSatisfy(call -> {
                Answer answer = ask(Caller.as(person), call);
                assertThat(isForbidden(answer))
                        .as("to %s: %s", roles, answer.body())
                        .isEqualTo(call.roles().stream().noneMatch(roles::contains));
                assertThat(answer.status()).isNotEqualTo(401);
            });
        }
    }

    /** With a case and bodies as they should be, so that what only looks at them refuses too. */
    @Test
    void aMachineMayMakeExactlyTheCallsThatTakeItsToken() {
        Caller machine = AMachine.of("akimat-39").caller();
        String escalation = AForwardedPetition.to("KZ-39");
        assertThat(calls)
                .filteredOn(call -> call.security().contains(MACHINE))
                .hasSizeGreaterThan(20)
                .allSatisfy(call -> assertThat(call.roles()).contains(Role.AGENCY_ROLE));
        assertThat(calls).filteredOn(DescribedCall::needsSomebody).allSatisfy(call -> {
            String path = filled(call.path().replace("{eid}", escalation));
            Answer answer = call.sent().isMissingNode()
                    ? machine.call(call.method(), path)
                    : machine.call(
                            call.method(),
                            path,
                            description.example(call.sent()).toString());
            assertThat(isRefusedToStrangers(answer) || isForbidden(answer))
                    .as(answer.status() + " " + answer.body())
                    .isEqualTo(!call.security().contains(MACHINE));
        });
    }

    /** Such a call is described as one that takes a session and does without. */
    @Test
    void whatIsForEverybodySaysWhereASessionMakesADifference() {
        assertThat(calls).filteredOn(call -> !call.needsSomebody()).allSatisfy(call -> {
            assertThat(call.security().contains("")).isEqualTo(looksAtWhoIsCalling(call));
            assertThat(call.roles()).isEmpty();
        });
        assertThat(calls).filteredOn(call -> call.security().contains("")).isNotEmpty();
    }

    @Test
    void whoeverNeedsASessionMaySendItEitherWayAndEachSchemeIsExplained() {
        assertThat(calls)
                .filteredOn(call -> !call.security().isEmpty())
                .allSatisfy(call -> assertThat(call.security()).containsAll(SESSION));
        Set<String> used = calls.stream()
                .flatMap(call -> call.security().stream())
                .filter(scheme -> !scheme.isEmpty())
                .collect(Collectors.toSet());
        assertThat(description.securitySchemes().properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(used);
        assertThat(description.securitySchemes())
                .allSatisfy(scheme ->
                        assertThat(scheme.path("description").asText()).isNotBlank());
        assertThat(description.securitySchemes().at("/sessionCookie/in").asText())
                .isEqualTo("cookie");
        assertThat(description.securitySchemes().at("/machineToken/scheme").asText())
                .isEqualTo("bearer");
    }

    /** Which ways to sign in there are is configured; those that this product lacks are no routes, and look at nobody. */
    private static boolean looksAtWhoIsCalling(DescribedCall call) {
        Optional<UriRouteMatch<Object, Object>> route =
                Product.bean(Router.class).route(HttpMethod.parse(call.method()), filled(call.path()));
        assertThat(route.isPresent() || call.path().startsWith("/api/v1/auth/")).isTrue();
        return route.stream()
                .flatMap(found -> Stream.of(found.getArguments()))
                .anyMatch(argument -> Authentication.class.isAssignableFrom(argument.getType()));
    }

    private static Answer ask(Caller caller, DescribedCall call) {
        return caller.call(call.method(), filled(call.path()));
    }

    /** With names of nothing. */
    private static String filled(String path) {
        return path.replaceAll("\\{[^}]+}", "0");
    }

    private static boolean isRefusedToStrangers(Answer answer) {
        return answer.status() == 401 && answer.body().contains("\"NOT_SIGNED_IN\"");
    }

    private static boolean isForbidden(Answer answer) {
        return answer.status() == 403 && answer.body().contains("\"FORBIDDEN\"");
    }

    private static Set<String> names(Collection<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.toSet());
    }
}
