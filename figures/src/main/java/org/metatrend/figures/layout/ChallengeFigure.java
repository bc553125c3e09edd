package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.figures.layout.ChallengePanel.Noise;
import org.metatrend.figures.layout.Mark.Text;

/** The figure of evaluation noise against the winner's gap, two columns (180 mm) wide. */
public final class ChallengeFigure {
    private static final double WIDTH_MM = 180;
    private static final double EDGE_MM = 1;
    private static final double BETWEEN_MM = 7;
    private static final double SIDE_MM = 3;
    private static final double HEAD_MM = 7;
    private static final double PANEL_HEIGHT_MM = 24;
    private static final double ROOM_FOR_NOTHING_MM = 10;
    private static final double TITLE_PT = 8;

    private ChallengeFigure() {}

    /**
     * One panel per challenge, two in a row.
     *
     * @param id the figure's name
     * @param challenges the challenges, in order of drawing
     */
    public static Figure noise(String id, List<ChallengePanel> challenges) {
        int columns = challenges.size() > 1 ? 2 : 1;
        Key key = Key.flow(ChallengeKey.entries(), SIDE_MM, EDGE_MM, WIDTH_MM - 2 * SIDE_MM);
        double width = (WIDTH_MM - 2 * SIDE_MM - (columns - 1) * BETWEEN_MM) / columns;
        int rows = (challenges.size() + columns - 1) / columns;
        double top = EDGE_MM + key.heightMm() + Key.ROW_MM + 2;
        List<Panel> panels = new ArrayList<>();
        List<Mark> furniture = new ArrayList<>(key.marks());
        double below = EDGE_MM + key.heightMm() + Key.ROW_MM / 2;
        furniture.add(Text.level(SIDE_MM, below, ChallengeKey.VERDICTS, Panel.TYPE_PT, Anchor.START));
        double rowHeight = 0;
        for (ChallengePanel challenge : challenges) {
            int column = panels.size() % columns;
            int row = panels.size() / columns;
            NoisePanel noise = new NoisePanel(challenge, width);
            boolean lowest = panels.size() + columns >= challenges.size();
            double plain = HEAD_MM + PANEL_HEIGHT_MM + Panel.roomBelow(noise.axis("")) + 2.5;
            double left = SIDE_MM + column * (width + BETWEEN_MM);
            double boxTop = top + row * plain + HEAD_MM;
            Box box = new Box(left, boxTop, width, PANEL_HEIGHT_MM);
            panels.add(noise.panel(box, lowest));
            furniture.addAll(head(challenge, noise.beyond(), box));
            rowHeight = plain;
        }
        if (challenges.isEmpty()) {
            furniture.add(NoData.in(new Box(SIDE_MM, top, width, ROOM_FOR_NOTHING_MM)));
            rows = 1;
            rowHeight = ROOM_FOR_NOTHING_MM;
        }
        double height = top + rows * rowHeight + TypeWidth.lineMm(Panel.TYPE_PT) + EDGE_MM;
        return new Figure(id, description(challenges), WIDTH_MM, height, panels, furniture);
    }

    private static List<Mark> head(ChallengePanel challenge, int beyond, Box box) {
        double first = box.top() - HEAD_MM + 1.6;
        double second = first + 3.2;
        String verdict = TypeWidth.fitted(challenge.verdict(), Panel.TYPE_PT, box.width() / 2);
        double verdictWidth = TypeWidth.mm(verdict, Panel.TYPE_PT);
        String title = TypeWidth.fitted(challenge.title(), TITLE_PT, box.width() - verdictWidth - 3);
        int teams = challenge.differences().length;
        String count = NumberText.fixed(teams, 0) + (teams == 1 ? " team" : " teams");
        String outside = beyond == 0 ? "" : ", " + NumberText.fixed(beyond, 0) + " beyond the axis";
        String line = TypeWidth.fitted(challenge.metric() + ", " + count + outside, Panel.TYPE_PT, box.width());
        return List.of(
                Text.level(box.left(), first, title, TITLE_PT, Anchor.START),
                Text.level(box.right(), first, verdict, Panel.TYPE_PT, Anchor.END),
                new Text(box.left(), second, line, Panel.TYPE_PT, Ink.GREY, Anchor.START, false));
    }

    private static String description(List<ChallengePanel> challenges) {
        StringBuilder text = new StringBuilder(
                "Differences between the private and the public score of each team, against the winner's gap.");
        for (ChallengePanel c : challenges) {
            Noise noise = c.noise();
            text.append(' ').append(c.title()).append(": 90% of teams between ").append(number(noise.p5()));
            text.append(" and ").append(number(noise.p95())).append(", winner gap ");
            text.append(number(noise.winnerGap())).append(", ");
            text.append(c.verdict()).append('.');
        }
        return text.toString();
    }

    private static String number(double value) {
        return NumberText.fixed(value, NoisePanel.decimals(value));
    }
}
