package kz.undeu.outbox;

/** Leases that this process holds, or does not, as a test says. */
public final class FakeLeases implements LeaseRows {

    private volatile boolean isOurs = true;

    public Leases leases() {
        return new Leases(this);
    }

    /** Another process takes all of them, or gives them back. */
    public void areOurs(boolean ours) {
        isOurs = ours;
    }

    @Override
    public void introduce(String name) {
        // Any lease is there.
    }

    @Override
    public int take(String name, String holder, long seconds) {
        return isOurs ? 1 : 0;
    }

    @Override
    public void giveBack(String name, String holder) {
        // Nobody waits for it.
    }
}
