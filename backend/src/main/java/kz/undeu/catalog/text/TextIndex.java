package kz.undeu.catalog.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionText;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * By which words petitions are found. It lives in memory and is made anew from the database by whoever owns it: nothing
 * in it is a fact of its own. It holds which stems a petition has, not where and how often, so it is small. One thread
 * puts petitions in, any number look for them.
 */
public final class TextIndex implements Closeable {

    static final String TITLE = "title";
    static final String ALL = "all";
    private static final String START = "start";
    private static final String NUMBER = "number";

    private static final float IN_TEXT = 0.6f;
    private static final float SAME_START = 0.45f;
    private static final int START_LENGTH = 5;

    /** Of a search; of what somebody drafts more words are read, since they say together what it is about. */
    private static final int MOST_SEARCHED = 8;

    private static final int MOST_DRAFTED = 20;

    /** How much of what a draft says another petition must say too, weighed by rarity. */
    private static final float ENOUGH = 0.33f;

    private static final FieldType STEMS = new FieldType();

    static {
        STEMS.setIndexOptions(IndexOptions.DOCS);
        STEMS.setOmitNorms(true);
        STEMS.setTokenized(false);
        STEMS.freeze();
    }

    private final IndexWriter writer;
    private final SearcherManager searchers;

    public TextIndex() {
        try {
            IndexWriterConfig config = new IndexWriterConfig();
            config.setSimilarity(new BooleanSimilarity());
            // Megabytes. Small: the heap is small, and there is no disk to spare.
            config.setRAMBufferSizeMB(8);
            writer = new IndexWriter(new ByteBuffersDirectory(), config);
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(
                        org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(new BooleanSimilarity());
                    searcher.setQueryCache(null);
                    return searcher;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be begun", e);
        }
    }

    /**
     * Puts a petition in, once. It is found after the next {@link #refresh}.
     *
     * @param number by which whoever calls knows it, from 0
     */
    public void put(int number, PetitionText text) {
        Set<String> title = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        collect(text.title(), title);
        all.addAll(title);
        collect(text.summary(), all);
        text.demands().forEach(demand -> collect(demand, all));
        Document document = new Document();
        document.add(new NumericDocValuesField(NUMBER, number));
        title.forEach(stem -> document.add(new Field(TITLE, stem, STEMS)));
        all.forEach(stem -> document.add(new Field(ALL, stem, STEMS)));
        title.stream()
                .filter(stem -> stem.length() >= START_LENGTH)
                .forEach(stem -> document.add(new Field(START, stem.substring(0, START_LENGTH), STEMS)));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be written", e);
        }
    }

    /** What was put in is found from now on. */
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be read", e);
        }
    }

    /** Receives what was found. */
    @FunctionalInterface
    public interface Hit {
        void found(int number, float score);
    }

    /**
     * Petitions that have what somebody looks for: every word of two, all but one of three to five, all but two of more.
     * The score of a petition depends on its own text only, so that it stays while others come.
     *
     * @return the stems that were looked for, for {@link #marked}
     */
    public Set<String> search(String text, Hit hit) {
        return find(searcher -> {
            List<SoughtWord> words = new SoughtWords(searcher.getIndexReader(), MOST_SEARCHED).read(text);
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            words.forEach(word -> query.add(anyOf(word, 1, false), BooleanClause.Occur.SHOULD));
            int count = words.size();
            query.setMinimumNumberShouldMatch(count <= 2 ? count : count <= 5 ? count - 1 : count - 2);
            if (count > 0) {
                searcher.search(query.build(), new Numbers(hit));
            }
            Set<String> stems = new LinkedHashSet<>();
            words.forEach(word -> stems.addAll(word.stems().keySet()));
            return stems;
        });
    }

    /**
     * A petition like a draft.
     *
     * @param likeness how much of what the draft says it says too, to 1
     */
    public record Like(int number, float likeness) {}

    /** Petitions that demand what a draft demands, most alike first, those only that are alike enough. */
    public List<Like> similar(String draft, int most) {
        return find(searcher -> {
            List<SoughtWord> words = new SoughtWords(searcher.getIndexReader(), MOST_DRAFTED).read(draft);
            double whole = words.stream().mapToDouble(SoughtWord::rarity).sum();
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            words.forEach(word -> query.add(anyOf(word, word.rarity(), true), BooleanClause.Occur.SHOULD));
            List<Like> alike = new ArrayList<>();
            if (!words.isEmpty()) {
                searcher.search(query.build(), new Numbers((number, score) -> {
                    if (score >= ENOUGH * whole) {
                        alike.add(new Like(number, (float) (score / whole)));
                    }
                }));
            }
            alike.sort((a, b) -> a.likeness() == b.likeness()
                    ? Integer.compare(a.number(), b.number())
                    : Float.compare(b.likeness(), a.likeness()));
            return List.copyOf(alike.subList(0, Math.min(most, alike.size())));
        });
    }

    /** The words of a text, as they are written there, by which it was found. */
    public static Set<String> marked(Map<Language, String> texts, Set<String> stems) {
        Set<String> words = new LinkedHashSet<>();
        texts.forEach((language, text) -> WordAnalyzer.of(language).words(text).stream()
                .filter(found -> stems.contains(found.stem()))
                .forEach(found -> words.add(text.substring(found.from(), found.to()))));
        return words;
    }

    /** How many bytes it takes. */
    public long size() {
        return writer.ramBytesUsed() + directorySize();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }

    private long directorySize() {
        try {
            long size = 0;
            for (String file : writer.getDirectory().listAll()) {
                size += writer.getDirectory().fileLength(file);
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be measured", e);
        }
    }

    private static void collect(LocalizedText text, Set<String> stems) {
        text.texts()
                .forEach((language, said) ->
                        WordAnalyzer.of(language).words(said).forEach(found -> stems.add(found.stem())));
    }

    private static Query anyOf(SoughtWord word, float weight, boolean byStart) {
        List<Query> ways = new ArrayList<>();
        word.stems().forEach((stem, sure) -> {
            ways.add(term(TITLE, stem, weight * sure));
            ways.add(term(ALL, stem, weight * sure * IN_TEXT));
            if (byStart && stem.length() >= START_LENGTH) {
                ways.add(term(START, stem.substring(0, START_LENGTH), weight * sure * SAME_START));
            }
        });
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query term(String field, String stem, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, stem)), weight);
    }

    private <T> T find(Finding<T> finding) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return finding.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be read", e);
        }
    }

    private interface Finding<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /** Hands on every hit by the number of its petition. */
    private static final class Numbers extends SimpleCollector {
        private final Hit hit;
        private NumericDocValues numbers;
        private Scorable scorer;

        private Numbers(Hit hit) {
            this.hit = hit;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            numbers = leaf.reader().getNumericDocValues(NUMBER);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            if (numbers.advanceExact(document)) {
                hit.found((int) numbers.longValue(), scorer.score());
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
