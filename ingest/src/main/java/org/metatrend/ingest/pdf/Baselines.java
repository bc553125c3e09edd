package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts glyphs on lines: those of a baseline together, superscripts and subscripts on the line that they belong to. */
final class Baselines {
    private static final Comparator<Glyph> BY_X =
            Comparator.comparingDouble(Glyph::x0).thenComparingDouble(Glyph::x1);

    /** Baselines this many ems apart are one: drawn text wavers a little. */
    private static final double SAME = 0.2;

    /** A script is at most this large beside its base. */
    private static final double SCRIPT = 0.87;

    /** And at most this many ems of its base above or below it, and beside it. */
    private static final double RAISED = 0.65;

    private static final double BESIDE = 0.35;

    /** No text that has scripts is larger, in points. */
    private static final double LARGEST_BASE = 30;

    /** Glyphs further apart than this many ems are different words. */
    private static final double WORD_SPACE = 0.16;

    private Baselines() {}

    /** The lines of a page from top to bottom. */
    static List<TextLine> lines(List<Glyph> glyphs) {
        List<Baseline> all = baselines(glyphs);
        attachScripts(all);
        List<TextLine> lines = new ArrayList<>();
        for (Baseline line : all) {
            List<Word> words = words(line.glyphs);
            if (!words.isEmpty()) {
                lines.add(new TextLine(line.y, words, TextLine.Role.OPEN));
            }
        }
        return lines;
    }

    private static final class Baseline {
        private final double y;
        private final List<Glyph> glyphs = new ArrayList<>();

        Baseline(double y) {
            this.y = y;
        }
    }

    private static List<Baseline> baselines(List<Glyph> glyphs) {
        List<Glyph> sorted = glyphs.stream()
                .sorted(Comparator.comparingDouble(Glyph::y).thenComparing(BY_X))
                .toList();
        List<Baseline> all = new ArrayList<>();
        Baseline last = null;
        for (Glyph glyph : sorted) {
            if (last == null || glyph.y() - last.y > SAME * glyph.size()) {
                last = new Baseline(glyph.y());
                all.add(last);
            }
            last.glyphs.add(glyph);
        }
        all.forEach(line -> line.glyphs.sort(BY_X));
        return all;
    }

    private static void attachScripts(List<Baseline> all) {
        NavigableMap<Double, Baseline> byY = new TreeMap<>();
        all.forEach(line -> byY.put(line.y, line));
        List<Move> moves = new ArrayList<>();
        for (Baseline line : all) {
            for (List<Glyph> run : runs(line.glyphs)) {
                base(run, line, byY).ifPresent(base -> moves.add(new Move(run, line, base)));
            }
        }
        Set<Baseline> left = new LinkedHashSet<>();
        Set<Glyph> moved = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Move move : moves) {
            left.add(move.from);
            moved.addAll(move.run);
        }
        left.forEach(line -> line.glyphs.removeIf(moved::contains));
        moves.forEach(move -> move.to.glyphs.addAll(move.run));
        all.forEach(line -> line.glyphs.sort(BY_X));
    }

    /** Glyphs that go to another line. */
    private record Move(List<Glyph> run, Baseline from, Baseline to) {}

    /** The other line with a larger glyph right beside the run, if there is one. */
    private static Optional<Baseline> base(List<Glyph> run, Baseline own, NavigableMap<Double, Baseline> byY) {
        double reach = RAISED * LARGEST_BASE;
        Baseline best = null;
        for (Baseline line :
                byY.subMap(own.y - reach, true, own.y + reach, true).values()) {
            boolean nearer = best == null || Math.abs(line.y - own.y) < Math.abs(best.y - own.y);
            if (line != own && nearer && carries(line, run, Math.abs(line.y - own.y))) {
                best = line;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean carries(Baseline line, List<Glyph> run, double distance) {
        double x0 = run.get(0).x0();
        double x1 = run.get(run.size() - 1).x1();
        double size = size(run);
        int after = firstAfter(line.glyphs, x0);
        for (int i = Math.max(0, after - 2); i < Math.min(line.glyphs.size(), after + 2); i++) {
            Glyph glyph = line.glyphs.get(i);
            double space = Math.max(x0 - glyph.x1(), glyph.x0() - x1);
            if (!glyph.text().isBlank()
                    && size <= SCRIPT * glyph.size()
                    && distance <= RAISED * glyph.size()
                    && Math.abs(space) <= BESIDE * glyph.size()) {
                return true;
            }
        }
        return false;
    }

    /** The place of the first glyph that begins right of x; glyphs are sorted. */
    private static int firstAfter(List<Glyph> glyphs, double x) {
        int low = 0;
        int high = glyphs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (glyphs.get(middle).x0() <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double size(List<Glyph> run) {
        return run.stream().mapToDouble(Glyph::size).max().orElse(0);
    }

    /** Neighbours of one size. */
    private static List<List<Glyph>> runs(List<Glyph> glyphs) {
        List<List<Glyph>> runs = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            if (glyph.text().isBlank()) {
                last = null;
                continue;
            }
            boolean goesOn = last != null
                    && glyph.x0() - last.x1() <= WORD_SPACE * glyph.size()
                    && Math.abs(glyph.size() - last.size()) <= 0.05 * glyph.size();
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(glyph);
            last = glyph;
        }
        return runs;
    }

    private static List<Word> words(List<Glyph> glyphs) {
        List<Word> words = new ArrayList<>();
        List<Glyph> word = new ArrayList<>();
        double end = 0;
        double size = 0;
        for (Glyph glyph : glyphs) {
            boolean blank = glyph.text().isBlank();
            if (!word.isEmpty() && (blank || glyph.x0() - end > WORD_SPACE * Math.max(size, glyph.size()))) {
                words.add(Word.of(word));
                word.clear();
                end = 0;
            }
            if (!blank) {
                word.add(glyph);
                end = Math.max(end, glyph.x1());
                size = glyph.size();
            }
        }
        if (!word.isEmpty()) {
            words.add(Word.of(word));
        }
        return words;
    }
}
