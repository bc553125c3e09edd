package org.metatrend.figures.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.pooled.Sroc.Study;

class SrocPlotTest {
    private static final Figure FIGURE = PooledSamples.named("sroc-studies");

    @Test
    void rocSpaceIsASquare() {
        Panel panel = FIGURE.panels().get(0);
        assertThat(panel.box().width()).isCloseTo(panel.box().height(), Offset.offset(1e-9));
        assertThat(Drawn.labels(panel.x())).containsExactly("0", "20", "40", "60", "80", "100");
        assertThat(panel.x().label()).isEqualTo("1 \u2212 specificity (%)");
    }

    @Test
    void regionsAreClosed() {
        List<Mark.Curve> outlines = Drawn.all(FIGURE.panels().get(0).marks(), Mark.Curve.class)
                .limit(2)
                .toList();
        assertThat(outlines).allSatisfy(outline -> {
            assertThat(outline.x()[60]).isEqualTo(outline.x()[0]);
            assertThat(outline.y()[60]).isEqualTo(outline.y()[0]);
        });
        assertThat(Drawn.texts(FIGURE)).contains("95% confidence", "95% prediction", "SROC curve", "summary");
    }

    @Test
    void allStudiesAreDrawn() {
        assertThat(Drawn.points(FIGURE.panels().get(0))).isEqualTo(30);
        assertThat(Drawn.texts(PooledSamples.named("sroc-groups"))).contains("MRI (134)", "PET (133)");
        assertThat(FIGURE.description()).contains("sensitivity 81.8%, specificity 85.8%");
    }

    @Test
    void fractionsAreFractions() {
        assertThatThrownBy(() -> new Study(81, 0.5, 1, "")).hasMessage("a sensitivity: 81.0 is above 1");
    }
}
