package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a table that begins right below a place in a view. Rules say where it ends if there are any; else it ends
 * where lines stop looking like rows, or at a wide gap.
 *
 * @param lines the rows, without what stands beside them
 * @param from the place of the first of its lines in the view
 * @param to the place after the last
 * @param distance how far below the place its first rule or line lies
 */
record Body(List<TextLine> lines, int from, int to, double distance) {
    /** So many ems may lie between a caption and the first row. */
    private static final double NEAR = 4.2;

    /** So many ems, or so many times the usual step, may lie between two rows. */
    private static final double GAP = 2.0;

    private static final double STEPS = 1.7;

    /** A single cell in a row is narrower than this share of the table. */
    private static final double NARROW = 0.6;

    Body {
        lines = List.copyOf(lines);
    }

    /** The body below y, with the lines from a place on. */
    static Optional<Body> below(View view, double y, int from, BitSet taken) {
        Optional<Frame> frame = Frame.after(view, y);
        Body body;
        if (frame.isPresent()) {
            body = framed(view, frame.get(), y, from, taken);
        } else {
            List<TextLine> rows = new ArrayList<>();
            int to = rows(view, from, y, rows, taken);
            double distance = rows.isEmpty() ? 0 : rows.get(0).middle() - y;
            body = new Body(rows, from, to, distance);
        }
        return Optional.of(body).filter(Body::plausible);
    }

    /** The body between the first and the last rule of a frame, and on if the last one is that below the header. */
    static Body framed(View view, Frame frame, double y, int from, BitSet taken) {
        List<TextLine> rows = new ArrayList<>();
        int at = from;
        while (at < view.lines().size() && view.lines().get(at).middle() < frame.bottom() && !taken.get(at)) {
            within(view.lines().get(at), frame).ifPresent(rows::add);
            at++;
        }
        boolean open = frame.rules().size() == 1 || (frame.rules().size() == 2 && rows.size() < 3);
        if (open) {
            at = rows(view, at, frame.bottom(), rows, taken);
        }
        return new Body(rows, from, at, frame.top() - y);
    }

    /** At least two rows, one with cells side by side. */
    boolean plausible() {
        long wide = lines.stream().filter(line -> line.chunks().size() > 1).count();
        return lines.size() > 1 && wide > 0 && 3 * wide >= lines.size();
    }

    private static Optional<TextLine> within(TextLine line, Frame frame) {
        List<Word> words = line.words().stream()
                .filter(w -> w.x1() > frame.x0() - 3 && w.x0() < frame.x1() + 3)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new TextLine(line.y(), words, line.role()));
    }

    /** Adds the lines that look like rows, and returns the place after the last. */
    private static int rows(View view, int from, double y, List<TextLine> rows, BitSet taken) {
        double last = y;
        double step = 0;
        int at = from;
        int kept = rows.size();
        int end = from;
        while (at < view.lines().size() && !taken.get(at)) {
            TextLine line = view.lines().get(at);
            double gap = line.middle() - last;
            double limit = rows.isEmpty() ? NEAR * line.size() : Math.max(GAP * line.size(), STEPS * step);
            if (gap > limit || !row(line, rows)) {
                break;
            }
            step = rows.size() < 2 ? 0 : step == 0 ? gap : Math.min(step, gap);
            rows.add(line);
            last = line.middle();
            at++;
            if (line.chunks().size() > 1 || gap <= 1.35 * line.size()) {
                kept = rows.size();
                end = at;
            }
        }
        rows.subList(kept, rows.size()).clear();
        return end;
    }

    private static boolean row(TextLine line, List<TextLine> above) {
        if (line.role() == TextLine.Role.BARRIER || Caption.starts(line) || Caption.startsOther(line)) {
            return false;
        }
        List<Chunk> chunks = line.chunks();
        double x0 = above.stream().mapToDouble(TextLine::x0).min().orElse(line.x0());
        double x1 = above.stream().mapToDouble(TextLine::x1).max().orElse(line.x1());
        boolean beside = line.x1() < x0 || line.x0() > x1;
        if (beside) {
            return false;
        }
        if (line.passages().size() == 1 && line.words().size() > 5) {
            // running text, with a space or two stretched; a row as tight as this has short cells
            return chunks.size() > 2 && chunks.stream().filter(Chunk::numeric).count() * 2 >= chunks.size();
        }
        return chunks.size() > 1 || above.isEmpty() || line.width() <= NARROW * (x1 - x0);
    }
}
