package kz.undeu.catalog.copy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.dossier.DossierEvent;

/** Tells what happened to a petition in the words of its page. */
@Singleton
class CopiedTimeline {

    private final Agencies agencies;

    CopiedTimeline(Agencies agencies) {
        this.agencies = agencies;
    }

    /** What an event says: when and what, the agency, what was said about it, and the law. */
    List<Phrase> said(CopiedWords words, PetitionFacts facts, DossierEvent event) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(Phrase.of(words.moment(event.at()) + ": " + what(words, facts, event)));
        if (event.agency() != null) {
            parts.add(words.text(agencies.findBySlug(event.agency())
                            .map(Agency::name)
                            .orElse(null))
                    .leadingTo(words.path("/agencies/" + event.agency())));
        }
        parts.add(words.text(event.text()));
        parts.add(words.text(event.legalBasis()));
        return parts;
    }

    /** @throws IllegalArgumentException when there are no words for it */
    static String what(CopiedWords words, PetitionFacts facts, DossierEvent event) {
        String kind = event.kind();
        return switch (kind) {
            case "RETURNED", "RETURN_REFUSED", "ROUTED_ON" -> words.say("route.timeline." + kind);
            case "REGISTRATION_MISSED" -> words.say("petition.timeline.passed.REGISTRATION");
            case "RESPONSE_MISSED" -> words.say("petition.timeline.passed.RESPONSE");
            case "CLOSED" ->
                words.say(
                        "petition.timeline.closed." + facts.petition().closedBecause(),
                        "count",
                        facts.inForce(),
                        "signatures",
                        goal(facts));
            // That it was late, a missed deadline before it tells.
            default ->
                words.say(
                        "petition.timeline." + kind,
                        "count",
                        count(facts, event),
                        "numbers",
                        facts.thresholds().stream()
                                .map(each -> words.number(each.required()))
                                .collect(Collectors.joining("; ")),
                        "number",
                        event.registrationNumber() == null ? "" : event.registrationNumber(),
                        "late",
                        "no",
                        "day",
                        hearing(words, facts, event.at()));
        };
    }

    private static long count(PetitionFacts facts, DossierEvent event) {
        return switch (event.kind()) {
            case "PUBLISHED" -> facts.thresholds().size();
            case "OPENED" -> goal(facts);
            default -> event.signatures() == null ? 0 : event.signatures();
        };
    }

    private static int goal(PetitionFacts facts) {
        Integer goal = facts.petition().seedingGoal();
        return goal == null ? 0 : goal;
    }

    /** On which day the hearing is that was announced or cancelled then. */
    private static String hearing(CopiedWords words, PetitionFacts facts, Instant at) {
        return facts.escalations().stream()
                .map(EscalationView::hearings)
                .flatMap(List::stream)
                .filter(each ->
                        Stream.of(each.announcedAt(), each.cancelledAt()).anyMatch(at::equals))
                .findFirst()
                .map(each -> words.onDay(each.startsAt()))
                .orElse("");
    }
}
