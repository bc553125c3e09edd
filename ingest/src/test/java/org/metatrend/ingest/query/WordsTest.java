package org.metatrend.ingest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deep-Learning, (CT) | deep learning ct",
                "Alzheimer's O'Brien patients' ''quoted'' | alzheimer obrien patients quoted",
                "Müller NAÏVE Ångström İstanbul | muller naive angstrom istanbul",
                "Straße Søren Æon Łódź ŒDEMA | strasse soren aeon lodz oedema",
                "β-Catenin Σίσυφος ΑΛΦΑ | β catenin σισυφοσ αλφα",
                "ﬁnding R² H₂O ½x | finding r2 h2o 1 2x",
                "0.95% p<0.05 COVID-19 | 0 95 p 0 05 covid 19",
                "肺癌 画像 | 肺癌 画像",
                "ro\u00ADbust Brand™ | robust brand",
            })
    void foldsCaseAndAccents(String text, String words) {
        assertThat(WordScanner.words(text, false)).containsExactly(words.split(" "));
    }

    @Test
    void bytesThatAreNoTextSeparateWords() {
        byte[] text = "lung\u00FFscan".getBytes(StandardCharsets.ISO_8859_1);
        WordScanner scanner = new WordScanner(false);
        scanner.start(text, 0, text.length);

        assertThat(scanner.next()).isTrue();
        assertThat(new String(scanner.word(), 0, scanner.length())).isEqualTo("lung");
        assertThat(scanner.next()).isTrue();
        assertThat(new String(scanner.word(), 0, scanner.length())).isEqualTo("scan");
        assertThat(scanner.next()).isFalse();
    }

    @Test
    void noBytesBringTheScannerDown() {
        Random random = new Random(5);
        QuerySet set = QuerySet.of(List.of(QueryParser.parse("test", "lung* OR \"a1 b1\" NEAR/3 *oma")), Folding.USUAL);
        RecordHits hits = set.newHits();
        for (int i = 0; i < 2000; i++) {
            byte[] text = new byte[random.nextInt(40)];
            random.nextBytes(text);
            hits.reset();
            hits.text(SearchField.ABSTRACT, 0, text, 0, text.length);

            assertThat(set.evaluate(hits)).isFalse();
        }
    }

    @Test
    void aWordWithoutEndMatchesNothing() {
        byte[] endless = new byte[1 << 20];
        Arrays.fill(endless, (byte) 'a');
        QuerySet set = QuerySet.of(List.of(QueryParser.parse("test", "aaa*")), Folding.USUAL);
        RecordHits hits = set.newHits();
        hits.text(SearchField.TITLE, 0, endless, 0, endless.length);

        assertThat(set.evaluate(hits)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "studies,study", "series,sery", "images,image", "masses,mass", "mass,mass", "virus,virus", "viruses,viruse",
        "diagnosis,diagnosis", "analyses,analysis", "echoes,echo", "toes,toe", "boxes,box", "gas,gas", "lens,len",
        "1990s,1990s", "diseases,disease", "tumours,tumour", "batches,batch", "dies,die"
    })
    void foldsPlurals(String word, String singular) {
        assertThat(reduced(word, Folding.USUAL)).isEqualTo(singular);
        assertThat(reduced(singular, Folding.USUAL)).isEqualTo(singular);
        assertThat(reduced(word, new Folding(false, false))).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"tumours,tumor", "colour,color", "hour,hour", "tumor,tumor"})
    void foldsBritishSpellingIfAsked(String word, String american) {
        assertThat(reduced(word, new Folding(true, true))).isEqualTo(american);
    }

    @ParameterizedTest
    @CsvSource({
        "nodul*,nodule,true", "nodul*,nodul,true", "nodul*,nod,false", "tumo?r,tumor,true", "tumo?r,tumour,true",
        "tumo?r,tumouur,false", "*oma,carcinoma,true", "*oma,oma,true", "*oma,omas,false", "a*b*c,aXbYc,true",
        "a*b*c,acb,false", "??ab,ab,true", "??ab,xyab,true", "??ab,xyzab,false", "ab??,abé,true"
    })
    void matchesWildcards(String pattern, String word, boolean matches) {
        assertThat(new WordPattern(pattern).matches(word.toCharArray(), word.length()))
                .isEqualTo(matches);
    }

    private static String reduced(String word, Folding folding) {
        char[] letters = (word + " ").toCharArray();
        return new String(letters, 0, folding.reduce(letters, word.length()));
    }
}
