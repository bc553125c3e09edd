package org.metatrend.ingest.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;

/**
 * A Frictionless Data Package (v1): a research question with its sources. What Frictionless has a word for uses that
 * word; what it lacks stands under {@code metatrend}.
 *
 * @param profile always {@code tabular-data-package}
 * @param name the package's short name; it names the folder of its outputs
 * @param resources one table of one review, or one export, each
 * @param metatrend what kind of question it is and how its figures are made
 * @see <a href="https://specs.frictionlessdata.io/data-package/">Data Package specification</a>
 */
@JsonPropertyOrder({"profile", "name", "title"})
public record DataPackage(
        String profile,
        String name,
        String title,
        String description,
        String homepage,
        String version,
        List<String> keywords,
        List<License> licenses,
        List<Source> sources,
        PackagePlan metatrend,
        List<Resource> resources) {
    public DataPackage {
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        licenses = licenses == null ? List.of() : List.copyOf(licenses);
        sources = sources == null ? List.of() : List.copyOf(sources);
        resources = resources == null ? List.of() : List.copyOf(resources);
    }

    /** The same package with other resources. */
    public DataPackage withResources(List<Resource> others) {
        return with(metatrend, others);
    }

    /** The same package with another plan and other resources. */
    public DataPackage with(PackagePlan plan, List<Resource> others) {
        return new DataPackage(
                profile, name, title, description, homepage, version, keywords, licenses, sources, plan, others);
    }

    /** Under which terms a package or resource may be used. */
    public record License(String name, String path, String title) {}

    /** Where a table comes from: the citation as title, its DOI as path. */
    public record Source(String title, String path, String email) {}

    /** How cells of a table are typed. */
    public record Schema(List<Field> fields, List<String> missingValues) {
        public Schema {
            fields = fields == null ? List.of() : List.copyOf(fields);
            // Frictionless: the empty string is missing unless the manifest says otherwise
            missingValues = missingValues == null ? List.of("") : List.copyOf(missingValues);
        }
    }

    /**
     * One column.
     *
     * @param type {@code string}, {@code integer}, {@code number} or {@code year}
     */
    public record Field(
            String name,
            String type,
            String title,
            String description,
            Constraints constraints,
            @JsonProperty("metatrend") FieldPlan metatrend) {}

    /** What a cell of a column must satisfy. */
    public record Constraints(
            Boolean required,
            Boolean unique,
            BigDecimal minimum,
            BigDecimal maximum,
            @JsonProperty("enum") List<String> oneOf) {
        public Constraints {
            oneOf = oneOf == null ? List.of() : List.copyOf(oneOf);
        }
    }

    /** A count's search: the Boolean query and the research field it was limited to. */
    public record FieldPlan(String query, String researchField) {}
}
