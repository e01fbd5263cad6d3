package kz.undeu.catalog.copy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.undeu.catalog.HistoryPoint;
import org.unbescape.html.HtmlEscape;

/** The growth of a petition as a line, for readers without scripts. */
final class CopiedChart {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 160;

    private CopiedChart() {}

    /**
     * @param label says the same to who does not see it
     * @param points at least two, oldest first
     */
    static String of(String label, List<HistoryPoint> points) {
        Instant from = points.get(0).at();
        double length =
                Duration.between(from, points.get(points.size() - 1).at()).toSeconds();
        double highest = points.stream().mapToLong(HistoryPoint::inForce).max().orElse(1);
        String line = points.stream()
                .map(point -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        WIDTH * Duration.between(from, point.at()).toSeconds() / length,
                        HEIGHT - HEIGHT * point.inForce() / Math.max(1, highest)))
                .collect(Collectors.joining(" "));
        return "<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-label=\""
                + HtmlEscape.escapeHtml4Xml(label) + "\"><polyline points=\"" + line + "\" /></svg>\n";
    }
}
