package org.metatrend.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documentation is true: its commands run, its example is accepted, its links lead somewhere. Commands that need
 * the published originals run where those lie beside the project, and are skipped elsewhere.
 */
class DocsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path ORIGINALS = ROOT.resolveSibling("shared").resolve("data");
    private static final Path EXAMPLE = Path.of("docs", "packages.md");
    private static final Path SEARCHED = Path.of("docs/bibliographies.md");
    private static final Path POOLED = Path.of("docs", "meta.md");
    private static final Path SYNTHESIS = Path.of("docs", "synthesis.md");
    private static final Path ADDED = Path.of("docs", "add-a-review.md");

    private static final Pattern LINK = Pattern.compile("\\[((?:[^\\[\\]]|\\[[^\\]]*])*)]\\(([^()\\s]+)\\)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    /** A word of a command, with blanks where it is quoted. */
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    @TempDir
    static Path work;

    private static final Map<String, Ended> DONE = new HashMap<>();

    /** How a command ended. */
    private record Ended(int code, String out, String err) {}

    @BeforeAll
    static void prepareTheFolder() throws IOException, InterruptedException {
        Path example = Files.createDirectory(work.resolve("skin-lesions"));
        Files.writeString(example.resolve("datapackage.json"), block(EXAMPLE, "json"));
        Files.writeString(example.resolve("skin-lesions.csv"), block(EXAMPLE, "csv"));
        Files.writeString(work.resolve("lesions.csv"), block(ADDED, ""));
        Files.writeString(work.resolve("made.csv"), block(POOLED, "csv"));
        Files.writeString(work.resolve("models.csv"), block(SYNTHESIS, "csv"));
        Files.writeString(work.resolve("made.ris"), block(SEARCHED, "ris"));
        Files.writeString(work.resolve("made-queries.json"), block(SEARCHED, "json"));
        for (String command : (Iterable<String>) commands("./metatrend ").filter(c -> !needsOriginals(c))::iterator) {
            DONE.put(command, run(command));
        }
    }

    static Stream<String> offline() throws IOException {
        return commands("./metatrend ").filter(c -> !needsOriginals(c));
    }

    static Stream<String> withOriginals() throws IOException {
        return Stream.concat(commands("./metatrend ").filter(DocsTest::needsOriginals), commands("git clone "));
    }

    @ParameterizedTest
    @MethodSource("offline")
    void runsTheCommand(String command) {
        Ended ended = DONE.get(command);

        assertThat(ended.code()).as(ended.err()).isZero();
    }

    @ParameterizedTest
    @MethodSource("withOriginals")
    void runsTheCommandWithTheOriginals(String command) throws IOException, InterruptedException {
        assumeTrue(!command.startsWith("git clone "), "it needs the network");
        assumeTrue(Files.isDirectory(ORIGINALS), "the originals are not beside the project");
        // in the working directory, where the command finds and may change them, lies a copy
        copy(ROOT.resolve("data-manifests"), work.resolve("data-manifests"));

        Ended ended = run(command.replaceAll("--from \\S+", "--from " + ORIGINALS));

        assertThat(ended.code()).as(ended.err()).isZero();
    }

    @Test
    void namesTheTestCommandsThatContinuousIntegrationRuns() throws IOException {
        Path integration = ROOT.resolve(".ci").resolve("run");
        assumeTrue(Files.isRegularFile(integration), "no continuous integration");

        assertThat(Files.readAllLines(integration)).containsAll(commands("mvn ").toList());
    }

    @Test
    void hasNoOtherCommandsInItsBlocks() throws IOException {
        assertThat(commands("")).allMatch(c -> c.matches("(\\./metatrend|mvn|git clone) .*"));
    }

    @Test
    void startsWithTheMainJobAndTheTests() throws IOException {
        assertThat(commands(Path.of("README.md")).limit(2)).containsExactly("./metatrend run", "mvn -B verify");
    }

    @Test
    void showsWhatTheExamplePrints() throws IOException {
        assertThat(DONE.get("./metatrend run skin-lesions --out out").out()).isEqualTo(block(EXAMPLE, "text"));
    }

    @Test
    void showsWhatTheSearchPrints() throws IOException {
        assertThat(DONE.get("./metatrend topics made-queries.json --from export:made.ris --out topics-made")
                        .out())
                .startsWith(block(SEARCHED, "text"));
    }

    @Test
    void showsWhatAMetaAnalysisPrints() throws IOException {
        assertThat(DONE.get("./metatrend meta made.csv --measure PLO --mods \"ln(n), year\" --cluster study")
                        .out())
                .isEqualTo(block(POOLED, "text"));
    }

    @Test
    void showsWhatAnExternalValidationPrints() throws IOException {
        assertThat(DONE.get("./metatrend external models.csv").out()).isEqualTo(block(SYNTHESIS, "text"));
    }

    @Test
    void listsEveryFileOfARun() throws IOException {
        List<PathMatcher> listed = outputsInTheReadme();
        List<String> unlisted = new ArrayList<>();
        List<PathMatcher> made = new ArrayList<>();
        for (Path file : files(work.resolve("out"))) {
            Path name = work.resolve("out").relativize(file);
            List<PathMatcher> by = listed.stream().filter(m -> m.matches(name)).toList();
            made.addAll(by);
            if (by.isEmpty() && !name.startsWith("skin-lesions")) {
                unlisted.add(name.toString());
            }
        }

        assertThat(unlisted).isEmpty();
        assertThat(made).containsAll(listed);
    }

    @Test
    void linksToFilesThatExist() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (String[] link : links(page)) {
                if (!link[1].contains("://") && !leadsSomewhere(page, link[1])) {
                    broken.add(page + ": " + link[1]);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void namesClassesAsTheirFilesAreNamed() throws IOException {
        List<String[]> classes = links(Path.of("ARCHITECTURE.md")).stream()
                .filter(l -> l[0].startsWith("`") && l[1].endsWith(".java"))
                .toList();

        assertThat(classes)
                .hasSizeGreaterThan(50)
                .allSatisfy(l ->
                        assertThat(ROOT.resolve(l[1])).isRegularFile().hasFileName(l[0].replace("`", "") + ".java"));
    }

    @Test
    void describesEveryQuirk() throws IOException {
        String names = Files.readString(ROOT.resolve("ingest/src/main/java/org/metatrend/ingest/manifest/Quirk.java"));
        List<String> quirks = Pattern.compile("name = \"([a-z-]+)\"")
                .matcher(names)
                .results()
                .map(m -> "| `" + m.group(1) + "` |")
                .toList();

        assertThat(quirks).isNotEmpty();
        assertThat(Files.readString(ROOT.resolve(EXAMPLE))).contains(quirks);
    }

    private static boolean needsOriginals(String command) {
        return command.contains("originals");
    }

    /** The commands of all pages that start so, each once. */
    private static Stream<String> commands(String start) throws IOException {
        List<String> commands = new ArrayList<>();
        for (Path page : pages()) {
            commands.addAll(commands(page).toList());
        }
        return commands.stream().distinct().filter(c -> c.startsWith(start));
    }

    private static Stream<String> commands(Path page) throws IOException {
        return blocks(page, "sh").flatMap(String::lines).filter(line -> !line.isBlank());
    }

    private static Stream<String> blocks(Path page, String language) throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .filter(m -> m.group(1).equals(language))
                .map(m -> m.group(2));
    }

    private static String block(Path page, String language) throws IOException {
        List<String> blocks = blocks(page, language).toList();
        assertThat(blocks).as(page + ", blocks of " + language).hasSize(1);
        return blocks.get(0);
    }

    /** Every Markdown file of the project, by its path below the root. */
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT)) {
            top.filter(f -> f.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        for (String folder : List.of("docs", "benchmarks", "data-manifests")) {
            files(ROOT.resolve(folder)).stream()
                    .filter(f -> f.toString().endsWith(".md"))
                    .forEach(pages::add);
        }
        return pages.stream().map(ROOT::relativize).toList();
    }

    /** The text and the target of each link outside of code blocks. */
    private static List<String[]> links(Path page) throws IOException {
        String text = BLOCK.matcher(Files.readString(ROOT.resolve(page))).replaceAll("");
        return LINK.matcher(text)
                .results()
                .map(m -> new String[] {m.group(1), m.group(2)})
                .toList();
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path from = ROOT.resolve(page);
        Path file = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        if (!file.startsWith(ROOT) || !Files.exists(file)) {
            return false;
        }
        return parts.length == 1 || anchors(file).contains(parts[1]);
    }

    /** The headings of a page as links name them. */
    private static List<String> anchors(Path page) throws IOException {
        String text = BLOCK.matcher(Files.readString(page)).replaceAll("");
        return HEADING.matcher(text)
                .results()
                .map(m -> m.group(1).toLowerCase(Locale.ROOT))
                .map(h -> h.replaceAll("[^\\p{Alnum} _-]", "").replace(' ', '-'))
                .toList();
    }

    /** The first column of the README's table of outputs, each name as a pattern. */
    private static List<PathMatcher> outputsInTheReadme() throws IOException {
        List<PathMatcher> patterns = new ArrayList<>();
        Matcher row = Pattern.compile("(?m)^\\| `([^`|]+/[^`|]+)`([^|]*)\\|")
                .matcher(Files.readString(ROOT.resolve("README.md")));
        while (row.find()) {
            String first = row.group(1).replace("PACKAGE", "*").replace("READING", "{published,corrected}");
            patterns.add(glob(first));
            Pattern.compile("`(\\.\\w+)`")
                    .matcher(row.group(2))
                    .results()
                    .forEach(m -> patterns.add(glob(first.replaceAll("\\.\\w+$", m.group(1)))));
        }
        assertThat(patterns).isNotEmpty();
        return patterns;
    }

    private static PathMatcher glob(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .filter(f -> !folder.relativize(f).toString().contains("target"))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    /** Runs a command as the launcher does, in a process and a folder of its own. */
    private static Ended run(String command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx640m",
                "-Djava.awt.headless=true",
                "-Dmetatrend.home=" + ROOT,
                "-cp",
                System.getProperty("java.class.path")));
        line.addAll(opens());
        line.add(Metatrend.class.getName());
        List<String> words = WORD.matcher(command)
                .results()
                .map(m -> m.group().replace("\"", ""))
                .toList();
        line.addAll(words.subList(1, words.size()));
        File out = Files.createTempFile(work, "out", ".txt").toFile();
        File err = Files.createTempFile(work, "err", ".txt").toFile();
        Process process = new ProcessBuilder(line)
                .directory(work.toFile())
                .redirectOutput(out)
                .redirectError(err)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not end within two minutes");
        }
        return new Ended(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    /** What Spark needs to reach, as the module's pom.xml has it. */
    private static List<String> opens() throws IOException {
        Matcher options =
                Pattern.compile("<test.jvm.args>(.*)</test.jvm.args>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(options.find()).isTrue();
        return List.of(options.group(1).split(" "));
    }
}
