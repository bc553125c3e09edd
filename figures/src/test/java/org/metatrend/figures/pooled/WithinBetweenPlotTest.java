package org.metatrend.figures.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.Dash;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Panel;

class WithinBetweenPlotTest {
    @Test
    void theSlopesOfAllAreHeavierThanThoseOfGroupsAndDifferInDash() {
        Panel panel = PooledSamples.named("within-reviews").panels().get(0);
        List<Mark.Curve> curves = Drawn.all(panel.marks(), Mark.Curve.class).toList();
        assertThat(curves).hasSize(8);
        assertThat(curves.subList(6, 8))
                .allSatisfy(heavy -> assertThat(curves.subList(0, 6))
                        .allSatisfy(slope -> assertThat(heavy.line().widthPt())
                                .isGreaterThan(2 * slope.line().widthPt())));
        assertThat(curves.get(6).line().dash()).isEqualTo(Dash.DOTTED);
        assertThat(curves.get(7).line().dash()).isEqualTo(Dash.DASHED);
    }

    @Test
    void theVerdictStandsBelowInFull() {
        Figure figure = PooledSamples.named("within-reviews");
        assertThat(String.join(" ", Drawn.texts(figure)))
                .contains("what holds of reviews does not hold of studies.", "Wen et al. 2020 (40)", "between groups");
    }

    @Test
    void namesOfGroupsAreTheirOwn() {
        assertThatThrownBy(() -> WithinBetweenSamples.made(List.of("a", "a"), 2))
                .hasMessage("two groups have the same name");
    }
}
