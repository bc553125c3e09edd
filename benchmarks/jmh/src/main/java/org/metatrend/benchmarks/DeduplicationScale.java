package org.metatrend.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;
import org.metatrend.ingest.duplicate.Cluster;
import org.metatrend.ingest.duplicate.Deduplication;
import org.metatrend.ingest.duplicate.Fingerprint;

/**
 * How the time to find duplicates grows: made-up records, one in five a noisy copy of an earlier one. States the time to
 * make the fingerprints (with the records themselves) and to find the clusters, and how many of the copies were found.
 */
public final class DeduplicationScale {
    /** Frequencies of words fall as in a language (Zipf), so that common beginnings of titles are common here too. */
    private static final int WORDS = 20_000;

    private DeduplicationScale() {}

    /** @param args the numbers of records; absent: 250,000 and 1,000,000 */
    public static void main(String[] args) {
        int[] sizes = args.length == 0
                ? new int[] {250_000, 1_000_000}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        measure(20_000); // warm-up
        for (int size : sizes) {
            System.out.println(measure(size));
        }
    }

    private static String measure(int size) {
        Random random = new Random(1);
        List<Fingerprint> records = new ArrayList<>(size);
        List<Long> seeds = new ArrayList<>(size);
        boolean[] copy = new boolean[size];
        long start = System.nanoTime();
        long startCpu = cpu();
        for (int i = 0; i < size; i++) {
            copy[i] = i > 0 && random.nextInt(5) == 0;
            long seed = copy[i] ? seeds.get(random.nextInt(seeds.size())) : random.nextLong();
            if (!copy[i]) {
                seeds.add(seed);
            }
            records.add(Fingerprint.of(i, record(seed, copy[i] ? new Random(i) : null)));
        }
        long made = System.nanoTime();
        long madeCpu = cpu();
        List<Cluster> clusters = Deduplication.clusters(records);
        long found = System.nanoTime();
        long foundCpu = cpu();
        int merged = clusters.stream().mapToInt(c -> c.merged().size()).sum();
        int copies = 0;
        for (boolean c : copy) {
            copies += c ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "%,d records: fingerprints %.1f s (processor %.1f s), clusters %.1f s (processor %.1f s); %,d copies, %,d"
                        + " merged; %d processors",
                size,
                (made - start) / 1e9,
                (madeCpu - startCpu) / 1e9,
                (found - made) / 1e9,
                (foundCpu - madeCpu) / 1e9,
                copies,
                merged,
                Runtime.getRuntime().availableProcessors());
    }

    /** Nanoseconds of processor time of this process, which other processes on the machine disturb less. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static Reference record(long seed, Random noise) {
        Random random = new Random(seed);
        StringBuilder title = new StringBuilder();
        int length = 6 + random.nextInt(9);
        for (int i = 0; i < length; i++) {
            title.append(i == 0 ? "" : " ").append(word(random));
        }
        String author = word(random) + ", " + (char) ('A' + random.nextInt(26)) + ".";
        String second = word(random) + ", " + (char) ('A' + random.nextInt(26)) + ".";
        int year = 2024 - (int) Math.min(40, -8 * Math.log(1 - random.nextDouble()));
        int journal = (int) (5_000 * Math.pow(random.nextDouble(), 2));
        String name = "Journal of " + WORD[journal] + " and " + WORD[journal + 7] + " Research";
        int volume = year - 1950 - journal % 60;
        int page = 1 + (int) (2_000 * Math.pow(random.nextDouble(), 2));
        String pages = page + "-" + (page + 1 + random.nextInt(15));
        String doi = "10." + (1_000 + journal) + "/" + Long.toHexString(seed);
        if (noise != null) {
            int at = noise.nextInt(title.length());
            switch (noise.nextInt(4)) {
                case 0 -> title.setCharAt(at, title.charAt(at) == ' ' ? '-' : title.charAt(at));
                case 1 -> title.deleteCharAt(at);
                case 2 -> title = new StringBuilder(title.toString().toUpperCase(Locale.ROOT));
                default -> title.append('.');
            }
            doi = noise.nextInt(3) == 0 ? "" : "https://doi.org/" + doi;
            name = noise.nextInt(3) == 0 ? "J " + WORD[journal] + " " + WORD[journal + 7] + " Res" : name;
            year += noise.nextInt(12) == 0 ? 1 : 0;
            pages = noise.nextInt(6) == 0 ? "" : Integer.toString(page);
        }
        return new Reference(
                new Origin("made", "made", ""),
                new Identifiers("", "", doi),
                title.toString(),
                "",
                year,
                List.of(author, second),
                new Venue(name, Integer.toString(Math.max(1, volume)), "1", pages, ""),
                Descriptors.NONE);
    }

    private static final String[] WORD = words();

    private static String word(Random random) {
        return WORD[(int) Math.pow(WORDS, random.nextDouble()) - 1];
    }

    private static String[] words() {
        Random random = new Random(2);
        String[] words = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = 2 + random.nextInt(3) + (i < 50 ? -1 : 0); j > 0; j--) {
                word.append("bcdfghklmnprstvz".charAt(random.nextInt(16)))
                        .append("aeiou".charAt(random.nextInt(5)))
                        .append(random.nextInt(3) == 0 ? "n" : "");
            }
            words[i] = word.toString();
        }
        return words;
    }
}
