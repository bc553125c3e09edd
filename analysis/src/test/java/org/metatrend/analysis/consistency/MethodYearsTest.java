package org.metatrend.analysis.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodYearsTest {
    private static final MethodYears KNOWN = MethodYears.known();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SVM with LASSO                    | LASSO, support vector machine
            linear SVMs                       | support vector machine
            ResNet-50, ResNet50 and ResNets   | ResNet
            VGG16; VGG-19                     | VGG
            a deep residual network           | ResNet
            3D U-Net                          | 3D U-Net
            UNet                              | U-Net
            Inception-v3                      | Inception v3
            spatial transformer layers        | spatial transformer network
            Long Short Term Memory            | LSTM
            stacked denoising auto-encoders   | denoising autoencoder
            t-SNE (2D)                        | t-SNE
            """)
    void finds_methods_as_whole_words(String text, String names) {
        assertThat(KNOWN.in(text).stream().map(Method::name).sorted(String.CASE_INSENSITIVE_ORDER))
                .isEqualTo(List.of(names.split(", ")));
    }

    @ParameterizedTest
    @CsvSource({
        "organic",
        "GANGLIA",
        "since the inception",
        "adam",
        "the lasso",
        "SVMlight",
        "svm2x",
        "a Hilbert transform",
        "''"
    })
    void takes_no_part_of_a_word_and_no_common_word(String text) {
        assertThat(KNOWN.in(text)).isEmpty();
    }

    @Test
    void says_what_was_not_public_yet() {
        assertThat(KNOWN.after(2013, "SVM and GAN")).extracting(Method::name).containsExactly("GAN");
        assertThat(KNOWN.after(2014, "SVM and GAN")).isEmpty();
    }

    @Test
    void has_a_table_with_a_year_and_a_reference_for_each_method() {
        assertThat(MethodYears.table())
                .hasSizeGreaterThan(90)
                .allSatisfy(m -> {
                    assertThat(m.year()).isBetween(1950, 2030);
                    assertThat(m.reference()).isNotBlank();
                    assertThat(m.spellings()).isNotEmpty().doesNotContain("", "=");
                    // an arXiv number starts with the year and month
                    if (m.reference().startsWith("arXiv:")) {
                        assertThat(m.reference()).startsWith("arXiv:" + (m.year() - 2000));
                    }
                })
                .extracting(Method::name)
                .doesNotHaveDuplicates();
        assertThat(MethodYears.table().stream().flatMap(m -> m.spellings().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void is_not_slow_for_hostile_text() {
        String text = "residual ".repeat(20_000) + "deep residual";
        assertThat(KNOWN.in(text)).isEmpty();
    }
}
