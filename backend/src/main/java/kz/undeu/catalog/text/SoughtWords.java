package kz.undeu.catalog.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.undeu.kernel.Language;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Reads what somebody typed as words that petitions have. There is no syntax: operators, wildcards and expressions are
 * characters between words. A word that no petition has is read as mistyped.
 */
final class SoughtWords {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final float OTHER_KEYS = 0.9f;
    private static final float BY_SOUND = 0.9f;
    private static final float MISTYPED = 0.8f;

    /** Looking for a mistyped stem reads a part of the dictionary, a few milliseconds each; a word in Latin has several. */
    private static final int MOST_MISTYPED = 12;

    private static final int MOST_SIMILAR_STEMS = 4;
    private static final int LONGEST_FOR_SIMILAR = 24;

    private final IndexReader reader;
    private final int mostWords;

    SoughtWords(IndexReader reader, int mostWords) {
        this.reader = reader;
        this.mostWords = mostWords;
    }

    List<SoughtWord> read(String text) throws IOException {
        List<Map<String, Float>> words = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String chunk : SPACE.split(Letters.lower(text).strip())) {
            for (Map<String, Float> word : readings(chunk)) {
                if (words.size() == mostWords) {
                    break;
                }
                if (!word.isEmpty() && seen.add(word.keySet().iterator().next())) {
                    words.add(word);
                }
            }
        }
        int mistyped = 0;
        List<SoughtWord> sought = new ArrayList<>();
        for (Map<String, Float> word : words) {
            int known = mostDocuments(word.keySet());
            if (known == 0) {
                Map<String, Float> similar = new LinkedHashMap<>(word);
                for (Map.Entry<String, Float> stem : word.entrySet()) {
                    if (mistyped++ < MOST_MISTYPED) {
                        addSimilar(stem.getKey(), stem.getValue() * MISTYPED, similar);
                    }
                }
                word = similar;
                known = mostDocuments(similar.keySet());
            }
            sought.add(new SoughtWord(word, rarity(known)));
        }
        return sought;
    }

    /** The words between two spaces, each with its stems and how sure they are. */
    private static List<Map<String, Float>> readings(String chunk) {
        List<Map<String, Float>> words = new ArrayList<>();
        if (Letters.hasCyrillic(chunk) || !mayBeOtherKeys(chunk)) {
            for (WordAnalyzer.Found found : WordAnalyzer.of(Language.RU).words(chunk)) {
                Map<String, Float> word = new LinkedHashMap<>();
                addStems(chunk.substring(found.from(), found.to()), 1, word);
                words.add(word);
            }
            if (words.isEmpty()) {
                // A small word in Russian may be a word in Kazakh; what is small in both stays out.
                for (WordAnalyzer.Found found : WordAnalyzer.of(Language.KK).words(chunk)) {
                    words.add(new LinkedHashMap<>(Map.of(found.stem(), 1f)));
                }
            }
            return words;
        }
        Map<String, Float> word = new LinkedHashMap<>();
        addStems(chunk, 1, word);
        addStems(Letters.byRussianKeys(chunk), OTHER_KEYS, word);
        addStems(Letters.byKazakhKeys(chunk), OTHER_KEYS, word);
        addStems(Letters.bySound(chunk), BY_SOUND, word);
        words.add(word);
        return words;
    }

    /** With the wrong layout on, letters come out as Latin ones, and some as digits and signs. */
    private static boolean mayBeOtherKeys(String chunk) {
        return Letters.hasLatin(chunk);
    }

    private static void addStems(String text, float sure, Map<String, Float> word) {
        for (Language language : List.of(Language.RU, Language.KK, Language.EN)) {
            if (language == Language.EN && Letters.hasCyrillic(text)) {
                continue;
            }
            if (language != Language.EN && !Letters.hasCyrillic(text)) {
                continue;
            }
            List<WordAnalyzer.Found> found = WordAnalyzer.of(language).words(text);
            if (found.size() == 1) {
                word.merge(found.get(0).stem(), sure, Math::max);
            }
        }
    }

    private int mostDocuments(Set<String> stems) throws IOException {
        int most = 0;
        for (String stem : stems) {
            most = Math.max(most, reader.docFreq(new Term(TextIndex.ALL, stem)));
        }
        return most;
    }

    private float rarity(int documents) {
        double all = Math.max(reader.numDocs(), 2);
        return (float) (Math.log(1 + all / (documents + 1)) / Math.log(1 + all));
    }

    /** Stems of petitions that differ by a letter, or two in a long word, or go on where this one ends. */
    private void addSimilar(String stem, float sure, Map<String, Float> word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, TextIndex.ALL);
        if (terms == null || stem.length() < 4 || stem.length() > LONGEST_FOR_SIMILAR) {
            return;
        }
        int edits = stem.length() < 7 ? 1 : 2;
        FuzzyTermsEnum similar = new FuzzyTermsEnum(terms, new Term(TextIndex.ALL, stem), edits, 1, true);
        BoostAttribute nearness = similar.attributes().addAttribute(BoostAttribute.class);
        List<Similar> found = new ArrayList<>();
        for (BytesRef term = similar.next(); term != null; term = similar.next()) {
            found.add(new Similar(term.utf8ToString(), nearness.getBoost()));
        }
        TermsEnum longer = terms.iterator();
        if (stem.length() >= 5 && longer.seekCeil(new BytesRef(stem)) != TermsEnum.SeekStatus.END) {
            for (int i = 0; i < MOST_SIMILAR_STEMS; i++) {
                String next = longer.term().utf8ToString();
                if (!next.startsWith(stem)) {
                    break;
                }
                found.add(new Similar(next, 1));
                if (longer.next() == null) {
                    break;
                }
            }
        }
        found.sort((a, b) -> Float.compare(b.nearness(), a.nearness()));
        for (Similar each : found.subList(0, Math.min(MOST_SIMILAR_STEMS, found.size()))) {
            word.merge(each.stem(), sure * each.nearness(), Math::max);
        }
    }

    private record Similar(String stem, float nearness) {}
}
