package org.ledgermock.bench;

import java.util.List;
import java.util.Locale;

/** Bars of different lengths, as a small picture in SVG. */
final class Chart {

    private static final int WIDTH = 720;
    private static final int LABELS = 250;
    private static final int FIGURES = 70;
    private static final int LINE = 26;
    private static final int THICK = 16;

    /** One bar. */
    record Bar(String label, double length) {}

    private Chart() {}

    static String svg(String title, List<Bar> bars) {
        double longest = bars.stream().mapToDouble(Bar::length).max().orElse(1);
        StringBuilder svg = new StringBuilder();
        svg.append(line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"13\">",
                WIDTH, LINE * (bars.size() + 1) + THICK / 2));
        svg.append(line("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>"));
        svg.append(line("<text x=\"8\" y=\"18\" font-weight=\"bold\">%s</text>", escaped(title)));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int top = LINE * (i + 1);
            double width = (WIDTH - LABELS - FIGURES) * bar.length() / longest;
            svg.append(line(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                    LABELS - 8, top + THICK - 3, escaped(bar.label())));
            svg.append(line(
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                    LABELS, top, Math.max(width, 1), THICK, i == 0 ? "#1f6f54" : "#9aa5ab"));
            svg.append(
                    line("<text x=\"%.1f\" y=\"%d\">%.2f</text>", LABELS + width + 6, top + THICK - 3, bar.length()));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
