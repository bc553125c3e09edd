package org.metatrend.ingest.manifest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.DataPackage.Field;
import org.metatrend.ingest.manifest.PackagePlan.Kind;
import org.metatrend.ingest.manifest.ResourcePlan.PerformanceColumn;
import org.metatrend.ingest.manifest.ResourcePlan.SizeColumn;
import org.metatrend.ingest.manifest.ResourcePlan.StudyColumns;

/** Checks what a manifest says against itself; the files it names are {@link PackageReader}'s. */
final class ManifestCheck {
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "year");

    private final String file;

    private ManifestCheck(String file) {
        this.file = file;
    }

    /** @throws BadInput at the first contradiction or omission */
    static void check(String file, DataPackage manifest) {
        new ManifestCheck(file).manifest(manifest);
    }

    private void manifest(DataPackage manifest) {
        required("/name", manifest.name(), "the package's name");
        required("/title", manifest.title(), "the package's title");
        if (manifest.metatrend() == null || manifest.metatrend().kind() == null) {
            throw bad("/metatrend/kind", "nothing", "studies, topic-shares or challenges", "add the package's kind");
        }
        if (manifest.resources().isEmpty()) {
            throw bad("/resources", "no resource", "at least one table", "add a resource");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < manifest.resources().size(); i++) {
            Resource resource = manifest.resources().get(i);
            String at = "/resources/" + i;
            required(at + "/name", resource.name(), "the resource's name");
            if (!names.add(resource.name())) {
                throw bad(
                        at + "/name",
                        "the name " + BadInput.quote(resource.name()) + " a second time",
                        "a name that no other resource has",
                        "rename one of the two");
            }
            resource(at, manifest.metatrend().kind(), resource);
        }
        vocabulary(manifest.metatrend());
        shares(manifest);
    }

    private void resource(String at, Kind kind, Resource resource) {
        path(at + "/path", resource.path());
        String hash = resource.hash();
        if (hash == null || !hash.matches("sha256:[0-9a-f]{64}")) {
            throw bad(
                    at + "/hash", BadInput.quote(String.valueOf(hash)), "sha256: and 64 hexadecimal digits", "add it");
        }
        if (resource.schema() == null || resource.schema().fields().isEmpty()) {
            throw bad(at + "/schema/fields", "no field", "the table's columns", "describe each column");
        }
        List<String> columns = new ArrayList<>();
        for (Field field : resource.schema().fields()) {
            String here = at + "/schema/fields/" + columns.size();
            required(here + "/name", field.name(), "the column's name");
            if (columns.contains(field.name())) {
                throw bad(
                        here + "/name", "the column " + BadInput.quote(field.name()) + " twice", "once", "rename one");
            }
            if (field.type() != null && !TYPES.contains(field.type())) {
                throw bad(here + "/type", BadInput.quote(field.type()), oneOf(TYPES), "use a type that is read here");
            }
            columns.add(field.name());
        }
        ResourcePlan plan = resource.metatrend();
        if (plan == null) {
            throw bad(at + "/metatrend", "nothing", "how the table is read", "add it");
        }
        switch (kind) {
            case STUDIES -> study(at + "/metatrend/study", plan.study(), columns);
            case CHALLENGES -> {
                if (plan.challenge() == null) {
                    throw bad(at + "/metatrend/challenge", "nothing", "title, metric and orientation", "add them");
                }
                for (String needed : List.of("board", "team", "score", "entries")) {
                    column(at + "/schema/fields", needed, columns);
                }
            }
            case TOPIC_SHARES -> column(at + "/schema/fields", "year", columns);
        }
        quirks(at + "/metatrend/published", plan, columns);
    }

    private void path(String at, String path) {
        required(at, path, "the table's file");
        // Frictionless: a POSIX path that is relative and has no parent references
        if (path.startsWith("/")
                || path.contains("\\")
                || path.contains("://")
                || path.indexOf('\0') >= 0
                || List.of(path.split("/")).contains("..")) {
            throw bad(
                    at,
                    BadInput.quote(path),
                    "a relative path inside the package's folder",
                    "copy the file beside the manifest and name it by its file name");
        }
        if (Path.of(path).isAbsolute()) {
            throw bad(at, BadInput.quote(path), "a relative path", "name the file by its file name");
        }
    }

    private void study(String at, StudyColumns study, List<String> columns) {
        if (study == null) {
            throw bad(at, "nothing", "the columns by their role", "add reference, year, sampleSize and performance");
        }
        required(at + "/review", study.review(), "how figures call the review");
        column(at + "/reference", study.reference(), columns);
        column(at + "/year", study.year(), columns);
        if (study.identity() != null) {
            column(at + "/identity", study.identity(), columns);
        }
        for (SizeColumn size : study.sampleSize()) {
            column(at + "/sampleSize", size.column(), columns);
        }
        for (PerformanceColumn performance : study.performance()) {
            column(at + "/performance", performance.column(), columns);
        }
        if (study.task() != null) {
            column(at + "/task/column", study.task().column(), columns);
        }
        if (study.leakage() != null) {
            column(at + "/leakage/column", study.leakage().column(), columns);
        }
        for (String context : study.context()) {
            column(at + "/context", context, columns);
        }
    }

    private void quirks(String at, ResourcePlan plan, List<String> columns) {
        for (int i = 0; i < plan.published().size(); i++) {
            Quirk quirk = plan.published().get(i);
            String here = at + "/" + i;
            required(here + "/reason", quirk.reason(), "why the published analysis does it");
            if (quirk instanceof Quirk.DropBlank drop) {
                drop.columns().forEach(c -> column(here + "/columns", c, columns));
            } else if (quirk instanceof Quirk.DropPrefix drop) {
                column(here + "/column", drop.column(), columns);
            } else if (quirk instanceof Quirk.KeepOnly keep) {
                column(here + "/column", keep.column(), columns);
            } else if (quirk instanceof Quirk.YearFrom year) {
                column(here + "/column", year.column(), columns);
            } else if (quirk instanceof Quirk.OtherColumns other) {
                other.columns().forEach(c -> column(here + "/columns", c.column(), columns));
            }
        }
    }

    private void vocabulary(PackagePlan plan) {
        List<String> classes =
                plan.classes().stream().map(PackagePlan.ClassTerm::name).toList();
        for (int i = 0; i < plan.classes().size(); i++) {
            required("/metatrend/classes/" + i + "/name", classes.get(i), "the class's name");
            for (String subtype : plan.classes().get(i).subtypes()) {
                column("/metatrend/classes/" + i + "/subtypes", subtype, classes);
            }
        }
        for (int i = 0; i < plan.tasks().size(); i++) {
            required("/metatrend/tasks/" + i + "/name", plan.tasks().get(i).name(), "the task's name");
        }
    }

    private void shares(DataPackage manifest) {
        if (manifest.metatrend().kind() != Kind.TOPIC_SHARES) {
            return;
        }
        List<String> columns = manifest.resources().get(0).schema().fields().stream()
                .map(Field::name)
                .toList();
        if (manifest.metatrend().shares().isEmpty()) {
            throw bad("/metatrend/shares", "nothing", "the lines of the figure", "add count and of for each line");
        }
        for (int i = 0; i < manifest.metatrend().shares().size(); i++) {
            PackagePlan.ShareTerm share = manifest.metatrend().shares().get(i);
            column("/metatrend/shares/" + i + "/count", share.count(), columns);
            column("/metatrend/shares/" + i + "/of", share.of(), columns);
        }
    }

    private void required(String at, String value, String what) {
        if (value == null || value.isBlank()) {
            throw bad(at, "nothing", what, "add it");
        }
    }

    private void column(String at, String name, Collection<String> known) {
        if (name == null || !known.contains(name)) {
            throw bad(
                    at,
                    name == null ? "nothing" : BadInput.quote(name),
                    oneOf(known),
                    name == null
                            ? "add it"
                            : "did you mean " + BadInput.quote(ManifestReader.closest(name, known)) + "?"
                                    + " Else add it to the table");
        }
    }

    private static String oneOf(Collection<String> known) {
        return "one of " + String.join(", ", known.stream().sorted().toList());
    }

    private BadInput bad(String pointer, String found, String expected, String mend) {
        return new BadInput(file + ": " + pointer, found, expected, mend);
    }
}
