package org.metatrend.ingest.bibliography.tagged;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.bibliography.PlainText;
import org.metatrend.ingest.bibliography.ReferenceDraft;

/** PubMed's tags: www.nlm.nih.gov/bsd/mms/medlineelements.html. */
final class Nbib implements TagSyntax {
    private static final Pattern FIELD =
            Pattern.compile("([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*)|([^ ].*)?)", Pattern.DOTALL);

    @Override
    public Field field(String line) {
        Matcher field = FIELD.matcher(line);
        if (!field.matches()) {
            return null;
        }
        String value = field.group(2) != null ? field.group(2) : field.group(3);
        return new Field(field.group(1), value == null ? "" : value.strip());
    }

    @Override
    public boolean begins(Field field, TaggedRecord current) {
        return current == null || (field.tag().equals("PMID") && current.has("PMID"));
    }

    @Override
    public boolean ends(Field field) {
        return false;
    }

    @Override
    public boolean blankEnds() {
        return true;
    }

    @Override
    public void state(TaggedRecord record, ReferenceDraft draft) {
        draft.title(String.join(" ", record.all("TI")));
        draft.title(String.join(" ", record.all("BTI")));
        draft.title(record.first("TT"));
        record.all("AB").forEach(draft::summary);
        record.all("DP").forEach(draft::year);
        record.all("DEP").forEach(draft::year);
        List<String> authors =
                record.all("FAU").stream().filter(name -> !name.isBlank()).toList();
        (authors.isEmpty() ? record.all("AU") : authors).forEach(draft::author);
        record.all("CN").forEach(draft::author);
        draft.venue(record.first("JT", "TA", "BTI"));
        draft.volume(record.first("VI"));
        draft.issue(record.first("IP"));
        draft.pages(record.first("PG"));
        draft.number(PlainText.of(record.first("IS", "ISBN")).replaceFirst("\\s*\\(.*", ""));
        draft.pmid(record.first("PMID"));
        draft.accession(record.first("PMID", "PMC"));
        for (String tag : List.of("LID", "AID", "SO")) {
            record.all(tag).stream()
                    .filter(id ->
                            tag.equals("SO") ? id.contains("doi:") : id.endsWith("[doi]") || id.startsWith("doi:"))
                    .forEach(draft::doi);
        }
        record.all("MH").stream().map(Nbib::heading).forEach(draft::heading);
        record.all("OT").forEach(keyword -> draft.keyword(keyword.replaceFirst("^\\*", "")));
        record.all("LA").forEach(draft::language);
        record.all("PT").forEach(draft::type);
    }

    /** The descriptor of "*Women, Working/*history/psychology". */
    private static String heading(String printed) {
        String descriptor = printed.indexOf('/') < 0 ? printed : printed.substring(0, printed.indexOf('/'));
        return descriptor.replace("*", "");
    }
}
