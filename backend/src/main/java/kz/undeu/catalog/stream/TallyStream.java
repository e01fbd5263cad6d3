package kz.undeu.catalog.stream;

import io.micronaut.core.annotation.Nullable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One reader's live count. Holds at most one message that is not taken yet: a newer count takes the place of an older
 * one, so a slow reader misses counts but costs no memory.
 */
final class TallyStream implements Publisher<byte[]>, Subscription {

    private final Consumer<TallyStream> onEnd;
    private final AtomicReference<Subscriber<? super byte[]>> reader = new AtomicReference<>();
    private final AtomicReference<byte[]> waiting = new AtomicReference<>();
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger work = new AtomicInteger();
    private volatile boolean ending;
    private volatile boolean over;
    private int untakenTicks;

    /** @param onEnd hears once that it is over, whoever ended it */
    TallyStream(Consumer<TallyStream> onEnd) {
        this.onEnd = onEnd;
    }

    /** Tells a message as soon as the reader takes it, instead of one that still waits. */
    void tell(byte[] message) {
        waiting.set(message);
        drain();
    }

    /** Ends when what waits was taken, or after the reader's patience. */
    void end() {
        ending = true;
        drain();
    }

    /** Ends at once. */
    void drop() {
        waiting.set(null);
        end();
    }

    /** Called once a second; for how many times in a row now the reader has not taken what waits. */
    int untaken() {
        untakenTicks = waiting.get() == null ? 0 : untakenTicks + 1;
        return untakenTicks;
    }

    @Override
    public void subscribe(Subscriber<? super byte[]> subscriber) {
        if (!reader.compareAndSet(null, subscriber)) {
            subscriber.onSubscribe(new Nothing());
            subscriber.onError(new IllegalStateException("a stream has one reader"));
            return;
        }
        subscriber.onSubscribe(this);
        drain();
    }

    @Override
    public void request(long more) {
        demand.accumulateAndGet(more, (before, added) -> before + added < 0 ? Long.MAX_VALUE : before + added);
        drain();
    }

    @Override
    public void cancel() {
        finish(null);
    }

    /** One thread at a time speaks to the reader; others leave word that there is more to do. */
    private void drain() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            Subscriber<? super byte[]> subscriber = reader.get();
            if (!over && subscriber != null) {
                speak(subscriber);
            } else if (ending && subscriber == null) {
                finish(null);
            }
            seen = work.addAndGet(-seen);
        } while (seen != 0);
    }

    private void speak(Subscriber<? super byte[]> subscriber) {
        byte[] message = demand.get() > 0 ? waiting.getAndSet(null) : null;
        if (message != null) {
            demand.decrementAndGet();
            subscriber.onNext(message);
        }
        if (ending && waiting.get() == null) {
            finish(subscriber);
        }
    }

    private void finish(@Nullable Subscriber<? super byte[]> subscriber) {
        if (over) {
            return;
        }
        over = true;
        waiting.set(null);
        onEnd.accept(this);
        if (subscriber != null) {
            subscriber.onComplete();
        }
    }

    /** What a second reader gets before it is refused. */
    private static final class Nothing implements Subscription {
        @Override
        public void request(long more) {
            // Nothing comes.
        }

        @Override
        public void cancel() {
            // Nothing came.
        }
    }
}
