package org.metatrend.benchmarks.topics;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.openalex.OpenAlexReader;
import org.metatrend.ingest.duplicate.Cluster;
import org.metatrend.ingest.duplicate.Deduplication;
import org.metatrend.ingest.duplicate.Fingerprint;

/**
 * Makes a large set of OpenAlex works out of a small one: the newest version of every work, without duplicates, over and
 * over. Each copy has its own id, DOI, PMID and first page, and a made-up word before and behind its title, so that copies
 * are publications of their own and do not share the keys under which duplicates are looked for.
 */
public final class MakeOpenAlex {
    private static final Pattern ID = Pattern.compile("\"id\":\"https://openalex.org/W(\\d+)\"");
    private static final Pattern TITLES = Pattern.compile("^\\{\"id\":\"[^\"]*\",\"doi\":(?:null|\"[^\"]*\"),"
            + "\"title\":\"((?:[^\"\\\\]|\\\\.)*)\",\"display_name\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern DOI = Pattern.compile("\"doi\":\"https://doi.org/10\\.\\d+/");
    private static final Pattern PMID = Pattern.compile("\"pmid\":\"https://pubmed.ncbi.nlm.nih.gov/");
    private static final Pattern PAGE = Pattern.compile("\"first_page\":\"");
    private static final int PARTS = 8;

    private MakeOpenAlex() {}

    /**
     * Makes the set.
     *
     * @param args the folder of the small set, the folder to make, and how many million bytes of JSON it shall hold
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("usage: MakeOpenAlex WORKS OUT MEGABYTES");
        }
        List<Template> records = templates(Path.of(args[0]));
        long wanted = Long.parseLong(args[2]) * 1_000_000L;
        Path out = Path.of(args[1]);
        Files.createDirectories(out);
        long written = 0;
        long made = 0;
        List<OutputStream> parts = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            parts.add(new BufferedOutputStream(new GZIPOutputStream(
                    Files.newOutputStream(out.resolve(String.format(Locale.ROOT, "part_%03d.gz", i))), 1 << 16)));
        }
        while (written < wanted) {
            byte[] line = records.get((int) (made % records.size()))
                    .copy(made / records.size() + 1)
                    .getBytes(StandardCharsets.UTF_8);
            parts.get((int) (made % PARTS)).write(line);
            written += line.length;
            made++;
        }
        for (OutputStream part : parts) {
            part.close();
        }
        System.out.printf(
                Locale.ROOT,
                "%,d works out of %,d, %,d bytes of JSON in %d parts%n",
                made,
                records.size(),
                written,
                PARTS);
    }

    /** A work in pieces; between them goes what tells its copies apart. */
    private record Template(List<String> pieces, List<String> between) {
        static Template of(String line) {
            Map<Integer, String> inserted = new java.util.TreeMap<>();
            Matcher titles = TITLES.matcher(line);
            if (titles.find()) {
                for (int group = 1; group <= 2; group++) {
                    inserted.put(titles.start(group), "@ ");
                    inserted.put(titles.end(group), " @");
                }
            }
            Matcher id = ID.matcher(line);
            if (id.find()) {
                inserted.put(id.start(1), "#0");
            }
            DOI.matcher(line).results().forEach(m -> inserted.put(m.end(), "#."));
            PMID.matcher(line).results().forEach(m -> inserted.put(m.end(), "#0"));
            PAGE.matcher(line).results().forEach(m -> inserted.put(m.end(), "#"));
            List<String> pieces = new ArrayList<>();
            int from = 0;
            for (int at : inserted.keySet()) {
                pieces.add(line.substring(from, at));
                from = at;
            }
            pieces.add(line.substring(from));
            return new Template(pieces, List.copyOf(inserted.values()));
        }

        String copy(long number) {
            String word = word(number);
            StringBuilder copy = new StringBuilder(pieces.get(0));
            for (int i = 0; i < between.size(); i++) {
                copy.append(between.get(i).replace("#", Long.toString(number)).replace("@", word))
                        .append(pieces.get(i + 1));
            }
            return copy.append('\n').toString();
        }
    }

    /** A number as a word that no query asks for, such as "cudux" for 12. */
    private static String word(long number) {
        StringBuilder word = new StringBuilder();
        Long.toString(number)
                .chars()
                .forEach(digit -> word.append("bcdfghklmn".charAt(digit - '0')).append('u'));
        return word.append('x').toString();
    }

    private static List<Template> templates(Path folder) throws IOException {
        List<String> works = List.copyOf(newest(folder).values());
        List<Fingerprint> fingerprints = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            byte[] bytes = works.get(i).getBytes(StandardCharsets.UTF_8);
            if (OpenAlexReader.work(bytes, 0, bytes.length, new Origin("", "", "")) instanceof ReadRecord.Kept kept) {
                fingerprints.add(Fingerprint.of(i, kept.reference()));
            }
        }
        Set<Integer> merged = new HashSet<>();
        Deduplication.clusters(fingerprints).stream()
                .map(Cluster::merged)
                .forEach(c -> c.forEach(m -> merged.add((int) m.ordinal())));
        List<Template> templates = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            if (!merged.contains(i)) {
                templates.add(Template.of(works.get(i)));
            }
        }
        return templates;
    }

    /** The newest version of each work; the folders are named by their dates. */
    private static Map<String, String> newest(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(f -> f.toString().endsWith(".gz")).sorted().toList();
        }
        Map<String, String> newest = new LinkedHashMap<>();
        for (Path file : files) {
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher id = ID.matcher(line);
                    if (id.find()) {
                        newest.put(id.group(1), line);
                    }
                }
            }
        }
        return newest;
    }
}
