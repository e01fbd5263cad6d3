package kz.undeu.transparency;

import java.util.ArrayList;
import java.util.List;
import kz.undeu.petition.PetitionId;

/**
 * Which files of a log are not there, or cut short. Asks for their lengths and reads none, as ten million events have 80,000
 * of them. A bundle of entries has no length of its own: one that lost less than what longer entries add to the shortest
 * ones is found by the recount alone, which reads it.
 */
final class LostFiles {

    private final LogFiles files;
    private final PetitionId petition;
    private final List<String> lost = new ArrayList<>();

    private LostFiles(LogFiles files, PetitionId petition) {
        this.files = files;
        this.petition = petition;
    }

    /** Their paths, level by level, for a log of a size. */
    static List<String> of(LogFiles files, PetitionId petition, long size) {
        LostFiles all = new LostFiles(files, petition);
        all.look(size, 2 + LogLeaf.withdraw(petition, 0).length, TilePath::ofEntries);
        for (int level = 0; Tiles.count(size, level) > 0; level++) {
            int of = level;
            all.look(Tiles.count(size, level), TreeHash.LENGTH, (index, width) -> TilePath.ofHashes(of, index, width));
        }
        return all.lost;
    }

    private void look(long count, int shortest, Place place) {
        for (long index = 0; index * TilePath.WIDTH < count; index++) {
            int width = (int) Math.min(TilePath.WIDTH, count - index * TilePath.WIDTH);
            String path = place.of(index, width);
            // A partial one may be gone once the whole one is there.
            if (files.length(petition, path) < (long) width * shortest
                    && files.length(petition, place.of(index, TilePath.WIDTH)) < (long) TilePath.WIDTH * shortest) {
                lost.add(path);
            }
        }
    }

    private interface Place {
        String of(long index, int width);
    }
}
