package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the tables of a view. A caption is the anchor: its table lies right below or right above it. Tables without a
 * caption are found by their rules only; without either, nothing tells a table from a list or a figure's labels.
 */
final class Detection {
    private final View view;
    private final View mirrored;

    /** The lines that belong to a table or a caption. */
    private final BitSet taken = new BitSet();

    private final List<Region> found = new ArrayList<>();

    private Detection(View view) {
        this.view = view;
        this.mirrored = view.mirrored();
    }

    /** The tables from top to bottom. */
    static List<Region> regions(View view) {
        Detection detection = new Detection(view);
        detection.captioned();
        detection.framed();
        detection.found.sort(Comparator.comparingDouble(Region::top));
        return List.copyOf(detection.found);
    }

    private void captioned() {
        List<Caption> captions = new ArrayList<>();
        for (int i = 0; i < view.lines().size(); i++) {
            if (Caption.starts(view.lines().get(i))) {
                Caption caption = Caption.at(view, i);
                captions.add(caption);
                i = caption.last();
            }
        }
        for (Caption caption : captions) {
            Optional<Body> below = below(caption);
            Optional<Body> above = above(caption);
            boolean under = below.isPresent()
                    && (above.isEmpty() || below.get().distance() <= above.get().distance());
            if (under) {
                add(caption, below.get());
            } else {
                above.ifPresent(body -> add(caption, body));
            }
        }
    }

    private Optional<Body> below(Caption caption) {
        double edge = view.lines().get(caption.last()).middle();
        return Body.below(view, edge, caption.last() + 1, taken);
    }

    private Optional<Body> above(Caption caption) {
        int size = view.lines().size();
        BitSet upside = new BitSet();
        taken.stream().forEach(i -> upside.set(size - 1 - i));
        int first = size - 1 - caption.first();
        double edge = mirrored.lines().get(first).middle();
        return Body.below(mirrored, edge, first + 1, upside)
                .map(b -> new Body(
                        new View(b.lines(), List.of()).mirrored().lines(),
                        size - b.to(),
                        size - b.from(),
                        b.distance()));
    }

    private void framed() {
        for (Frame frame : Frame.all(view)) {
            int from = 0;
            while (from < view.lines().size() && view.lines().get(from).middle() < frame.top()) {
                from++;
            }
            Body body = Body.framed(view, frame, frame.top(), from, taken);
            if (body.plausible() && regular(body) && !figure(body)) {
                add(null, body);
            }
        }
    }

    /** Whether most lines have several cells, and two of them numbers: the labels of a plot stand alone. */
    private static boolean regular(Body body) {
        List<List<Chunk>> lines = body.lines().stream().map(TextLine::chunks).toList();
        long wide = lines.stream().filter(line -> line.size() > 1).count();
        long numbers = lines.stream()
                .filter(line -> line.stream().skip(1).anyMatch(Chunk::numeric))
                .count();
        return 3 * wide >= 2L * lines.size() && numbers > 1;
    }

    /** Whether the caption of a figure stands right below: the rules are the grid of a plot. */
    private boolean figure(Body body) {
        double bottom = body.lines().get(body.lines().size() - 1).y();
        return view.lines().stream()
                .skip(body.to())
                .filter(line -> line.y() < bottom + 80)
                .anyMatch(Caption::startsOther);
    }

    private void add(Caption caption, Body body) {
        taken.set(body.from(), body.to());
        if (caption != null) {
            taken.set(caption.first(), caption.last() + 1);
        }
        double top = body.lines().get(0).y() - 25;
        double bottom = body.lines().get(body.lines().size() - 1).y() + 15;
        List<Rule> rules = view.rules().stream()
                .filter(r -> r.y1() > top && r.y0() < bottom)
                .toList();
        found.add(new Region(caption == null ? "" : caption.text(), body.lines(), rules));
    }
}
