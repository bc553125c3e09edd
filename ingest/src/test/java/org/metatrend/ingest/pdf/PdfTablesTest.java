package org.metatrend.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.table.FoundTable;

class PdfTablesTest {
    private static final double[] THREE = {100, 220, 300};

    private static final List<List<String>> STUDIES = List.of(
            List.of("Study", "Subjects", "Accuracy"),
            List.of("Smith et al.", "120", "0.81"),
            List.of("Wang and Li", "1 043", "0.79"),
            List.of("Garcia", "64", "0.92"));

    @Test
    void readsATableRuledAboveAndBelowItsHeaderWithTheCaptionAbove() {
        MadePdf pdf = new MadePdf().page().prose(70, 520, 80, 6);
        pdf.text(100, 180, "Table 1: Accuracy of the studies. The second line of the caption is");
        pdf.text(100, 192, "shorter.");
        studies(pdf, 215);
        pdf.prose(70, 520, 310, 8);

        assertThat(find(pdf))
                .containsExactly(new FoundTable(
                        "page 1, table 1",
                        "Table 1: Accuracy of the studies. The second line of the caption is shorter.",
                        STUDIES,
                        1));
    }

    @Test
    void readsATableWithTheCaptionBelow() {
        MadePdf pdf = new MadePdf().page().prose(70, 520, 80, 6);
        studies(pdf, 180);
        pdf.text(100, 255, "TABLE II");
        pdf.text(100, 267, "Accuracy of the studies");
        pdf.prose(70, 520, 310, 8);

        assertThat(find(pdf))
                .containsExactly(new FoundTable("page 1, table 1", "TABLE II Accuracy of the studies", STUDIES, 1));
    }

    @Test
    void givesTablesThatFollowEachOtherToTheirOwnCaptions() {
        MadePdf pdf = new MadePdf().page();
        studies(pdf, 100);
        pdf.text(100, 170, "Table 1. First.");
        studies(pdf, 210);
        pdf.text(100, 280, "Table 2. Second.");

        assertThat(find(pdf))
                .containsExactly(
                        new FoundTable("page 1, table 1", "Table 1. First.", STUDIES, 1),
                        new FoundTable("page 1, table 2", "Table 2. Second.", STUDIES, 1));
    }

    @Test
    void readsATableWithoutAnyRules() {
        MadePdf pdf = new MadePdf().page().prose(70, 520, 80, 6);
        pdf.text(200, 180, "Table 3. Accuracy");
        rows(pdf, 200);
        pdf.prose(70, 520, 280, 8);

        assertThat(find(pdf)).containsExactly(new FoundTable("page 1, table 1", "Table 3. Accuracy", STUDIES, 0));
    }

    @Test
    void readsAGridWithoutACaption() {
        MadePdf pdf = new MadePdf().page();
        for (int i = 0; i <= 4; i++) {
            pdf.rule(95, 90 + 14 * i, 360, 90 + 14 * i);
        }
        for (double x : new double[] {95, 215, 295, 360}) {
            pdf.rule(x, 90, x, 146);
        }
        rows(pdf, 100, 14);

        assertThat(find(pdf)).containsExactly(new FoundTable("page 1, table 1", "", STUDIES, 1));
    }

    @Test
    void splitsTheColumnsUnderASpanningHeader() {
        double[] x = {100, 220, 260, 300, 340};
        MadePdf pdf = new MadePdf().page().text(100, 100, "Table 1: Errors");
        pdf.rule(95, 110, 370, 110);
        pdf.text(100, 122, "Model").text(222, 122, "MAE (years)").text(322, 122, "R");
        pdf.small(329, 118, "2");
        pdf.rule(218, 126, 285, 126).rule(298, 126, 368, 126);
        pdf.row(136, x, "", "SHIP", "IXI", "SHIP", "IXI");
        pdf.rule(95, 140, 370, 140);
        pdf.row(150, x, "A network", "5.05", "6.95", "NA", "NA");
        pdf.row(162, x, "Another network", "5.25", "8.52", "0.756", "0.698");
        pdf.rule(95, 166, 370, 166);

        FoundTable table = find(pdf).get(0);
        assertThat(table.headerRows()).isEqualTo(2);
        assertThat(table.grid())
                .containsExactly(
                        List.of("Model", "MAE (years)", "", "R2", ""),
                        List.of("", "SHIP", "IXI", "SHIP", "IXI"),
                        List.of("A network", "5.05", "6.95", "NA", "NA"),
                        List.of("Another network", "5.25", "8.52", "0.756", "0.698"));
    }

