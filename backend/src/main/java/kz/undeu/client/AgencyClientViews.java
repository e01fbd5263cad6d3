package kz.undeu.client;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.undeu.identity.RecordedAct;
import kz.undeu.identity.RecordedActs;

/** Machines as administrators see them, with the acts that made them what they are. */
@Singleton
class AgencyClientViews {

    private final RecordedActs acts;

    AgencyClientViews(RecordedActs acts) {
        this.acts = acts;
    }

    AgencyClientView of(AgencyClient client) {
        return of(List.of(client)).get(0);
    }

    List<AgencyClientView> of(List<AgencyClient> clients) {
        Map<Long, RecordedAct> known = acts.of(clients.stream()
                .flatMap(client -> Stream.of(client.registeredAct(), client.endedAct()))
                .filter(Objects::nonNull)
                .toList());
        return clients.stream()
                .map(client ->
                        AgencyClientView.of(client, known.get(client.registeredAct()), known.get(client.endedAct())))
                .toList();
    }
}
