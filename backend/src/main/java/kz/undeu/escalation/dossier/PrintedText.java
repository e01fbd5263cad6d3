package kz.undeu.escalation.dossier;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.petition.formatting.NodeKind;
import kz.undeu.petition.formatting.TextNode;
import kz.undeu.print.Flow;
import kz.undeu.print.Run;

/** Prints a formatted text. On paper nobody can follow a link, so its address stands behind its words. */
record PrintedText(Flow flow, String language) {

    void print(List<TextNode> nodes) throws IOException {
        for (TextNode node : nodes) {
            switch (node.kind()) {
                case HEADING -> flow.heading(3, language, plain(inside(node)));
                case BULLETS, NUMBERS -> flow.list(language, points(node));
                case PARAGRAPH, ITEM, EMPHASIS, STRONG, LINK, TEXT -> flow.paragraph(language, runs(node));
            }
        }
    }

    private List<Flow.Point> points(TextNode list) {
        List<Flow.Point> points = new ArrayList<>();
        for (TextNode item : inside(list)) {
            List<Run> runs = new ArrayList<>();
            List<Flow.Point> below = new ArrayList<>();
            for (TextNode node : inside(item)) {
                if (isList(node)) {
                    below.addAll(points(node));
                } else {
                    if (!runs.isEmpty()) {
                        runs.add(Run.plain("\n"));
                    }
                    runs.addAll(runs(node));
                }
            }
            int number = points.size() + (list.start() == null ? 1 : list.start());
            String mark = list.kind() == NodeKind.NUMBERS ? Flow.Point.numbered(number) : Flow.Point.DOT;
            points.add(new Flow.Point(mark, runs, below));
        }
        return points;
    }

    private static boolean isList(TextNode node) {
        return node.kind() == NodeKind.BULLETS || node.kind() == NodeKind.NUMBERS;
    }

    private static List<Run> runs(TextNode node) {
        List<Run> runs = new ArrayList<>();
        add(node, false, runs);
        return runs;
    }

    private static void add(TextNode node, boolean isBold, List<Run> runs) {
        String text = node.text();
        if (text != null) {
            runs.add(new Run(text, isBold));
        }
        inside(node).forEach(child -> add(child, isBold || node.kind() == NodeKind.STRONG, runs));
        if (node.href() != null && !plain(inside(node)).equals(node.href())) {
            runs.add(Run.plain(" (" + node.href() + ")"));
        }
    }

    private static String plain(List<TextNode> nodes) {
        StringBuilder words = new StringBuilder();
        nodes.forEach(node -> runs(node).forEach(run -> words.append(run.text())));
        return words.toString();
    }

    private static List<TextNode> inside(TextNode node) {
        @Nullable List<TextNode> children = node.children();
        return children == null ? List.of() : children;
    }
}