    @Test
    void placesASpanningHeaderWithoutARuleByItsMiddle() {
        double[] x = {100, 200, 240, 280, 330, 370, 410};
        MadePdf pdf = new MadePdf().page().text(100, 100, "Table 1: Errors");
        pdf.rule(95, 110, 440, 110);
        pdf.text(239, 122, "First").text(369, 122, "Next");
        pdf.row(134, x, "Model", "aaaa", "bbbb", "cccc", "aaaa", "bbbb", "cccc");
        pdf.rule(95, 138, 440, 138);
        pdf.row(150, x, "One", "0.11", "0.12", "0.13", "0.21", "0.22", "0.23");
        pdf.row(162, x, "Two", "0.31", "0.32", "0.33", "0.41", "0.42", "0.43");
        pdf.rule(95, 166, 440, 166);

        assertThat(find(pdf).get(0).grid().get(0)).containsExactly("", "First", "", "", "Next", "", "");
    }

    @Test
    void goesByTheMiddleWhereOneRuleLiesUnderSeveralSpanningHeaders() {
        double[] x = {100, 200, 240, 280, 320};
        MadePdf pdf = new MadePdf().page().text(100, 100, "Table 1: Errors");
        pdf.rule(95, 110, 345, 110);
        pdf.text(218, 122, "First").text(299, 122, "Next");
        pdf.rule(198, 126, 338, 126);
        pdf.row(136, x, "Model", "aaaa", "bbbb", "aaaa", "bbbb");
        pdf.rule(95, 140, 345, 140);
        pdf.row(150, x, "One", "0.11", "0.12", "0.21", "0.22");
        pdf.row(162, x, "Two", "0.31", "0.32", "0.41", "0.42");
        pdf.rule(95, 166, 345, 166);

        assertThat(find(pdf).get(0).grid().get(0)).containsExactly("", "First", "", "Next", "");
    }

    @Test
    void tellsTightColumnsOfNumbersApart() {
        double[] x = {100, 140, 163, 186};
        MadePdf pdf = new MadePdf().page().text(100, 100, "Table 1 (continued)");
        pdf.rule(95, 110, 210, 110);
        pdf.row(122, x, "Study", "a", "b", "c");
        pdf.rule(95, 126, 210, 126);
        pdf.row(138, x, "Smith", "0.81", "0.77", "1 043");
        pdf.row(150, x, "Wang", "0.91", "0.87", "64");
        pdf.rule(95, 154, 210, 154);

        assertThat(find(pdf))
                .containsExactly(new FoundTable(
                        "page 1, table 1",
                        "Table 1 (continued)",
                        List.of(
                                List.of("Study", "a", "b", "c"),
                                List.of("Smith", "0.81", "0.77", "1 043"),
                                List.of("Wang", "0.91", "0.87", "64")),
                        1));
    }

    @Test
    void joinsContinuationLinesAndDividedWords() {
        double[] x = {100, 200, 330};
        MadePdf pdf = new MadePdf().page().text(100, 100, "Table 1: Methods");
        pdf.rule(95, 110, 380, 110);
        pdf.row(122, x, "Study", "Method", "Subjects");
        pdf.rule(95, 126, 380, 126);
        pdf.row(138, x, "Smith (2019)", "Support vector machine,", "120");
        pdf.row(150, x, "", "linear kernel and classi-", "");
        pdf.row(162, x, "", "fication by ROI-", "");
        pdf.row(174, x, "", "aware maps", "");
        pdf.row(186, x, "Wang (2020)", "Network", "64");
        pdf.row(198, x, "Zhu (2021)", "Random forest, five folds", "80");
        pdf.rule(95, 202, 380, 202);

        assertThat(find(pdf).get(0).grid())
                .containsExactly(
                        List.of("Study", "Method", "Subjects"),
                        List.of(
                                "Smith (2019)",
                                "Support vector machine, linear kernel and classification by ROI-aware maps",
                                "120"),
                        List.of("Wang (2020)", "Network", "64"),
                        List.of("Zhu (2021)", "Random forest, five folds", "80"));
    }

