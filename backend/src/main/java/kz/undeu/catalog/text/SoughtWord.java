package kz.undeu.catalog.text;

import java.util.Map;

/**
 * A word that somebody looks for, with everything it may have been meant to be.
 *
 * @param stems how sure each stem is meant, 0 to 1
 * @param rarity how much it tells, 0 for a word of every petition to 1 for a word of one
 */
record SoughtWord(Map<String, Float> stems, float rarity) {

    SoughtWord {
        stems = Map.copyOf(stems);
    }
}
