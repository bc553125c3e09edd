package org.metatrend.ingest.bibliography.tagged;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.bibliography.ReferenceDraft;

/** EndNote's tags of a percent sign and a character, which go back to refer. */
final class EndNoteTags implements TagSyntax {
    private static final Pattern FIELD =
            Pattern.compile("%([A-Z0-9@!$#&()*+^<>\\[\\]=~?])(?: (.*)|\\s*)", Pattern.DOTALL);

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
        return current == null || field.tag().equals("0");
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
        draft.title(record.first("T"));
        draft.summary(record.first("X"));
        draft.year(record.first("D"));
        draft.year(record.first("8"));
        record.all("A").forEach(draft::author);
        draft.venue(record.first("J", "B", "S"));
        draft.volume(record.first("V"));
        draft.issue(record.first("N"));
        draft.pages(record.first("P"));
        draft.number(record.first("@"));
        draft.doi(record.first("R"));
        draft.accession(record.first("M"));
        record.listed("K").forEach(draft::keyword);
        draft.language(record.first("G"));
        draft.type(record.first("0"));
    }
}
