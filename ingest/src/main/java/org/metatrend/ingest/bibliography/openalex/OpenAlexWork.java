package org.metatrend.ingest.bibliography.openalex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.json.JsonCursor;

/**
 * A work of OpenAlex (docs.openalex.org/api-entities/works/work-object), of the versions with "host_venue" and "concepts"
 * and of those with "primary_location" and "topics".
 */
final class OpenAlexWork {
    private record Concept(int level, String name) {}

    private final ReferenceDraft draft;
    private final List<Concept> concepts = new ArrayList<>();
    private final List<String> hostVenue = new ArrayList<>();
    private boolean hasTopics;

    private OpenAlexWork(ReferenceDraft draft) {
        this.draft = draft;
    }

    /** What a work states. */
    static void state(JsonCursor at, ReferenceDraft draft) throws IOException {
        OpenAlexWork work = new OpenAlexWork(draft);
        while (at.field()) {
            work.field(at);
        }
        if (work.hostVenue.size() == 2) {
            draft.venue(work.hostVenue.get(0));
            draft.number(work.hostVenue.get(1));
        }
        if (!work.hasTopics) {
            work.concepts.sort(Comparator.comparingInt(Concept::level));
            work.concepts.forEach(concept -> draft.field(concept.name()));
        }
    }

    private void field(JsonCursor at) throws IOException {
        switch (at.name()) {
            case "id" -> draft.accession(last(at.text()));
            case "doi" -> draft.doi(at.text());
            case "title", "display_name" -> draft.title(at.text());
            case "publication_year", "publication_date" -> draft.year(at.text());
            case "type" -> draft.type(at.text());
            case "language" -> draft.language(at.text());
            case "ids" -> ids(at);
            case "authorships" -> authorships(at);
            case "biblio" -> biblio(at);
            case "primary_location" -> primaryLocation(at);
            case "host_venue" -> hostVenue.addAll(source(at));
            case "abstract_inverted_index" -> invertedIndex(at);
            case "abstract" -> draft.summary(at.text());
            default -> descriptors(at);
        }
    }

    /** The number behind the last slash of an address. */
    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void ids(JsonCursor at) throws IOException {
        for (boolean more = at.enterObject(); more && at.field(); ) {
            switch (at.name()) {
                case "pmid" -> draft.pmid(last(at.text()));
                case "doi" -> draft.doi(at.text());
                default -> at.name();
            }
        }
    }

    private void authorships(JsonCursor at) throws IOException {
        for (boolean more = at.enterArray(); more && at.element(); ) {
            String name = "";
            String raw = "";
            for (boolean author = at.enterObject(); author && at.field(); ) {
                switch (at.name()) {
                    case "author" -> name = name(at);
                    case "raw_author_name" -> raw = at.text();
                    case "countries" -> countries(at);
                    case "institutions" -> institutions(at);
                    default -> at.name();
                }
            }
            draft.author(name.isEmpty() ? raw : name);
        }
    }

    /** The display name of an object. */
    private static String name(JsonCursor at) throws IOException {
        String name = "";
        for (boolean more = at.enterObject(); more && at.field(); ) {
            name = at.name().equals("display_name") ? at.text() : name;
        }
        return name;
    }

    private void countries(JsonCursor at) throws IOException {
        for (boolean more = at.enterArray(); more && at.element(); ) {
            draft.country(at.text());
        }
    }

    private void institutions(JsonCursor at) throws IOException {
        for (boolean more = at.enterArray(); more && at.element(); ) {
            for (boolean institution = at.enterObject(); institution && at.field(); ) {
                draft.country(at.name().equals("country_code") ? at.text() : "");
            }
        }
    }

    private void biblio(JsonCursor at) throws IOException {
        String from = "";
        String to = "";
        for (boolean more = at.enterObject(); more && at.field(); ) {
            switch (at.name()) {
                case "volume" -> draft.volume(at.text());
                case "issue" -> draft.issue(at.text());
                case "first_page" -> from = at.text();
                case "last_page" -> to = at.text();
                default -> at.name();
            }
        }
        draft.pages(from, to);
    }

    private void primaryLocation(JsonCursor at) throws IOException {
        for (boolean more = at.enterObject(); more && at.field(); ) {
            if (at.name().equals("source")) {
                List<String> source = source(at);
                draft.venue(source.get(0));
                draft.number(source.get(1));
            }
        }
    }

    /** Name and ISSN. */
    private static List<String> source(JsonCursor at) throws IOException {
        String name = "";
        String number = "";
        for (boolean more = at.enterObject(); more && at.field(); ) {
            switch (at.name()) {
                case "display_name" -> name = at.text();
                case "issn_l" -> number = at.text();
                default -> at.name();
            }
        }
        return List.of(name, number);
    }

    private void invertedIndex(JsonCursor at) throws IOException {
        InvertedIndex index = new InvertedIndex();
        for (boolean more = at.enterObject(); more && at.field(); ) {
            index.word(at.name());
            for (boolean places = at.enterArray(); places && at.element(); ) {
                index.place(at.number(Integer.MAX_VALUE));
            }
        }
        draft.summary(index.text());
    }

    private void descriptors(JsonCursor at) throws IOException {
        switch (at.name()) {
            case "mesh" -> each(at, "descriptor_name", draft::heading);
            case "keywords" -> keywords(at);
            case "topics" -> topics(at);
            case "concepts" -> concepts(at);
            default -> at.name();
        }
    }

    private static void each(JsonCursor at, String field, java.util.function.Consumer<String> statement)
            throws IOException {
        for (boolean more = at.enterArray(); more && at.element(); ) {
            for (boolean object = at.enterObject(); object && at.field(); ) {
                statement.accept(at.name().equals(field) ? at.text() : "");
            }
        }
    }

    private void keywords(JsonCursor at) throws IOException {
        for (boolean more = at.enterArray(); more && at.element(); ) {
            draft.keyword(at.text());
            for (boolean object = at.enterObject(); object && at.field(); ) {
                boolean word = at.name().equals("display_name") || at.name().equals("keyword");
                draft.keyword(word ? at.text() : "");
            }
        }
    }

    private void topics(JsonCursor at) throws IOException {
        for (boolean more = at.enterArray(); more && at.element(); ) {
            String[] names = {"", "", "", ""};
            for (boolean object = at.enterObject(); object && at.field(); ) {
                switch (at.name()) {
                    case "domain" -> names[0] = name(at);
                    case "field" -> names[1] = name(at);
                    case "subfield" -> names[2] = name(at);
                    case "display_name" -> names[3] = at.text();
                    default -> at.name();
                }
            }
            for (String name : names) {
                draft.field(name);
            }
            hasTopics = true;
        }
    }

    private void concepts(JsonCursor at) throws IOException {
        for (boolean more = at.enterArray(); more && at.element(); ) {
            String name = "";
            int level = Integer.MAX_VALUE;
            for (boolean object = at.enterObject(); object && at.field(); ) {
                switch (at.name()) {
                    case "display_name" -> name = at.text();
                    case "level" -> level = at.number(level);
                    default -> at.name();
                }
            }
            concepts.add(new Concept(level, name));
        }
    }
}
