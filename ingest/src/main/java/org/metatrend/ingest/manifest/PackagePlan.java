package org.metatrend.ingest.manifest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What kind of question a package asks and the words it uses.
 *
 * @param kind which figures it leads to
 * @param notes what a reader of the results must know, in sentences
 * @param classes the classes that studies tell apart, with every spelling; of a {@code studies} package
 * @param tasks the tasks the figures show, in their order; of a {@code studies} package
 * @param shares the lines of the share figure; of a {@code topic-shares} package
 * @param mark a year to mark in the share figure, if any; of a {@code topic-shares} package
 * @param measures what the figures show, in their order; of a {@code studies} package; none: accuracy
 * @param periods the periods of figure 1c, in their order; of a {@code studies} package; none: the published ones
 * @param figures which figures are drawn, such as "1b"; of a {@code studies} package; none: all
 * @param links what a person says about rows of two reviews being of one study; of a {@code studies} package
 */
public record PackagePlan(
        Kind kind,
        List<String> notes,
        List<ClassTerm> classes,
        List<TaskTerm> tasks,
        List<ShareTerm> shares,
        Mark mark,
        List<MeasureTerm> measures,
        List<PeriodTerm> periods,
        List<String> figures,
        List<LinkTerm> links)
        implements Serializable {
    /** The figures of a {@code studies} package. */
    public static final List<String> STUDY_FIGURES =
            List.of("1a", "1b", "1c", "1d", "1e", "4a", "4b", "4c", "4d", "4e");

    @JsonCreator
    public PackagePlan {
        notes = notes == null ? List.of() : List.copyOf(notes);
        classes = classes == null ? List.of() : List.copyOf(classes);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
        shares = shares == null ? List.of() : List.copyOf(shares);
        links = links == null ? List.of() : List.copyOf(links);
        measures = measures == null ? List.of() : List.copyOf(measures);
        periods = periods == null ? List.of() : List.copyOf(periods);
        figures = figures == null ? List.of() : List.copyOf(figures);
    }

    /** A plan with the measure, periods and figures of the published analysis. */
    public PackagePlan(
            Kind kind,
            List<String> notes,
            List<ClassTerm> classes,
            List<TaskTerm> tasks,
            List<ShareTerm> shares,
            Mark mark) {
        this(kind, notes, classes, tasks, shares, mark, null, null, null, null);
    }

    /** Whether a figure is drawn, such as "1b". */
    public boolean draws(String figure) {
        return figures.isEmpty() || figures.contains(figure);
    }

    /** The same plan with other words for classes, tasks and measures. */
    public PackagePlan with(List<ClassTerm> newClasses, List<TaskTerm> newTasks, List<MeasureTerm> newMeasures) {
        return new PackagePlan(kind, notes, newClasses, newTasks, shares, mark, newMeasures, periods, figures, links);
    }

    /** The kinds of package. */
    public enum Kind {
        /** Study tables of systematic reviews: sample size, accuracy, year. */
        @JsonProperty("studies")
        STUDIES,
        /** Yearly counts of publications: shares of topics over time. */
        @JsonProperty("topic-shares")
        TOPIC_SHARES,
        /** Public and private scores of challenges: evaluation noise. */
        @JsonProperty("challenges")
        CHALLENGES
    }

    /**
     * A class of subjects.
     *
     * @param name the name used in the results
     * @param spellings how reviews write it, the name itself included or not
     * @param subtypes names of classes whose subjects add up to this one where it is not given itself
     */
    public record ClassTerm(@JsonProperty(required = true) String name, List<String> spellings, List<String> subtypes)
            implements Serializable {
        public ClassTerm {
            spellings = spellings == null ? List.of() : List.copyOf(spellings);
            subtypes = subtypes == null ? List.of() : List.copyOf(subtypes);
        }
    }

    /**
     * A task: classes told apart.
     *
     * @param name the name used in the results, such as "AD vs HC"
     * @param spellings labels that mean it and do not name its classes, such as "AD converter"
     * @param figures whether the figures by task show it
     * @param regression whether the regression on sample size and year is fitted to it
     * @param chance the accuracy of guessing; absent: one over the number of sides of the name
     */
    public record TaskTerm(
            @JsonProperty(required = true) String name,
            List<String> spellings,
            boolean figures,
            boolean regression,
            Double chance)
            implements Serializable {
        public TaskTerm {
            spellings = spellings == null ? List.of() : List.copyOf(spellings);
        }
    }

    /**
     * A measure of performance.
     *
     * @param name the name used in the results and in the names of figures, such as "AUC"
     * @param spellings how reviews write it, beside the names that are known anyway
     * @param label the words on the figures' axes; absent: the name
     * @param figures whether figures 1b to 1e are drawn of it
     * @param regression whether figure 1e is; absent: it is
     * @param chance the value of guessing; absent: not known, and of accuracy that of the task
     * @param lowerIsBetter whether a smaller value is better; absent: as known of the measure
     */
    public record MeasureTerm(
            @JsonProperty(required = true) String name,
            List<String> spellings,
            String label,
            boolean figures,
            Boolean regression,
            Double chance,
            Boolean lowerIsBetter)
            implements Serializable {
        public MeasureTerm {
            spellings = spellings == null ? List.of() : List.copyOf(spellings);
        }

        /** The measure in the names of files: lower-case letters, digits and hyphens. */
        public String fileName() {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        }

        /** A measure that is drawn, and of which nothing else is said. */
        public static MeasureTerm drawn(String name) {
            return new MeasureTerm(name, null, null, true, null, null, null);
        }
    }

    /**
     * A period of figure 1c.
     *
     * @param label its name in the figure
     * @param from its first year; absent: from the beginning
     * @param to its last year; absent: to the end
     */
    public record PeriodTerm(@JsonProperty(required = true) String label, Integer from, Integer to)
            implements Serializable {
        /** Whether a year lies in it. */
        public boolean holds(double year) {
            return (from == null || year >= from) && (to == null || year <= to);
        }
    }

    /**
     * A line of the share figure: one count column over another.
     *
     * @param topic what is counted; lines of one topic share a colour
     * @param field in which field; lines of one field share a dash
     * @param count the column above the fraction bar
     * @param of the column below it
     * @param nested whether every paper counted above is among those counted below; absent: not stated
     */
    public record ShareTerm(
            @JsonProperty(required = true) String topic,
            @JsonProperty(required = true) String field,
            @JsonProperty(required = true) String label,
            @JsonProperty(required = true) String count,
            @JsonProperty(required = true) String of,
            Boolean nested)
            implements Serializable {}

    /** A year to mark, with the words beside it. */
    public record Mark(
            @JsonProperty(required = true) int year,

            @JsonProperty(required = true) String label) implements Serializable {}

    /**
     * What a person says about two citations, whatever the evidence.
     *
     * @param verdict whether both are of one study
     * @param one a study of one review
     * @param other a study of another review
     * @param reason why
     */
    public record LinkTerm(
            @JsonProperty(required = true) Verdict verdict,
            @JsonProperty(required = true) End one,
            @JsonProperty(required = true) End other,
            @JsonProperty(required = true) String reason)
            implements Serializable {

        /** Whether two citations are of one study. */
        public enum Verdict {
            /** They are. */
            @JsonProperty("same")
            SAME,
            /** They are not. */
            @JsonProperty("different")
            DIFFERENT
        }

        /**
         * A study as a review cites it.
         *
         * @param resource the table's name
         * @param reference the study's reference as the table has it; absent where the row is given
         * @param row one of its rows, from 1; absent where the reference is given
         */
        public record End(@JsonProperty(required = true) String resource, String reference, Integer row)
                implements Serializable {}
    }
}
