package kz.undeu.catalog.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.undeu.kernel.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * From a text to the stems by which it is found. Stems of all languages lie in one field: a reader does not say in which
 * language to search, and organizers mix theirs.
 */
final class WordAnalyzer extends Analyzer {

    /** Longer ones are no words of these languages; addresses and keys would fill the dictionary. */
    private static final int LONGEST_WORD = 40;

    private static final Map<Language, WordAnalyzer> ANALYZERS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ANALYZERS.put(language, new WordAnalyzer(language));
        }
    }

    private final Language language;

    private WordAnalyzer(Language language) {
        this.language = language;
    }

    static WordAnalyzer of(Language language) {
        return ANALYZERS.get(language);
    }

    /**
     * A word of a text.
     *
     * @param stem by which it is found
     * @param from where it begins in the text, in UTF-16 units
     * @param to where it ends
     */
    record Found(String stem, int from, int to) {}

    List<Found> words(String text) {
        List<Found> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() > 0) {
                    words.add(new Found(term.toString(), offset.startOffset(), offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return words;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer source = new StandardTokenizer();
        source.setMaxTokenLength(LONGEST_WORD);
        return new TokenStreamComponents(
                (Tokenizer) source, stems(new WordFilter(new LowerCaseFilter(source), Letters::oneScript)));
    }

    private TokenStream stems(TokenStream words) {
        return switch (language) {
            case RU ->
                new WordFilter(
                        new SnowballFilter(
                                new StopFilter(new WordFilter(words, WordAnalyzer::withoutYo), StopWords.of(language)),
                                new RussianStemmer()),
                        Letters::fold);
            case KK ->
                new WordFilter(
                        new StopFilter(new WordFilter(words, Letters::fold), StopWords.of(language)),
                        KazakhStemmer::stem);
            case EN -> new PorterStemFilter(new StopFilter(new EnglishPossessiveFilter(words), StopWords.of(language)));
        };
    }

    /** The stemmer knows е only. */
    private static String withoutYo(String word) {
        return word.replace('ё', 'е');
    }
}