    @Test
    void joinsBoundsSetUnderTheirEstimates() {
        double[] x = {100, 200, 280};
        MadePdf pdf = new MadePdf().page().text(100, 100, "Table 1: Estimates");
        pdf.rule(95, 110, 340, 110);
        pdf.row(122, x, "Study", "Sensitivity", "Specificity");
        pdf.rule(95, 126, 340, 126);
        pdf.row(138, x, "Smith", "0.81", "0.77");
        pdf.row(150, x, "", "(0.75-0.86)", "(0.70-0.83)");
        pdf.row(162, x, "Wang", "0.91", "0.87");
        pdf.row(174, x, "", "(0.85-0.96)", "(0.80-0.93)");
        pdf.rule(95, 178, 340, 178);

        assertThat(find(pdf).get(0).grid())
                .containsExactly(
                        List.of("Study", "Sensitivity", "Specificity"),
                        List.of("Smith", "0.81 (0.75-0.86)", "0.77 (0.70-0.83)"),
                        List.of("Wang", "0.91 (0.85-0.96)", "0.87 (0.80-0.93)"));
    }

    @Test
    void keepsRowsWhoseLabelStandsOnceForSeveral() {
        double[] x = {100, 200, 280};
        MadePdf pdf = new MadePdf().page().text(100, 100, "Table 1: Scores");
        pdf.rule(95, 110, 340, 110);
        pdf.row(122, x, "Model", "Data", "Score");
        pdf.rule(95, 126, 340, 126);
        pdf.row(138, x, "Baselines");
        pdf.row(150, x, "Forest", "SHIP", "0.77");
        pdf.row(162, x, "", "IXI", "0.71");
        pdf.row(174, x, "Network", "SHIP", "0.87");
        pdf.row(186, x, "", "IXI", "");
        pdf.rule(95, 190, 340, 190);

        assertThat(find(pdf).get(0).grid())
                .containsExactly(
                        List.of("Model", "Data", "Score"),
                        List.of("Baselines", "", ""),
                        List.of("Forest", "SHIP", "0.77"),
                        List.of("", "IXI", "0.71"),
                        List.of("Network", "SHIP", "0.87"),
                        List.of("", "IXI", ""));
    }

    @Test
    void keepsSuperscriptsMinusSignsAndLigaturesReadable() {
        MadePdf pdf = new MadePdf().page().text(100, 100, "Table 1: Signs");
        pdf.rule(95, 110, 360, 110);
        pdf.row(122, THREE, "Study", "Effect", "p");
        pdf.rule(95, 126, 360, 126);
        pdf.row(138, THREE, "Smith", "-0.81", "10").small(310.5, 134, "-3");
        pdf.row(150, THREE, "Wang", "0.79", "0.05").small(124.5, 146, "a");
        pdf.rule(95, 154, 360, 154);

        assertThat(find(pdf).get(0).grid())
                .containsExactly(
                        List.of("Study", "Effect", "p"),
                        List.of("Smith", "-0.81", "10-3"),
                        List.of("Wanga", "0.79", "0.05"));
    }

    @Test
    void readsATableInOneOfTwoColumns() {
        double[] x = {60, 150, 220};
        MadePdf pdf = new MadePdf().page();
        pdf.prose(55, 290, 80, 10).text(60, 230, "Table 1: Accuracy");
        pdf.rule(55, 237, 290, 237);
        pdf.row(248, x, "Study", "Subjects", "Accuracy");
        pdf.rule(55, 252, 290, 252);
        pdf.row(263, x, "Smith et al.", "120", "0.81");
        pdf.row(275, x, "Wang and Li", "1 043", "0.79");
        pdf.row(287, x, "Garcia", "64", "0.92");
        pdf.rule(55, 291, 290, 291);
        pdf.prose(55, 290, 320, 20);
        pdf.prose(305, 540, 83, 40);

        assertThat(find(pdf)).containsExactly(new FoundTable("page 1, table 1", "Table 1: Accuracy", STUDIES, 1));
    }

