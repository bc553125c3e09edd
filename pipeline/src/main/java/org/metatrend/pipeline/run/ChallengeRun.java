package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.analysis.challenge.EvaluationNoise;
import org.metatrend.analysis.challenge.GainPercentiles;
import org.metatrend.analysis.challenge.Orientation;
import org.metatrend.analysis.smooth.Density;
import org.metatrend.analysis.smooth.DensityCurve;
import org.metatrend.figures.layout.ChallengeFigure;
import org.metatrend.figures.layout.ChallengePanel;
import org.metatrend.figures.layout.Figure;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.challenge.ScoreTable;
import org.metatrend.ingest.challenge.TeamScore;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.manifest.ResourcePlan.Challenge;
import org.metatrend.pipeline.output.SafeCsv;

/** Figure 3: evaluation noise against the winner's gap, a panel for each challenge. */
final class ChallengeRun {
    private static final int OUTLINE_POINTS = 128;

    private ChallengeRun() {}

    static ReadingOutput of(List<Resource> resources, List<ScoreTable> tables) {
        List<ChallengePanel> panels = new ArrayList<>();
        Map<String, Object> results = new LinkedHashMap<>();
        SafeCsv csv = new SafeCsv(List.of(
                "challenge", "team", "public_row", "private_row", "public_score", "private_score", "set_aside"));
        for (int i = 0; i < tables.size(); i++) {
            ScoreTable table = tables.get(i);
            Challenge challenge = resources.get(i).metatrend().challenge();
            for (TeamScore t : table.teams()) {
                csv.row(
                        table.source(),
                        t.team(),
                        t.publicRow(),
                        t.privateRow(),
                        t.publicScore(),
                        t.privateScore(),
                        t.setAside());
            }
            panels.add(panel(table, challenge, results));
        }
        Figure figure = ChallengeFigure.noise("figure-3-evaluation-noise", panels);
        return new ReadingOutput(
                tables.get(0).reading(),
                Map.entry("scores.csv", csv.bytes()),
                Map.of(figure.id(), results),
                List.of(figure),
                Ledger.join(tables.stream().map(ScoreTable::ledger).toList()));
    }

    private static ChallengePanel panel(ScoreTable table, Challenge challenge, Map<String, Object> results) {
        List<TeamScore> teams =
                table.teams().stream().filter(t -> t.setAside().isEmpty()).toList();
        if (teams.size() < 2) {
            throw new BadInput(
                    table.source() + ", " + table.reading().label() + " reading",
                    teams.size() + " teams with both scores",
                    "at least 2 teams on both leaderboards",
                    "complete the table, or take the resource out of the package");
        }
        double[] publicScores =
                teams.stream().mapToDouble(TeamScore::publicScore).toArray();
        double[] privateScores =
                teams.stream().mapToDouble(TeamScore::privateScore).toArray();
        double sign = challenge.higherIsBetter() ? 1 : -1;
        EvaluationNoise noise = EvaluationNoise.of(
                publicScores,
                privateScores,
                challenge.higherIsBetter() ? Orientation.HIGHER_IS_BETTER : Orientation.LOWER_IS_BETTER);
        double[] differences = new double[teams.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = sign * (privateScores[i] - publicScores[i]);
        }
        if (Arrays.stream(differences).distinct().count() < 2) {
            throw new BadInput(
                    table.source() + ", column score",
                    "the same difference between private and public score for every team",
                    "scores that differ",
                    "correct the scores, or take the resource out of the package");
        }
        GainPercentiles gains = noise.gains();
        DensityCurve outline = outline(differences, gains);
        String verdict = words(noise);
        results.put(table.source(), numbers(challenge, noise, verdict, differences, outline));
        return new ChallengePanel(
                challenge.title(),
                challenge.metric(),
                verdict,
                differences,
                new double[][] {outline.grid(), outline.density()},
                new ChallengePanel.Noise(gains.p5(), gains.median(), gains.p95(), noise.winnerGap()));
    }

    /** The density where the figure shows it: a spread to either side of the central 90%. */
    private static DensityCurve outline(double[] differences, GainPercentiles gains) {
        double spread = gains.p95() - gains.p5();
        double[] grid = Grid.even(gains.p5() - spread / 2, gains.p95() + spread / 2, OUTLINE_POINTS);
        return new Density(Density.Rule.SILVERMAN).at(differences, grid);
    }

    private static String words(EvaluationNoise noise) {
        return switch (noise.verdict()) {
            case OVERFIT -> "overfit";
            case DIMINISHING_RETURNS -> "diminishing returns";
            case REAL_IMPROVEMENT -> "real improvement";
        };
    }

    private static Map<String, Object> numbers(
            Challenge challenge, EvaluationNoise noise, String verdict, double[] differences, DensityCurve outline) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("title", challenge.title());
        numbers.put("metric", challenge.metric());
        numbers.put("higherIsBetter", challenge.higherIsBetter());
        numbers.put("teams", noise.teams());
        numbers.put("p5", noise.gains().p5());
        numbers.put("p25", noise.gains().p25());
        numbers.put("median", noise.gains().median());
        numbers.put("p75", noise.gains().p75());
        numbers.put("p95", noise.gains().p95());
        numbers.put("sd", noise.standardDeviation());
        numbers.put("noise", noise.noise());
        numbers.put("winnerGap", noise.winnerGap());
        numbers.put("verdict", verdict);
        numbers.put("differences", differences);
        numbers.put("density", outline);
        return numbers;
    }
}
