package org.metatrend.ingest.bibliography.tagged;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.bibliography.ReferenceDraft;

/**
 * RIS in the dialects of EndNote, Zotero, EBSCO, Ovid, Scopus, Web of Science, Lens and others: the 2001 and 2011 tags, AB
 * and N2, TI and T1, PY, Y1 and DA.
 */
final class Ris implements TagSyntax {
    /** Two blanks or a tab stand before the hyphen; one blank only where text is unlikely to look so. */
    private static final Pattern FIELD =
            Pattern.compile("\\s*([A-Z][A-Z0-9])(?:(?: {2}|\\t)-|(?<=TY|ER|PY|Y1|DO) -)(.*)", Pattern.DOTALL);

    private static final Pattern STATED_DOI = Pattern.compile("(?i)(?:doi:?\\s*|https?://(?:dx\\.)?doi\\.org/)10\\..*");
    private static final Set<String> JOURNAL_TYPES = Set.of("JOUR", "EJOUR", "MGZN", "NEWS", "INPR", "JFULL");

    @Override
    public Field field(String line) {
        Matcher field = FIELD.matcher(line);
        return field.matches() ? new Field(field.group(1), field.group(2).strip()) : null;
    }

    @Override
    public boolean begins(Field field, TaggedRecord current) {
        // some exporters print the type several times at the top
        return field.tag().equals("TY") && (current == null || !current.hasOnly("TY"));
    }

    @Override
    public boolean ends(Field field) {
        return field.tag().equals("ER");
    }

    @Override
    public void state(TaggedRecord record, ReferenceDraft draft) {
        draft.title(record.first("TI", "T1", "CT"));
        record.all("AB").forEach(draft::summary);
        record.all("N2").forEach(draft::summary);
        for (String tag : List.of("PY", "Y1", "DA", "YR")) {
            record.all(tag).forEach(draft::year);
        }
        record.all("AU").forEach(draft::author);
        record.all("A1").forEach(draft::author);
        venue(record, draft);
        identifiers(record, draft);
        record.listed("KW").forEach(draft::keyword);
        record.all("LA").forEach(draft::language);
        type(record, draft);
    }

    private static void venue(TaggedRecord record, ReferenceDraft draft) {
        String type = record.first("TY");
        boolean journal = JOURNAL_TYPES.contains(type);
        draft.venue(journal ? record.first("JF", "T2", "JO", "JA", "J2", "J1", "T3") : "");
        draft.venue(record.first("T2", "BT", "JF", "JO", "J2", "JA", "J1", "T3"));
        draft.title(record.first("BT"));
        draft.volume(record.first("VL"));
        draft.issue(record.first("IS", "CP"));
        String from = record.first("SP");
        // Ovid divides "No Pagination Specified" onto both
        draft.pages(from.startsWith("No") ? "" : from, from.startsWith("No") ? "" : record.first("EP"));
        draft.pages(record.first("C7"));
        draft.number(record.first("SN"));
    }

    private static void identifiers(TaggedRecord record, ReferenceDraft draft) {
        record.all("DO").forEach(draft::doi);
        record.all("DI").forEach(draft::doi);
        for (String tag : List.of("M3", "N1", "L3", "UR")) {
            record.all(tag).stream()
                    .map(String::strip)
                    .filter(text -> STATED_DOI.matcher(text).matches())
                    .forEach(draft::doi);
        }
        String number = record.first("AN");
        boolean pubmed = record.first("DP", "DB").matches("(?i).*(NLM|PubMed|MEDLINE).*");
        draft.pmid(pubmed && number.matches("\\d{1,8}") ? number : "");
        record.all("U1").stream().filter(text -> text.endsWith("[pmid]")).forEach(draft::pmid);
        draft.accession(number);
        draft.accession(record.first("U2"));
        // a bare number is the place in the exporter's library
        String id = record.first("ID");
        draft.accession(id.matches("\\d{1,6}") ? "" : id);
    }

    private static void type(TaggedRecord record, ReferenceDraft draft) {
        String said = record.first("M3");
        if (said.matches("(?i)(review|article|editorial|letter|conference paper|book chapter|erratum)")) {
            draft.type(said);
        }
        List<String> types = record.all("TY");
        draft.type(types.isEmpty() ? "" : types.get(types.size() - 1));
    }
}
