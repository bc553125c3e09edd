package org.metatrend.ingest.manifest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.metatrend.ingest.table.Layout;

/**
 * How one table was transcribed and how it is read.
 *
 * @param originals the published files it was transcribed from
 * @param leftOut what the transcription leaves out, and why
 * @param study the columns of a study table; of a {@code studies} package
 * @param challenge what a score table is of; of a package about challenges
 * @param published the quirks of the published analysis, in the order they apply
 * @param addedLater whether the published analysis did not have the table: its published reading leaves every row out
 */
public record ResourcePlan(
        List<Original> originals,
        LeftOut leftOut,
        StudyColumns study,
        Challenge challenge,
        List<Quirk> published,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean addedLater)
        implements Serializable {
    public ResourcePlan {
        originals = originals == null ? List.of() : List.copyOf(originals);
        published = published == null ? List.of() : List.copyOf(published);
    }

    /** The same of a table that the published analysis did not have. */
    public ResourcePlan later() {
        return new ResourcePlan(originals, leftOut, study, challenge, published, true);
    }

    /** The same plan with one task for the values of every column. */
    public ResourcePlan withTask(String task) {
        return new ResourcePlan(originals, leftOut, study.withTask(task), challenge, published, addedLater);
    }

    /**
     * A published file and how to read it.
     *
     * @param repository the public repository that holds it; absent for a file of the user's
     * @param commit the commit
     * @param path its path there, or the file's name
     * @param bytes its size
     * @param sha256 its checksum, hexadecimal
     * @param format {@code csv}, {@code xlsx} or {@code html}; with a layout any format that {@code add} reads
     * @param table the sheet's name or the table's number; with a layout, where the table is; absent: the first
     * @param layout where header and body are, as {@code add} found them; absent: the first row is the header
     * @param columns how each column of the transcription is made, in order
     */
    public record Original(
            String repository,
            String commit,
            @JsonProperty(required = true) String path,
            @JsonProperty(required = true) long bytes,
            @JsonProperty(required = true) String sha256,
            @JsonProperty(required = true) String format,
            String table,
            Layout layout,
            List<ColumnPlan> columns)
            implements Serializable {
        public Original {
            table = table == null ? "" : table;
            columns = columns == null ? List.of() : List.copyOf(columns);
        }
    }

    /**
     * One column of the transcription.
     *
     * @param to its name
     * @param from the original's columns it is made of; none for a constant
     * @param take what is taken of them; absent: the cell as printed
     * @param value the text of a constant column
     */
    public record ColumnPlan(@JsonProperty(required = true) String to, List<String> from, Take take, String value)
            implements Serializable {
        public ColumnPlan {
            from = from == null ? List.of() : List.copyOf(from);
            take = take == null ? Take.CELL : take;
        }
    }

    /** What a transcription takes of a cell. */
    public enum Take {
        /** The cell as printed. */
        @JsonProperty("cell")
        CELL,
        /** The reference as "Authors YEAR": first column the authors, a second one the year. */
        @JsonProperty("study")
        STUDY,
        /** The year of a reference. */
        @JsonProperty("year")
        YEAR,
        /** The bracketed number of a reference. */
        @JsonProperty("citation")
        CITATION,
        /** The name before any parenthesis, quotation or explanation. */
        @JsonProperty("name")
        NAME,
        /** The names of those columns that hold a 1. */
        @JsonProperty("flags")
        FLAGS,
        /** The number of the first row that holds the same text: tells equal from different without the text. */
        @JsonProperty("first-row")
        FIRST_ROW,
        /** A constant. */
        @JsonProperty("constant")
        CONSTANT
    }

    /** What was left out of a transcription. */
    public record LeftOut(
            List<String> columns,
            @JsonProperty(required = true) String reason) implements Serializable {
        public LeftOut {
            columns = columns == null ? List.of() : List.copyOf(columns);
        }
    }

    /**
     * The columns of a study table by their role.
     *
     * @param review how figures call the review, such as "Sakai et al. 2019"
     * @param reference the study's reference
     * @param identity a column that tells studies with equal references apart; absent: the reference itself
     * @param year the publication year
     * @param sampleSize columns with the study's size, or one per class
     * @param performance columns with reported performance
     * @param task a column that names the task; absent where the performance cell or its column does
     * @param leakage where the review says that a result is not to be trusted because data leaked
     * @param context columns carried along to the results as printed
     * @param method the classifier or other method
     * @param validation the scheme of validation
     * @param external whether there was a validation on data of another source
     * @param dataset the data sets
     * @param code whether the study's code is available
     * @param data whether its data are available
     */
    public record StudyColumns(
            @JsonProperty(required = true) String review,
            @JsonProperty(required = true) String reference,
            String identity,
            @JsonProperty(required = true) String year,
            List<SizeColumn> sampleSize,
            List<PerformanceColumn> performance,
            TaskColumn task,
            LeakageColumn leakage,
            List<String> context,
            String method,
            String validation,
            String external,
            String dataset,
            String code,
            String data)
            implements Serializable {
        @JsonCreator
        public StudyColumns {
            sampleSize = sampleSize == null ? List.of() : List.copyOf(sampleSize);
            performance = performance == null ? List.of() : List.copyOf(performance);
            context = context == null ? List.of() : List.copyOf(context);
        }

        /** The columns of a table that says nothing of the studies' methodology. */
        public StudyColumns(
                String review,
                String reference,
                String identity,
                String year,
                List<SizeColumn> sampleSize,
                List<PerformanceColumn> performance,
                TaskColumn task,
                LeakageColumn leakage,
                List<String> context) {
            this(
                    review,
                    reference,
                    identity,
                    year,
                    sampleSize,
                    performance,
                    task,
                    leakage,
                    context,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private StudyColumns withTask(String name) {
            return new StudyColumns(
                    review,
                    reference,
                    identity,
                    year,
                    sampleSize,
                    performance.stream().map(c -> c.withTask(name)).toList(),
                    task,
                    leakage,
                    context,
                    method,
                    validation,
                    external,
                    dataset,
                    code,
                    data);
        }

        /** The columns about the studies' methodology, by the names of their roles, in the order of the manifest. */
        public Map<String, String> methodology() {
            Map<String, String> columns = new LinkedHashMap<>();
            columns.put("method", method);
            columns.put("validation", validation);
            columns.put("external", external);
            columns.put("dataset", dataset);
            columns.put("code", code);
            columns.put("data", data);
            columns.values().removeIf(Objects::isNull);
            return columns;
        }
    }

    /**
     * A column with a sample size.
     *
     * @param column its name
     * @param ofClass the class whose subjects it counts; absent: the cell says
     * @param slash what numbers parted by slashes mean, as in "900/100"; absent: not known, so no size
     * @param unit what is counted besides people, such as "images"; absent: only people are
     */
    public record SizeColumn(
            @JsonProperty(required = true) String column,
            @JsonProperty("class") String ofClass,
            SlashRule slash,
            String unit)
            implements Serializable {
        /** A column of people without a rule for slashes. */
        public SizeColumn(String column, String ofClass) {
            this(column, ofClass, null, null);
        }
    }

    /** What numbers of a sample size parted by slashes mean. */
    public enum SlashRule {
        /** Parts of the sample, such as training and test: they are added up. */
        @JsonProperty("sum")
        SUM,
        /** The first is the sample, the others are something else. */
        @JsonProperty("first")
        FIRST,
        /** The last is the sample, such as the test set or the whole after its parts. */
        @JsonProperty("last")
        LAST
    }

    /** What an unknown name before a value is, as in "Site A: 0.9". */
    public enum NameRule {
        /** A data set, a model, a condition: the value is as without it. */
        @JsonProperty("part")
        PART,
        /** The task. */
        @JsonProperty("task")
        TASK
    }

    /**
     * A column with reported performance.
     *
     * @param column its name
     * @param task the task of all its values; absent: the cell or the task column says
     * @param percent whether a bare number is a percentage
     * @param mixed whether bare numbers up to 1 are fractions and those above are percentages
     * @param measure what its values measure where the cell does not say; absent: accuracy
     * @param measures what each of several values of a cell measures, in their order, as in "0.90/0.85"; absent: one
     *     measure for all
     * @param names what an unknown name before a value is; absent: an unknown measure
     */
    public record PerformanceColumn(
            @JsonProperty(required = true) String column,
            String task,
            boolean percent,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean mixed,
            String measure,
            List<String> measures,
            NameRule names)
            implements Serializable {
        public PerformanceColumn {
            measures = measures == null ? List.of() : List.copyOf(measures);
        }

        /** A column of one measure. */
        public PerformanceColumn(String column, String task, boolean percent, boolean mixed, String measure) {
            this(column, task, percent, mixed, measure, null, null);
        }

        PerformanceColumn withTask(String name) {
            return new PerformanceColumn(column, name, percent, mixed, measure, measures, names);
        }

        /** The measure, or another word where none is stated. */
        public String measureOr(String other) {
            return measure == null ? other : measure;
        }
    }

    /**
     * A column that names the task.
     *
     * @param column its name
     * @param map from its text to a task's name; a text that is not listed is a task of its own
     * @param reason why the text is taken for the task
     */
    public record TaskColumn(
            @JsonProperty(required = true) String column,
            Map<String, String> map,
            @JsonProperty(required = true) String reason)
            implements Serializable {
        public TaskColumn {
            map = Collections.unmodifiableMap(new LinkedHashMap<>(map == null ? Map.of() : map));
        }
    }

    /**
     * A column in which the review judges data leakage. Results that leaked are set aside in the corrected reading.
     *
     * @param column its name
     * @param prefix how the cell starts where leakage is certain; absent: it answers yes
     */
    public record LeakageColumn(
            @JsonProperty(required = true) String column, String prefix) implements Serializable {}

    /**
     * What a score table is of.
     *
     * @param title the challenge as figures call it
     * @param metric the score's name
     * @param higherIsBetter whether a larger score wins
     * @param url the challenge's page
     */
    public record Challenge(
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String metric,
            @JsonProperty(required = true) boolean higherIsBetter,
            String url)
            implements Serializable {}
}