    @Test
    void readsATableAcrossTwoColumns() {
        double[] x = {60, 240, 420};
        MadePdf pdf = new MadePdf().page();
        pdf.text(
                60,
                80,
                "Table 1: Accuracy of the studies in a caption that goes across both of the columns of the page");
        pdf.rule(55, 87, 540, 87);
        pdf.row(98, x, "Study", "Subjects", "Accuracy");
        pdf.rule(55, 102, 540, 102);
        pdf.row(113, x, "Smith et al.", "120", "0.81");
        pdf.row(125, x, "Wang and Li", "1 043", "0.79");
        pdf.row(137, x, "Garcia", "64", "0.92");
        pdf.rule(55, 141, 540, 141);
        pdf.prose(55, 290, 170, 30);
        pdf.prose(305, 540, 170, 30);

        assertThat(find(pdf).stream().map(FoundTable::grid)).containsExactly(STUDIES);
    }

    @Test
    void passesOverTheLineNumbersOfPreprints() {
        MadePdf pdf = new MadePdf().page().prose(70, 520, 80, 8);
        pdf.text(100, 188, "Table 1: Accuracy");
        studies(pdf, 212);
        pdf.prose(70, 520, 284, 8);
        for (int i = 0; i < 26; i++) {
            pdf.text(40, 80 + 12 * i, "%03d".formatted(i));
        }

        assertThat(find(pdf)).containsExactly(new FoundTable("page 1, table 1", "Table 1: Accuracy", STUDIES, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void readsATableSetSidewaysOrOnATurnedPage(int direction) {
        for (int rotation : new int[] {0, 90, 180, 270}) {
            Matrix matrix = Matrix.getRotateInstance(Math.toRadians(direction), 298, 421);
            matrix.concatenate(Matrix.getTranslateInstance(-298, -421));
            MadePdf pdf = new MadePdf().page(rotation, matrix);
            pdf.text(120, 240, "Table 1: Accuracy");
            studies(pdf, 260);

            assertThat(find(pdf)).containsExactly(new FoundTable("page 1, table 1", "Table 1: Accuracy", STUDIES, 1));
        }
    }

    @Test
    void findsNothingInTextThatOnlySpeaksOfTables() {
        MadePdf pdf = new MadePdf().page().prose(70, 520, 80, 4);
        pdf.text(70, 128, "Table 1 shows that the quick brown fox jumps over a lazy dog and then it rests; see");
        pdf.text(70, 140, "Table 2. The quick brown fox jumps over a lazy dog and then it rests for some time");
        pdf.prose(70, 520, 152, 20);

        assertThat(find(pdf)).isEmpty();
    }

    @Test
    void findsNoTableInAPlot() {
        MadePdf pdf = new MadePdf().page();
        for (int i = 0; i < 6; i++) {
            pdf.text(80, 103 + 30 * i, "0." + i).rule(100, 100 + 30 * i, 400, 100 + 30 * i);
        }
        pdf.row(262, new double[] {100, 200, 300}, "10", "20", "30");
        pdf.text(120, 290, "Figure 1: Accuracy by sample size");

        assertThat(find(pdf)).isEmpty();
    }

    @Test
    void givesTheSameTwice() {
        MadePdf pdf = new MadePdf().page().text(100, 100, "Table 1: Accuracy");
        studies(pdf, 120);
        byte[] bytes = pdf.bytes();

        assertThat(new PdfTables().find("a.pdf", bytes)).isEqualTo(new PdfTables().find("a.pdf", bytes));
    }

    private static void studies(MadePdf pdf, double y) {
        pdf.rule(95, y - 10, 360, y - 10).rule(95, y + 4, 360, y + 4).rule(95, y + 42, 360, y + 42);
        rows(pdf, y, 12);
    }

    private static void rows(MadePdf pdf, double y) {
        rows(pdf, y, 12);
    }

    private static void rows(MadePdf pdf, double y, double step) {
        for (int i = 0; i < STUDIES.size(); i++) {
            pdf.row(y + step * i, THREE, STUDIES.get(i).toArray(String[]::new));
        }
    }

    private static List<FoundTable> find(MadePdf pdf) {
        return new PdfTables().find("made.pdf", pdf.bytes());
    }
}
