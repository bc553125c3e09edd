package org.metatrend.pipeline.add;

import java.util.List;
import java.util.Map;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.propose.CellMeaning;
import org.metatrend.ingest.propose.CellMeanings;
import org.metatrend.ingest.propose.Doubt;
import org.metatrend.ingest.propose.Proposal;
import org.metatrend.ingest.propose.Role;
import org.metatrend.ingest.table.FoundTable;
import org.metatrend.ingest.table.Layout;
import org.metatrend.ingest.table.Structured;
import org.metatrend.ingest.table.TableStructure;

/**
 * How a table is understood: by itself, and by what the user says.
 *
 * @param found the table as it stands in its file
 * @param structured with header and body told apart
 * @param proposal what its columns mean
 * @param meanings what its cells mean where they leave it open, by column
 */
public record Understanding(
        FoundTable found, Structured structured, Proposal proposal, Map<String, CellMeaning> meanings) {

    /** Understands a table, saying what it takes it for. */
    public static Understanding of(String file, FoundTable found, Map<Role, List<String>> stated, Report report) {
        report.steps().step("looking for the header and the rows of studies");
        Structured structured = TableStructure.of(file, found, Layout.UNKNOWN);
        if (structured.table().rows().isEmpty()) {
            throw new BadInput(
                    file, "no row below the header", "a table with studies", "name another table, or restore this one");
        }
        report.structure(structured);
        Understanding first = new Understanding(found, structured, null, Map.of()).with(stated);
        report.proposal(first.proposal());
        report.meanings(first.meanings());
        return first;
    }

    /** Asks for what is unclear. */
    public Understanding asked(Map<Role, List<String>> stated, Questions questions, Report report) {
        boolean unclear = !proposal.unclear().isEmpty();
        Understanding clear = unclear ? with(new ColumnQuestions(questions).unclear(proposal, stated)) : this;
        List<Doubt> doubts = new CellMeanings(clear.proposal()).doubts();
        Understanding all = new Understanding(
                found, structured, clear.proposal(), new MeaningQuestions(questions).ask(doubts, clear.meanings()));
        if (!doubts.isEmpty() || unclear) {
            report.proposal(all.proposal());
            report.meanings(all.meanings());
        }
        return all;
    }

    private Understanding with(Map<Role, List<String>> stated) {
        Proposal next = Proposal.of(structured.table(), stated);
        return new Understanding(found, structured, next, new CellMeanings(next).proposed());
    }

    /** Asks what is not right, and for what then is unclear. */
    public Understanding corrected(Map<Role, List<String>> stated, Questions questions, Report report) {
        stated.putAll(new ColumnQuestions(questions).correction(proposal, stated));
        Understanding next = with(stated);
        report.proposal(next.proposal());
        return next.asked(stated, questions, report);
    }
}
