package org.metatrend.benchmarks;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes a large set of OpenAlex works out of a small one: every record over and over, each copy with an id and a DOI of
 * its own, in parts of about the same size.
 */
public final class MakeOpenAlex {
    private static final Pattern ID = Pattern.compile("\"id\":\"https://openalex.org/W(\\d+)\"");
    private static final Pattern DOI = Pattern.compile("(\"doi\":\"https://doi.org/10\\.\\d+/)");
    private static final int PARTS = 8;

    private MakeOpenAlex() {}

    /**
     * @param args the folder of the small set, the folder to make, and how many million bytes of JSON it shall hold
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: MakeOpenAlex works/ out/ MEGABYTES");
            System.exit(2);
        }
        List<String> records = records(Path.of(args[0]));
        long wanted = Long.parseLong(args[2]) * 1_000_000L;
        Path out = Path.of(args[1]);
        Files.createDirectories(out);
        long written = 0;
        long copy = 0;
        List<OutputStream> parts = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            parts.add(new BufferedOutputStream(new GZIPOutputStream(
                    Files.newOutputStream(out.resolve("part_%03d.gz".formatted(i))), 1 << 16)));
        }
        for (long n = 0; written < wanted; n++) {
            if (n % records.size() == 0) {
                copy++;
            }
            byte[] line = again(records.get((int) (n % records.size())), copy).getBytes(StandardCharsets.UTF_8);
            parts.get((int) (n % PARTS)).write(line);
            written += line.length;
        }
        for (OutputStream part : parts) {
            part.close();
        }
        System.out.println(written + " bytes of JSON");
    }

    /** The newest version of each work. */
    private static List<String> records(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(f -> f.toString().endsWith(".gz")).sorted().toList();
        }
        java.util.Map<String, String> newest = new java.util.LinkedHashMap<>();
        for (Path file : files) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher id = ID.matcher(line);
                    if (id.find()) {
                        newest.put(id.group(1), line);
                    }
                }
            }
        }
        return List.copyOf(newest.values());
    }

    private static String again(String record, long copy) {
        Matcher id = ID.matcher(record);
        String numbered = id.replaceFirst(m -> "\"id\":\"https://openalex.org/W" + copy + "0" + m.group(1) + "\"");
        return DOI.matcher(numbered).replaceFirst(m -> m.group(1) + copy + ".") + "\n";
    }
}
