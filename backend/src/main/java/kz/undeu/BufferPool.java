package kz.undeu;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much of the embedded database may be in memory at a time. Signatures lie in the order of random tags, so that each new one
 * changes pages anywhere among those of its petition: what of them is not in memory is read from the disk for it. A million
 * take 620 MB (docs/scaling.md). Memory that is not needed yet is not taken.
 */
final class BufferPool {

    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST = 192;
    private static final long MOST = 1_024;

    /** The rest is for the product, the cache of files and whatever else runs here. */
    private static final long SHARE = 8;

    private BufferPool() {}

    /** In megabytes; of the container where this runs in one that has a limit. */
    static long megabytes() {
        return megabytes(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
    }

    /** @param machine bytes of memory in all */
    static long megabytes(long machine) {
        return Math.max(LEAST, Math.min(MOST, machine / SHARE / MEGABYTE));
    }
}
