package org.metatrend.ingest.bibliography.tagged;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.bibliography.ReferenceDraft;

/** The tags of the Web of Science's plain text; continuation lines are indented. */
final class Isi implements TagSyntax {
    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z0-9])(?: (.*)|\\s*)", Pattern.DOTALL);

    @Override
    public Field field(String line) {
        Matcher field = FIELD.matcher(line);
        return field.matches()
                ? new Field(
                        field.group(1),
                        field.group(2) == null ? "" : field.group(2).strip())
                : null;
    }

    @Override
    public boolean begins(Field field, TaggedRecord current) {
        return field.tag().equals("PT");
    }

    @Override
    public boolean ends(Field field) {
        return field.tag().equals("ER");
    }

    @Override
    public boolean isOutside(String line) {
        return line.startsWith("FN ") || line.startsWith("VR ") || line.strip().equals("EF");
    }

    @Override
    public void state(TaggedRecord record, ReferenceDraft draft) {
        draft.title(record.first("TI", "BT"));
        draft.summary(record.first("AB"));
        draft.year(record.first("PY"));
        draft.year(record.first("EA", "PD"));
        List<String> full = record.listed("AF");
        (full.isEmpty() ? record.listed("AU") : full).forEach(draft::author);
        draft.venue(record.first("SO", "SE", "JI"));
        draft.volume(record.first("VL"));
        draft.issue(record.first("IS"));
        draft.pages(record.first("BP"), record.first("EP"));
        draft.pages(record.first("PS", "AR"));
        draft.number(record.first("SN", "EI", "BN"));
        draft.doi(record.first("DI"));
        draft.pmid(record.first("PM"));
        String accession = record.first("UT");
        draft.pmid(accession.startsWith("MEDLINE:") ? accession.substring(8) : "");
        draft.accession(accession);
        draft.accession(record.first("AN"));
        lists(record, "DE").forEach(draft::keyword);
        lists(record, "ID").forEach(draft::keyword);
        lists(record, "WC").forEach(draft::field);
        lists(record, "SC").forEach(draft::field);
        draft.language(record.first("LA"));
        lists(record, "DT").forEach(draft::type);
    }

    /** Values that semicolons divide and that run over lines. */
    private static List<String> lists(TaggedRecord record, String tag) {
        return record.all(tag).stream()
                .flatMap(value -> List.of(value.replace('\n', ' ').split(";")).stream())
                .toList();
    }
}
