package kz.undeu.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kz.undeu.outbox.OutboxRelay;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Petitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty database with invented petitions, once, through the code that real ones go through. Runs beside the
 * server, so that the first page need not wait. Broken off, it is begun anew with an empty database ({@link DemoMark}).
 */
@Singleton
@InDemo
@Requires(property = "undeu.demo.content", notEquals = "false")
class DemoContent implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(DemoContent.class);

    private final Petitions petitions;
    private final DemoStories stories;
    private final DemoLife life;
    private final DemoPeople people;
    private final OutboxRelay relay;
    private final Closing closing;
    private final ResourceLoader resources;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final @Nullable DemoMark mark;

    DemoContent(
            Petitions petitions,
            DemoStories stories,
            DemoLife life,
            DemoPeople people,
            OutboxRelay relay,
            Closing closing,
            ResourceLoader resources,
            ObjectMapper json,
            InstantSource clock,
            @Nullable DemoMark mark) {
        this.petitions = petitions;
        this.stories = stories;
        this.life = life;
        this.people = people;
        this.relay = relay;
        this.closing = closing;
        this.resources = resources;
        this.json = json;
        this.clock = clock;
        this.mark = mark;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        Thread thread = new Thread(this::loadOnce, "demo-content");
        thread.setDaemon(true);
        thread.start();
    }

    private void loadOnce() {
        if (petitions.count() == 0) {
            if (mark != null) {
                mark.begin();
            }
            LOG.info("{} invented petitions are loaded", load());
        }
        // Also where somebody was quicker and has drafted in the new database: that is theirs to keep.
        if (mark != null) {
            mark.end();
        }
        people.introduce(System.out);
    }

    private int load() {
        List<DemoPetition> invented = read();
        Map<String, DemoStory> told = stories.read();
        // The past is played with instants of the past. Holding the jobs off keeps them from doing in its middle what
        // is due by today's clock.
        synchronized (relay) {
            synchronized (closing) {
                for (DemoPetition petition : invented) {
                    DemoStory story = told.getOrDefault(petition.key(), DemoStory.none(petition.key()));
                    life.play(petition, story, clock.instant());
                }
            }
        }
        return invented.size();
    }

    private List<DemoPetition> read() {
        try (InputStream stream = resources
                .getResourceAsStream("classpath:demo/petitions.json")
                .orElseThrow(() -> new IllegalStateException("demo/petitions.json is missing"))) {
            return json.readValue(stream, Argument.listOf(DemoPetition.class)).stream()
                    .sorted(Comparator.comparingInt(DemoPetition::signatures))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
