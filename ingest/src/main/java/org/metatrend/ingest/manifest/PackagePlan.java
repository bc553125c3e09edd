package org.metatrend.ingest.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;

/**
 * What kind of question a package asks and the words it uses.
 *
 * @param kind which figures it leads to
 * @param notes what a reader of the results must know, in sentences
 * @param classes the classes that studies tell apart, with every spelling; of a {@code studies} package
 * @param tasks the tasks the figures show, in their order; of a {@code studies} package
 * @param shares the lines of the share figure; of a {@code topic-shares} package
 * @param mark a year to mark in the share figure, if any; of a {@code topic-shares} package
 * @param links what a person says about rows of two reviews being of one study; of a {@code studies} package
 */
public record PackagePlan(
        Kind kind,
        List<String> notes,
        List<ClassTerm> classes,
        List<TaskTerm> tasks,
        List<ShareTerm> shares,
        Mark mark,
        List<LinkTerm> links)
        implements Serializable {
    public PackagePlan {
        notes = notes == null ? List.of() : List.copyOf(notes);
        classes = classes == null ? List.of() : List.copyOf(classes);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
        shares = shares == null ? List.of() : List.copyOf(shares);
        links = links == null ? List.of() : List.copyOf(links);
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
