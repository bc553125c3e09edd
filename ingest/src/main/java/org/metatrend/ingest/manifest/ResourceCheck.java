package org.metatrend.ingest.manifest;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.DataPackage.Constraints;
import org.metatrend.ingest.manifest.DataPackage.Field;
import org.metatrend.ingest.manifest.PackagePlan.Kind;
import org.metatrend.ingest.manifest.ResourcePlan.PerformanceColumn;
import org.metatrend.ingest.manifest.ResourcePlan.SizeColumn;
import org.metatrend.ingest.manifest.ResourcePlan.StudyColumns;

/**
 * Checks one resource of a manifest against itself.
 *
 * @param at the resource's JSON pointer
 */
record ResourceCheck(Rules rules, String at) {
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "year");
    private static final Set<Class<? extends Quirk>> QUIRKS_OF_CHALLENGES =
            Set.of(Quirk.FewestEntries.class, Quirk.PublicScoreAbove.class, Quirk.JoinByName.class);

    /** @throws BadInput at the first contradiction or omission */
    void check(Kind kind, Resource resource) {
        path(resource.path());
        rules.equal(at + "/profile", resource.profile(), "tabular-data-resource");
        rules.equal(at + "/format", resource.format(), "csv");
        rules.equal(at + "/encoding", resource.encoding(), "utf-8");
        if (resource.hash() == null || !resource.hash().matches("sha256:[0-9a-f]{64}")) {
            throw rules.bad(
                    at + "/hash",
                    resource.hash() == null ? "nothing" : BadInput.quote(resource.hash()),
                    "sha256: and 64 hexadecimal digits",
                    "write the file's checksum, as the command sha256sum prints it");
        }
        List<String> columns = fields(resource);
        ResourcePlan plan = resource.metatrend();
        if (plan == null) {
            throw rules.bad(at + "/metatrend", "nothing", "how the table is read", "add it");
        }
        List<Field> fields = resource.schema().fields();
        switch (kind) {
            case STUDIES -> study(at + "/metatrend/study", plan.study(), columns);
            case CHALLENGES -> challenge(plan, fields, columns);
            case TOPIC_SHARES -> counts(fields, columns);
        }
        quirks(kind, plan, columns);
    }

    private List<String> fields(Resource resource) {
        if (resource.schema() == null || resource.schema().fields().isEmpty()) {
            throw rules.bad(at + "/schema/fields", "no field", "the table's columns", "describe each column");
        }
        List<String> columns = new ArrayList<>();
        for (Field field : resource.schema().fields()) {
            String here = at + "/schema/fields/" + columns.size();
            rules.required(here + "/name", field.name(), "the column's name");
            if (columns.contains(field.name())) {
                throw rules.bad(
                        here + "/name", "the column " + BadInput.quote(field.name()) + " twice", "once", "rename one");
            }
            if (field.type() != null) {
                rules.known(here + "/type", field.type(), TYPES);
            }
            if (field.constraints() != null) {
                bound(here + "/constraints/minimum", field.constraints().minimum());
                bound(here + "/constraints/maximum", field.constraints().maximum());
            }
            columns.add(field.name());
        }
        return columns;
    }

    private void bound(String here, BigDecimal bound) {
        if (bound != null && (Math.abs((long) bound.scale()) > 30 || bound.precision() > 30)) {
            throw rules.bad(here, "a number of more than 30 digits", "a number below 10^15", "correct it");
        }
    }

    private void path(String path) {
        rules.required(at + "/path", path, "the table's file");
        // Frictionless: a POSIX path that is relative and has no parent references
        if (path.startsWith("/")
                || path.contains("\\")
                || path.contains("://")
                || path.chars().anyMatch(Character::isISOControl)
                || List.of(path.split("/")).contains("..")
                || !isPath(path)
                || Path.of(path).isAbsolute()) {
            throw rules.bad(
                    at + "/path",
                    BadInput.quote(path),
                    "a relative path inside the package's folder",
                    "copy the file beside the manifest and name it by its file name");
        }
    }

    private static boolean isPath(String path) {
        try {
            return !Path.of(path).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void study(String here, StudyColumns study, List<String> columns) {
        if (study == null) {
            throw rules.bad(
                    here, "nothing", "the columns by their role", "add reference, year, sampleSize and performance");
        }
        rules.required(here + "/review", study.review(), "how figures call the review");
        rules.known(here + "/reference", study.reference(), columns);
        rules.known(here + "/year", study.year(), columns);
        if (study.identity() != null) {
            rules.known(here + "/identity", study.identity(), columns);
        }
        for (SizeColumn size : study.sampleSize()) {
            rules.known(here + "/sampleSize", size.column(), columns);
            if (study.sampleSize().size() > 1) {
                rules.required(here + "/sampleSize", size.ofClass(), "the class that each of several columns counts");
            }
        }
        for (PerformanceColumn performance : study.performance()) {
            rules.known(here + "/performance", performance.column(), columns);
        }
        if (study.task() != null) {
            rules.known(here + "/task/column", study.task().column(), columns);
        }
        if (study.leakage() != null) {
            rules.known(here + "/leakage/column", study.leakage().column(), columns);
        }
        for (String context : study.context()) {
            rules.known(here + "/context", context, columns);
        }
    }

    private void challenge(ResourcePlan plan, List<Field> fields, List<String> columns) {
        if (plan.challenge() == null) {
            throw rules.bad(at + "/metatrend/challenge", "nothing", "title, metric and orientation", "add them");
        }
        rules.required(at + "/metatrend/challenge/title", plan.challenge().title(), "how figures call the challenge");
        rules.required(at + "/metatrend/challenge/metric", plan.challenge().metric(), "the score's name");
        required(typed("team", columns, fields, "integer"), "team");
        required(typed("score", columns, fields, "number"), "score");
        typed("entries", columns, fields, "integer");
        Field board = typed("board", columns, fields, "string");
        required(board, "board");
        if (!new HashSet<>(board.constraints().oneOf()).equals(Set.of("private", "public"))) {
            throw rules.bad(
                    at + "/schema/fields/" + columns.indexOf("board") + "/constraints/enum",
                    "other values",
                    "private and public",
                    "state \"enum\": [\"private\", \"public\"]");
        }
    }

    private void counts(List<Field> fields, List<String> columns) {
        Field year = typed("year", columns, fields, "year");
        required(year, "year");
        if (!Boolean.TRUE.equals(year.constraints().unique())) {
            throw rules.bad(
                    at + "/schema/fields/" + columns.indexOf("year") + "/constraints/unique",
                    "nothing",
                    "true",
                    "a year may stand once: state \"unique\": true");
        }
        for (String column : columns) {
            if (!column.equals("year")) {
                Constraints constraints =
                        typed(column, columns, fields, "integer").constraints();
                if (constraints == null
                        || constraints.minimum() == null
                        || constraints.minimum().signum() < 0) {
                    throw rules.bad(
                            at + "/schema/fields/" + columns.indexOf(column) + "/constraints/minimum",
                            "no minimum",
                            "0 or more",
                            "a count is not negative: state \"minimum\": 0");
                }
            }
        }
    }

    private Field typed(String name, List<String> columns, List<Field> fields, String type) {
        rules.known(at + "/schema/fields", name, columns);
        Field field = fields.get(columns.indexOf(name));
        if (!type.equals(field.type())) {
            throw rules.bad(
                    at + "/schema/fields/" + columns.indexOf(name) + "/type",
                    field.type() == null ? "nothing" : BadInput.quote(field.type()),
                    type,
                    "correct the type");
        }
        return field;
    }

    private void required(Field field, String name) {
        if (field.constraints() == null
                || !Boolean.TRUE.equals(field.constraints().required())) {
            throw rules.bad(
                    at + "/schema/fields: constraints of " + name,
                    "a column that may be blank",
                    "\"required\": true",
                    "require it: nothing can be made of a row without its " + name);
        }
    }

    private void quirks(Kind kind, ResourcePlan plan, List<String> columns) {
        Set<Class<?>> seen = new HashSet<>();
        for (int i = 0; i < plan.published().size(); i++) {
            Quirk quirk = plan.published().get(i);
            String here = at + "/metatrend/published/" + i;
            rules.required(here + "/reason", quirk.reason(), "why the published analysis does it");
            boolean ofChallenges = QUIRKS_OF_CHALLENGES.contains(quirk.getClass());
            if (kind == Kind.TOPIC_SHARES || ofChallenges != (kind == Kind.CHALLENGES)) {
                throw rules.bad(here, "a quirk of another kind of package", "none such", "remove it");
            }
            boolean mayRepeat = quirk instanceof Quirk.DropBlank
                    || quirk instanceof Quirk.DropPrefix
                    || quirk instanceof Quirk.KeepOnly;
            if (!seen.add(quirk.getClass()) && !mayRepeat) {
                throw rules.bad(here, "the same quirk a second time", "it once", "remove one");
            }
            if (quirk instanceof Quirk.DropBlank drop) {
                drop.columns().forEach(c -> rules.known(here + "/columns", c, columns));
            } else if (quirk instanceof Quirk.DropPrefix drop) {
                rules.known(here + "/column", drop.column(), columns);
            } else if (quirk instanceof Quirk.KeepOnly keep) {
                rules.known(here + "/column", keep.column(), columns);
            } else if (quirk instanceof Quirk.YearFrom year) {
                rules.known(here + "/column", year.column(), columns);
            } else if (quirk instanceof Quirk.OtherColumns other) {
                other.columns().forEach(c -> rules.known(here + "/columns", c.column(), columns));
            }
        }
    }
}
