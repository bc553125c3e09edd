package org.metatrend.ingest.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metatrend.ingest.manifest.ResourcePlan.PerformanceColumn;

/**
 * Something the published analysis does that a careful analyst would not: data in the manifest, applied only by the
 * published reading, each with the reason that the ledger repeats.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "quirk")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Quirk.DropBlank.class, name = "drop-rows-with-blank"),
    @JsonSubTypes.Type(value = Quirk.DropPrefix.class, name = "drop-rows-that-start-with"),
    @JsonSubTypes.Type(value = Quirk.KeepOnly.class, name = "keep-only-rows-with"),
    @JsonSubTypes.Type(value = Quirk.LabelNeedsSpace.class, name = "label-needs-space"),
    @JsonSubTypes.Type(value = Quirk.DropUnlabelled.class, name = "drop-unlabelled-values"),
    @JsonSubTypes.Type(value = Quirk.BareNumbersOnly.class, name = "bare-numbers-only"),
    @JsonSubTypes.Type(value = Quirk.LiteralLabels.class, name = "literal-labels"),
    @JsonSubTypes.Type(value = Quirk.OneTask.class, name = "one-task"),
    @JsonSubTypes.Type(value = Quirk.LiteralTasks.class, name = "literal-tasks"),
    @JsonSubTypes.Type(value = Quirk.OtherColumns.class, name = "other-performance-columns"),
    @JsonSubTypes.Type(value = Quirk.KeepUnreported.class, name = "keep-unreported"),
    @JsonSubTypes.Type(value = Quirk.StudySize.class, name = "study-size-for-every-task"),
    @JsonSubTypes.Type(value = Quirk.YearFrom.class, name = "year-from"),
    @JsonSubTypes.Type(value = Quirk.FewestEntries.class, name = "fewest-entries"),
    @JsonSubTypes.Type(value = Quirk.PublicScoreAbove.class, name = "public-score-above"),
    @JsonSubTypes.Type(value = Quirk.JoinByName.class, name = "join-by-name"),
})
public sealed interface Quirk extends Serializable {

    /** Why the published analysis does it, or what it leads to. */
    String reason();

    /** The first quirk of a kind. */
    static <T extends Quirk> Optional<T> first(List<Quirk> quirks, Class<T> kind) {
        return quirks.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Rows with a blank in any of the columns are dropped. */
    record DropBlank(
            @JsonProperty(required = true) List<String> columns,
            @JsonProperty(required = true) String reason) implements Quirk {
        public DropBlank {
            columns = List.copyOf(columns);
        }
    }

    /** Rows whose cell starts with a text are dropped. */
    record DropPrefix(
            @JsonProperty(required = true) String column,
            @JsonProperty(required = true) String prefix,
            @JsonProperty(required = true) String reason)
            implements Quirk {}

    /** Rows whose cell is not exactly the text are dropped. */
    record KeepOnly(
            @JsonProperty(required = true) String column,
            @JsonProperty(required = true) String equals,
            @JsonProperty(required = true) String reason)
            implements Quirk {}

    /** A value whose task label follows without a space is lost. */
    record LabelNeedsSpace(@JsonProperty(required = true) String reason) implements Quirk {}

    /** A value without a task label is lost. */
    record DropUnlabelled(@JsonProperty(required = true) String reason) implements Quirk {}

    /** A value that is not a bare number, such as "AUC = 0.95", is lost. */
    record BareNumbersOnly(@JsonProperty(required = true) String reason) implements Quirk {}

    /** Task labels are taken letter by letter, after replacing one text by another. */
    record LiteralLabels(
            @JsonProperty(required = true) String replace,
            @JsonProperty(required = true) String by,
            @JsonProperty(required = true) String reason)
            implements Quirk {}

    /** Every value is taken for one task. */
    record OneTask(
            @JsonProperty(required = true) String task,
            @JsonProperty(required = true) String reason) implements Quirk {}

    /** The task column is read by another map; a text that is not listed is left as it is, or names no task. */
    record LiteralTasks(
            @JsonProperty(required = true) Map<String, String> map,
            boolean unlistedIsNoTask,
            @JsonProperty(required = true) String reason)
            implements Quirk {
        public LiteralTasks {
            map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
        }
    }

    /** Performance is read from other columns. */
    record OtherColumns(
            @JsonProperty(required = true) List<PerformanceColumn> columns,
            @JsonProperty(required = true) String reason)
            implements Quirk {
        public OtherColumns {
            columns = List.copyOf(columns);
        }
    }

    /** A row that reports no performance still counts as a result. */
    record KeepUnreported(@JsonProperty(required = true) String reason) implements Quirk {}

    /** The study's total is the sample size of each of its tasks, whatever classes they compare. */
    record StudySize(@JsonProperty(required = true) String reason) implements Quirk {}

    /** The year is read from another column. */
    record YearFrom(
            @JsonProperty(required = true) String column,
            @JsonProperty(required = true) String reason) implements Quirk {}

    /** Teams with fewer entries are left out. */
    record FewestEntries(
            @JsonProperty(required = true) int entries,
            @JsonProperty(required = true) String reason) implements Quirk {}

    /** Teams whose public score is not above a bound are left out. */
    record PublicScoreAbove(
            @JsonProperty(required = true) double bound,
            @JsonProperty(required = true) String reason) implements Quirk {}

    /** Teams of one name are joined each with each. */
    record JoinByName(@JsonProperty(required = true) String reason) implements Quirk {}
}
