package kz.undeu.catalog.finding;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Gives names of a small set (regions, topics) numbers from 0, so that counting them is cheap. */
final class Numbering {

    private final Map<String, Short> numbers = new ConcurrentHashMap<>();
    private final List<String> names = new CopyOnWriteArrayList<>();

    synchronized short of(String name) {
        Short known = numbers.get(name);
        if (known != null) {
            return known;
        }
        short number = (short) names.size();
        names.add(name);
        numbers.put(name, number);
        return number;
    }

    /** The number of a name, or -1 when it has none. */
    short find(String name) {
        return numbers.getOrDefault(name, (short) -1);
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }
}
