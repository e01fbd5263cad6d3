package kz.undeu.petition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the table of transitions as {@code docs/lifecycle.md}. */
final class LifecyclePage {

    private LifecyclePage() {}

    static String text() {
        StringBuilder page = new StringBuilder();
        page.append("""
                # The life of a petition

                Printed from `kz.undeu.petition.Transition` by `LifecycleTest`, which also tries every pair of states over the real
                code. Do not edit: change the table, run the test, copy `backend/target/lifecycle.md` here.

                ```mermaid
                stateDiagram-v2
                    [*] --> DRAFT: somebody begins to write
                """);
        for (Transition transition : Transition.values()) {
            for (PetitionState from : PetitionState.values()) {
                if (transition.mayHappenIn(from)) {
                    page.append("    %s --> %s: %s%n".formatted(from, transition.to(), words(transition.name())));
                }
            }
        }
        page.append("""
                    CLOSED --> [*]
                ```

                ## Who may do it, and what follows

                | transition | from | to | by | rule | what follows | otherwise |
                |---|---|---|---|---|---|---|
                """);
        for (Transition transition : Transition.values()) {
            page.append("| %s | %s | %s | %s | %s | %s | `%s` |%n"
                    .formatted(
                            transition,
                            states(transition),
                            transition.to(),
                            words(transition.by().name()),
                            transition.rule(),
                            transition.follows(),
                            transition.otherwise()));
        }
        page.append("""

                The last column is the code of the refusal (409) for whoever tries it in another state. A draft is known to its
                organizers alone, so a moderator who asks for one is told 404 `NOT_FOUND` instead.

                ## Every pair

                Rows are the state before, columns the state after.

                | |""");
        List<PetitionState> states = Arrays.asList(PetitionState.values());
        states.forEach(to -> page.append(" %s |".formatted(to)));
        page.append("\n|---|").append("---|".repeat(states.size())).append('\n');
        for (PetitionState from : states) {
            page.append("| **%s** |".formatted(from));
            for (PetitionState to : states) {
                String ways = Transition.between(from, to).stream()
                        .map(Transition::name)
                        .collect(Collectors.joining(", "));
                page.append(" %s |".formatted(ways.isEmpty() ? "-" : ways));
            }
            page.append('\n');
        }
        page.append("""

                # The life of an escalation

                Changed by conditional updates (`Escalations`), each in one transaction with what follows.

                ```mermaid
                stateDiagram-v2
                    [*] --> FORWARDED: a tier is reached, the machine forwards
                    FORWARDED --> REGISTERED: the agency registers
                    REGISTERED --> ANSWERED: the agency answers
                    FORWARDED --> RETURNED: the agency is not competent
                    REGISTERED --> RETURNED: the agency is not competent
                    RETURNED --> FORWARDED: a moderator routes it on, or refuses what was not registered
                    RETURNED --> REGISTERED: a moderator refuses what was registered
                    ANSWERED --> [*]
                ```

                At most two returns; while it is RETURNED nobody but a moderator acts on it (`CASE_RETURNED`).
                """);
        return page.toString();
    }

    private static String states(Transition transition) {
        return Arrays.stream(PetitionState.values())
                .filter(transition::mayHappenIn)
                .map(PetitionState::name)
                .collect(Collectors.joining(", "));
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
