package kz.undeu.identity;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Renews rows one by one and steps over those that cannot be read, so that one of them does not keep all others from the
 * new secret. Until the next start, which may bring the missing secret, they are not tried again.
 *
 * @param <O> an old row
 * @param <N> what becomes of it
 */
public final class RowByRow<O, N> {

    /** So many unreadable rows mean that a whole secret is missing. */
    private static final int MOST_UNREADABLE = 10_000;

    private final String what;
    private final Function<O, String> name;
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    /**
     * @param what table and column, for the log
     * @param name tells rows apart; never logged
     */
    public RowByRow(String what, Function<O, String> name) {
        this.what = what;
        this.name = name;
    }

    /**
     * Renews a step in a transaction of its own, and tells what was left once there is nothing more to renew.
     *
     * @param find the old rows, so many at most
     * @param renew fails when the row cannot be read
     * @return how many, not counting those that cannot be read
     * @throws Unreadable when rows were left
     */
    public int stepOfItsOwn(
            TransactionOperations<Connection> transactions,
            int limit,
            IntFunction<List<O>> find,
            Function<O, N> renew,
            BiConsumer<O, N> write) {
        int renewed = transactions.executeWrite(status -> step(limit, find, renew, write));
        if (renewed < limit) {
            mustBeAll();
        }
        return renewed;
    }

    /**
     * Renews a step, in the caller's transaction.
     *
     * @param find the old rows, so many at most
     * @param renew fails when the row cannot be read
     * @return how many, not counting those that cannot be read
     * @throws Unreadable when too many cannot be read to step over them
     */
    public int step(int limit, IntFunction<List<O>> find, Function<O, N> renew, BiConsumer<O, N> write) {
        if (unreadable.size() >= MOST_UNREADABLE) {
            mustBeAll();
        }
        int renewed = 0;
        int known;
        do {
            known = unreadable.size();
            renewed += pass(limit - renewed, find, renew, write);
            // Rows just found unreadable took the place of others.
        } while (renewed < limit && unreadable.size() > known);
        return renewed;
    }

    private int pass(int limit, IntFunction<List<O>> find, Function<O, N> renew, BiConsumer<O, N> write) {
        int renewed = 0;
        for (O row : find.apply(limit + unreadable.size())) {
            if (renewed == limit) {
                break;
            }
            if (unreadable.contains(name.apply(row))) {
                continue;
            }
            N fresh;
            try {
                fresh = renew.apply(row);
            } catch (RuntimeException cannotBeRead) {
                unreadable.add(name.apply(row));
                continue;
            }
            write.accept(row, fresh);
            renewed++;
        }
        return renewed;
    }

    /**
     * Call after the last step and its commit.
     *
     * @throws Unreadable when rows were left
     */
    public void mustBeAll() {
        if (!unreadable.isEmpty()) {
            throw new Unreadable(unreadable.size() + " rows of " + what + " cannot be read");
        }
    }

    /** Rows hold something made with a secret that is not there. The message shows nothing of them. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}
