package kz.undeu.catalog.text;

import java.util.Arrays;
import java.util.stream.Stream;
import kz.undeu.kernel.Language;
import org.apache.lucene.analysis.CharArraySet;

/** Words that say nothing about what a petition demands: small words, and those that every demand has. */
final class StopWords {

    private static final String RUSSIAN = """
            и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее её мне было вот от
            меня еще ещё о из ему теперь когда даже ну ли если уже или ни быть был него до вас опять вам ведь там потом
            себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе
            под будет тогда кто этот того потому этого какой ним здесь этом один почти мой тем чтобы нее была были куда
            зачем всех можно при об другой хоть после над больше тот через эти нас про них какая много разве эту моя свою
            этой перед чуть том такой им более всю между это наш наша наши нужно нужен нужна нужны необходимо прошу просим
            требуем требую хотим хочу предлагаю предлагаем пожалуйста петиция""";

    private static final String KAZAKH = """
            және мен бен пен да де та те үшін бар жоқ бұл осы сол ол біз сіз олар ма ме ба бе па пе деген деп дейін кейін
            соң керек қажет болсын болу бол ғана тек өз оның біздің сіздің барлық бүкіл әр бір ең өте тағы туралы арқылы
            қарай бойынша ретінде сияқты сонымен қатар немесе әлде егер себебі сондықтан сұраймыз сұраймын талап етеміз
            ұсынамыз өтініш петиция еді емес""";

    private static final String ENGLISH = """
            a an and are as at be but by for if in into is it no not of on or such that the their then there these they
            this to was will with we our please should must need needs want petition""";

    private StopWords() {}

    /** As they come out of the steps before: lower case, Kazakh ones folded. */
    static CharArraySet of(Language language) {
        Stream<String> words = switch (language) {
            case RU -> words(RUSSIAN);
            case KK -> words(KAZAKH).map(Letters::fold);
            case EN -> words(ENGLISH);
        };
        return CharArraySet.unmodifiableSet(new CharArraySet(words.toList(), false));
    }

    private static Stream<String> words(String list) {
        return Arrays.stream(list.strip().split("\\s+"));
    }
}
