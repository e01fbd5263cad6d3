package kz.undeu.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.undeu.petition.PetitionId;

/** The entries of a log as anybody gets them, read from the first to the last with one file in memory. */
final class PublishedEntries {

    private final LogFiles files;
    private final PetitionId petition;
    private final long size;
    private long bundle = -1;
    private List<byte[]> entries = List.of();

    PublishedEntries(LogFiles files, PetitionId petition, long size) {
        this.files = files;
        this.petition = petition;
        this.size = size;
    }

    /** An entry; empty when its file is lost or cut short. */
    Optional<byte[]> entry(long index) {
        long wanted = index / TilePath.WIDTH;
        if (wanted != bundle) {
            bundle = wanted;
            entries = read(wanted);
        }
        int place = (int) (index % TilePath.WIDTH);
        return place < entries.size() ? Optional.of(entries.get(place)) : Optional.empty();
    }

    /** The file of an entry. */
    String path(long index) {
        return bundlePath(index / TilePath.WIDTH);
    }

    private String bundlePath(long index) {
        return TilePath.ofEntries(index, (int) Math.min(TilePath.WIDTH, size - index * TilePath.WIDTH));
    }

    /** A partial file may be gone once the whole one is there. */
    private List<byte[]> read(long index) {
        return files.read(petition, bundlePath(index))
                .or(() -> files.read(petition, TilePath.ofEntries(index, TilePath.WIDTH)))
                .map(PublishedEntries::split)
                .orElse(List.of());
    }

    private static List<byte[]> split(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        for (int place = 0; place + 2 <= bundle.length; ) {
            int length = (bundle[place] & 0xff) << 8 | bundle[place + 1] & 0xff;
            if (place + 2 + length > bundle.length) {
                break;
            }
            entries.add(Arrays.copyOfRange(bundle, place + 2, place + 2 + length));
            place += 2 + length;
        }
        return entries;
    }
}
