package org.metatrend.ingest.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The queries behind a figure of shares: what is counted, what it is a share of, and what is drawn beside it.
 *
 * @param title one line
 * @param notes what a reader of the results must know, in sentences
 * @param plurals whether plural and singular are alike; absent: yes
 * @param americanSpelling whether -our and -or at the end of a word are alike; absent: no
 * @param filters what every record counted must satisfy
 * @param denominators what the shares are shares of
 * @param topics what is counted
 * @param marks years to mark in the figure
 * @param interruption the first year after an event whose effect is asked for; absent: none
 */
public record QueryFile(
        @JsonProperty(required = true) String title,
        List<String> notes,
        Boolean plurals,
        Boolean americanSpelling,
        Filters filters,
        @JsonProperty(required = true) List<Denominator> denominators,
        @JsonProperty(required = true) List<Topic> topics,
        List<Mark> marks,
        Long interruption)
        implements Serializable {
    public QueryFile {
        notes = notes == null ? List.of() : List.copyOf(notes);
        filters = filters == null ? Filters.NONE : filters;
        denominators = denominators == null ? List.of() : List.copyOf(denominators);
        topics = topics == null ? List.of() : List.copyOf(topics);
        marks = marks == null ? List.of() : List.copyOf(marks);
    }

    /** Which endings of words are alike. */
    public Folding folding() {
        return new Folding(plurals == null || plurals, americanSpelling != null && americanSpelling);
    }

    /** The lines of the figure: each topic over each of its denominators, in the file's order. */
    public List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        for (Topic topic : topics) {
            for (String of : topic.of()) {
                shares.add(new Share(topic.name(), of, topic.isNested()));
            }
        }
        return List.copyOf(shares);
    }

    /**
     * A body of records that topics are shares of.
     *
     * @param name the name in the results, such as "oncology"
     * @param query what matches, in the query language; "*" is every record
     * @param filters what its records must satisfy besides those of the file; they hold for the numerators as well
     */
    public record Denominator(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String query,
            Filters filters) implements Serializable {
        public Denominator {
            filters = filters == null ? Filters.NONE : filters;
        }
    }

    /**
     * A topic.
     *
     * @param name the name in the results, such as "lung"
     * @param query what matches, in the query language
     * @param of the names of the denominators it is drawn as a share of
     * @param nested whether a numerator must match the denominator's query as well, so that the share is a proportion;
     *     absent: yes. If not, it must satisfy the denominator's filters only, and the share is a ratio of two searches
     * @param filters what its records must satisfy besides
     */
    public record Topic(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String query,
            @JsonProperty(required = true) List<String> of,
            Boolean nested,
            Filters filters)
            implements Serializable {
        public Topic {
            of = of == null ? List.of() : List.copyOf(of);
            filters = filters == null ? Filters.NONE : filters;
        }

        /** Whether its shares are proportions. */
        public boolean isNested() {
            return nested == null || nested;
        }
    }

    /**
     * What records must satisfy. Of each list one entry must fit; an empty list asks nothing.
     *
     * @param years the first and the last year of publication
     * @param types such as "article"
     * @param languages ISO 639-1 codes, such as "en"
     * @param fields fields, concepts or topics of research by their whole names
     */
    public record Filters(List<Long> years, List<String> types, List<String> languages, List<String> fields)
            implements Serializable {
        static final Filters NONE = new Filters(List.of(), List.of(), List.of(), List.of());

        public Filters {
            years = years == null ? List.of() : List.copyOf(years);
            types = types == null ? List.of() : List.copyOf(types);
            languages = languages == null ? List.of() : List.copyOf(languages);
            fields = fields == null ? List.of() : List.copyOf(fields);
        }
    }

    /**
     * A year to mark in the figure.
     *
     * @param label the words beside the mark
     */
    public record Mark(
            @JsonProperty(required = true) long year,
            @JsonProperty(required = true) String label) implements Serializable {}

    /**
     * One line of the figure.
     *
     * @param topic the name of what is counted
     * @param of the name of the denominator
     * @param nested whether the numerators are among the denominators
     */
    public record Share(String topic, String of, boolean nested) implements Serializable {
        /** The words beside the line. */
        public String label() {
            return topic + ", " + of;
        }
    }
}
