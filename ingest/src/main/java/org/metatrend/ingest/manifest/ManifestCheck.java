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
        name("/name", manifest.name(), "the package's name");
        required("/title", manifest.title(), "the package's title");
        equal("/profile", manifest.profile(), "tabular-data-package");
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
            name(at + "/name", resource.name(), "the resource's name");
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
        equal(at + "/profile", resource.profile(), "tabular-data-resource");
        equal(at + "/format", resource.format(), "csv");
        equal(at + "/encoding", resource.encoding(), "utf-8");
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
            case CHALLENGES -> challenge(at, plan, resource.schema().fields(), columns);
            case TOPIC_SHARES -> counts(at, resource.schema().fields(), columns);
        }
        quirks(at + "/metatrend/published", plan, columns);
    }

    private void challenge(String at, ResourcePlan plan, List<Field> fields, List<String> columns) {
        if (plan.challenge() == null) {
            throw bad(at + "/metatrend/challenge", "nothing", "title, metric and orientation", "add them");
        }
        required(at + "/metatrend/challenge/title", plan.challenge().title(), "how figures call the challenge");
        required(at + "/metatrend/challenge/metric", plan.challenge().metric(), "the score's name");
        typed(at, "team", columns, fields, "integer", true);
        typed(at, "score", columns, fields, "number", true);
        typed(at, "entries", columns, fields, "integer", false);
        typed(at, "board", columns, fields, "string", true);
        Field board = fields.get(columns.indexOf("board"));
        if (board.constraints() == null
                || !Set.copyOf(board.constraints().oneOf()).equals(Set.of("private", "public"))) {
            throw bad(
                    at + "/schema/fields/" + columns.indexOf("board") + "/constraints/enum",
                    "other values",
                    "private and public",
                    "state \"constraints\": {\"required\": true, \"enum\": [\"private\", \"public\"]}");
        }
    }

    private void counts(String at, List<Field> fields, List<String> columns) {
        typed(at, "year", columns, fields, "year", true);
        for (String column : columns) {
            if (!column.equals("year")) {
                typed(at, column, columns, fields, "integer", false);
            }
        }
    }

    private void typed(
            String at, String name, List<String> columns, List<Field> fields, String type, boolean required) {
        column(at + "/schema/fields", name, columns);
        String here = at + "/schema/fields/" + columns.indexOf(name);
        Field field = fields.get(columns.indexOf(name));
        if (!type.equals(field.type())) {
            throw bad(here + "/type", BadInput.quote(String.valueOf(field.type())), type, "correct the type");
        }
        boolean isRequired = field.constraints() != null
                && Boolean.TRUE.equals(field.constraints().required());
        if (required && !isRequired) {
            throw bad(here + "/constraints/required", "nothing", "true", "a " + name + " may not be blank: require it");
        }
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
            if (study.sampleSize().size() > 1) {
                required(at + "/sampleSize", size.ofClass(), "the class that each of several columns counts");
            }
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
            once("/metatrend/classes/" + i + "/name", classes, i);
            for (String subtype : plan.classes().get(i).subtypes()) {
                column("/metatrend/classes/" + i + "/subtypes", subtype, classes);
            }
        }
        List<String> tasks =
                plan.tasks().stream().map(PackagePlan.TaskTerm::name).toList();
        for (int i = 0; i < tasks.size(); i++) {
            required("/metatrend/tasks/" + i + "/name", tasks.get(i), "the task's name");
            once("/metatrend/tasks/" + i + "/name", tasks, i);
        }
    }

    private void once(String at, List<String> names, int i) {
        if (names.indexOf(names.get(i)) < i) {
            throw bad(at, "the name " + BadInput.quote(names.get(i)) + " a second time", "once", "join the two");
        }
    }

    private void shares(DataPackage manifest) {
        if (manifest.metatrend().kind() != Kind.TOPIC_SHARES) {
            return;
        }
        if (manifest.resources().size() > 1) {
            throw bad("/resources", "several tables", "one table of counts", "make a package of each");
        }
        List<String> columns = manifest.resources().get(0).schema().fields().stream()
                .map(Field::name)
                .toList();
        if (manifest.metatrend().shares().isEmpty()) {
            throw bad("/metatrend/shares", "nothing", "the lines of the figure", "add count and of for each line");
        }
        for (int i = 0; i < manifest.metatrend().shares().size(); i++) {
            PackagePlan.ShareTerm share = manifest.metatrend().shares().get(i);
            required("/metatrend/shares/" + i + "/topic", share.topic(), "what is counted");
            required("/metatrend/shares/" + i + "/field", share.field(), "the field it is a share of");
            required("/metatrend/shares/" + i + "/label", share.label(), "the line's label");
            column("/metatrend/shares/" + i + "/count", share.count(), columns);
            column("/metatrend/shares/" + i + "/of", share.of(), columns);
        }
    }

    /** Frictionless: lower-case letters, digits, ".", "_" and "-"; names also become names of files and folders. */
    private void name(String at, String value, String what) {
        required(at, value, what);
        if (!value.matches("[a-z0-9][a-z0-9._-]{0,99}")) {
            throw bad(
                    at,
                    BadInput.quote(value),
                    "a name of lower-case letters, digits, \".\", \"_\" and \"-\" that starts with a letter or digit",
                    "rename it");
        }
    }

    /** A field that may be left out, and says nothing new if it is there. */
    private void equal(String at, String value, String only) {
        if (value != null && !value.equals(only)) {
            throw bad(at, BadInput.quote(value), BadInput.quote(only), "correct it, and the file with it");
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
