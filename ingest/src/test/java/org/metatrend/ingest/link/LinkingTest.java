package org.metatrend.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinkingTest {

    @Test
    void linksARareNameOfOneYear() {
        assertThat(certainty(MadeCitation.of("r", "Ito 2018", 100), MadeCitation.of("s", "K. Ito et al. 2018", 0)))
                .isEqualTo(Certainty.PROBABLE);
    }

    @Test
    void linksAFrequentNameOnlyIfANumberAgrees() {
        assertThat(certainty(MadeCitation.of("r", "Li 2018", 0, "0.88"), MadeCitation.of("s", "Li 2018", 0, "0.97")))
                .isEqualTo(Certainty.UNDECIDED);
        assertThat(certainty(MadeCitation.of("r", "Li 2018", 123), MadeCitation.of("s", "Li et al. 2018", 123)))
                .isEqualTo(Certainty.STRONG);
        assertThat(certainty(MadeCitation.of("r", "Li 2018", 0, "0.9136"), MadeCitation.of("s", "Li 2018", 0, "0.914")))
                .isEqualTo(Certainty.STRONG);
    }

    @Test
    void doesNotLinkByNameWhereSizesContradict() {
        assertThat(certainty(MadeCitation.of("r", "Ito 2018", 240), MadeCitation.of("s", "Ito 2018", 556)))
                .isEqualTo(Certainty.UNDECIDED);
    }

    @Test
    void linksYearsOneApartOnlyWithSeveralAgreements() {
        assertThat(certainty(
                        MadeCitation.of("r", "Ito 2017", 123, "0.914"), MadeCitation.of("s", "Ito 2018", 123, "0.914")))
                .isEqualTo(Certainty.STRONG);
        assertThat(certainty(MadeCitation.of("r", "Ito 2017", 123), MadeCitation.of("s", "Ito 2018", 123)))
                .isEqualTo(Certainty.UNDECIDED);
        assertThat(Linking.of(
                                List.of(
                                        MadeCitation.of("r", "Ito 2016", 123, "0.914"),
                                        MadeCitation.of("s", "Ito 2018", 123, "0.914")),
                                List.of())
                        .judgements())
                .isEmpty();
    }

    @Test
    void linksByDoiWhateverTheNames() {
        CitedStudy one = MadeCitation.of("r", "Ito 2018", 10, Map.of("DOI", "https://doi.org/10.1234/ABC.5"));
        CitedStudy other = MadeCitation.of("s", "Roe 2020", 500, Map.of("doi", "10.1234/abc.5."));

        assertThat(certainty(one, other)).isEqualTo(Certainty.CERTAIN);
        assertThat(certainty(one, MadeCitation.of("s", "Ito 2018", 10, Map.of("doi", "10.1234/other"))))
                .isEqualTo(Certainty.REFUTED);
    }

    @Test
    void linksByTitle() {
        CitedStudy one = MadeCitation.of("r", "Ito 2018", 0, Map.of("title", "A made study of nothing at all"));
        CitedStudy other = MadeCitation.of("s", "Ito 2020", 0, Map.of("Title", "A Made Study of Nothing-at-all."));

        assertThat(certainty(one, other)).isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void leavesApartWhatAReviewCannotTellApart() {
        Links links = Linking.of(
                List.of(
                        MadeCitation.of("r", "Ito et al. 2018a", 0),
                        MadeCitation.of("r", "Ito et al. 2018b", 0),
                        MadeCitation.of("s", "Ito 2018", 0)),
                List.of());

        assertThat(links.studies()).isEmpty();
        assertThat(links.judgements())
                .extracting(Judgement::reason)
                .containsOnly("a review lists several studies of this name and year");
    }

    @Test
    void tellsStudiesOfOneNameApartByTheirNumbers() {
        Links links = Linking.of(
                List.of(
                        MadeCitation.of("r", "Ito et al. 2018a", 363),
                        MadeCitation.of("r", "Ito et al. 2018b", 37),
                        MadeCitation.of("s", "Ito 2018", 37)),
                List.of());

        assertThat(ids(links)).containsExactly(Set.of("r:Ito et al. 2018b", "s:Ito 2018"));
    }

    @Test
    void doesNotTrustASizeThatOtherAuthorsShare() {
        Links links = Linking.of(
                List.of(
                        MadeCitation.of("r", "Ito et al. 2018a", 202),
                        MadeCitation.of("s", "Ito 2018", 202),
                        MadeCitation.of("s", "Roe 2011", 202)),
                List.of());

        assertThat(links.studies()).isEmpty();
    }

    @Test
    void takesTheMeanOfSeveralValuesForTheirs() {
        CitedStudy mean = MadeCitation.of("r", "Li 2018", 0, "0.8237");
        CitedStudy parts = new CitedStudy(
                "s:x",
                "s",
                "s",
                List.of(1),
                "Li 2018",
                mean.authors(),
                mean.year(),
                "",
                "",
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(task("A vs B", 0.948), task("A vs C", 0.745), task("B vs C", 0.778)));

        assertThat(certainty(mean, parts)).isEqualTo(Certainty.STRONG);
    }

    @Test
    void obeysAPerson() {
        CitedStudy one = MadeCitation.of("r", "Ito 2018", 100);
        CitedStudy other = MadeCitation.of("s", "Roe 2020", 500);
        Links same = Linking.of(List.of(one, other), List.of(new Ruling(true, other.id(), one.id(), "printed twice")));
        Links different = Linking.of(
                List.of(one, MadeCitation.of("s", "Ito 2018", 100)),
                List.of(new Ruling(false, "r:Ito 2018", "s:Ito 2018", "father and son")));

        assertThat(ids(same)).containsExactly(Set.of("r:Ito 2018", "s:Roe 2020"));
        assertThat(different.studies()).isEmpty();
    }

    @Test
    void givesUpLinksThatTogetherJoinTwoStudiesOfAReview() {
        // each link alone is probable by the name, and together they would make one study of two
        Links links = Linking.of(
                List.of(
                        MadeCitation.of("r", "Ito and Abe 2018", 0),
                        MadeCitation.of("r", "Ito and Sato 2018", 0),
                        MadeCitation.of("s", "Ito et al. 2018", 0),
                        MadeCitation.of("t", "Ito et al. 2018", 0)),
                List.of());

        assertThat(ids(links)).allSatisfy(LinkingTest::hasEachReviewOnce);
    }

    @Test
    void hasEachReviewOnceAndNoOrderWhateverIsGiven() {
        Random random = new Random(20221);
        for (int round = 0; round < 400; round++) {
            List<CitedStudy> studies = madeUp(random);
            Links links = Linking.of(studies, List.of());
            assertThat(ids(links)).allSatisfy(LinkingTest::hasEachReviewOnce);

            List<CitedStudy> shuffled = new ArrayList<>(studies);
            Collections.shuffle(shuffled, random);
            assertThat(Set.copyOf(ids(Linking.of(shuffled, List.of())))).isEqualTo(Set.copyOf(ids(links)));
        }
    }

    @Test
    void comparesNoCrowdPairByPair() {
        List<CitedStudy> studies = new ArrayList<>();
        CitedStudy one = MadeCitation.of("r", "Ito 2018", 0);
        for (int i = 0; i < 20_000; i++) {
            studies.add(new CitedStudy(
                    "r:" + i,
                    "r" + i % 2,
                    one.source(),
                    List.of(i + 1),
                    one.reference(),
                    one.authors(),
                    one.year(),
                    "",
                    "",
                    "",
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    List.of()));
        }

        assertThat(Linking.of(studies, List.of()).judgements()).isEmpty();
    }

    private static List<CitedStudy> madeUp(Random random) {
        String[] names = {"Ito", "Ito and Abe", "K. Ito", "M. Ito", "Li", "Klöppel", "Kloeppel"};
        int[] sizes = {0, 37, 202, 363};
        String[] values = {"0.8", "0.914", "0.9136", "0.7215"};
        List<CitedStudy> studies = new ArrayList<>();
        Set<String> ids = new java.util.HashSet<>();
        for (int i = random.nextInt(14); i > 0; i--) {
            CitedStudy study = MadeCitation.of(
                    "r" + random.nextInt(4),
                    names[random.nextInt(names.length)] + " " + (2017 + random.nextInt(2))
                            + (random.nextInt(4) == 0 ? "ab".charAt(random.nextInt(2)) : ""),
                    sizes[random.nextInt(sizes.length)],
                    values[random.nextInt(values.length)]);
            if (ids.add(study.id())) {
                studies.add(study);
            }
        }
        return studies;
    }

    private static void hasEachReviewOnce(Set<String> study) {
        assertThat(study.stream().map(id -> id.substring(0, id.indexOf(':'))).toList())
                .doesNotHaveDuplicates();
    }

    private static Reported task(String name, double value) {
        return new Reported(name, true, "accuracy", value, 3, 3, java.util.OptionalInt.empty());
    }

    private static Certainty certainty(CitedStudy one, CitedStudy other) {
        Links links = Linking.of(List.of(one, other), List.of());
        assertThat(links.studies().isEmpty())
                .isEqualTo(!links.judgements().get(0).certainty().links());
        return links.judgements().get(0).certainty();
    }

    private static List<Set<String>> ids(Links links) {
        return links.studies().stream()
                .map(s -> s.stream().map(CitedStudy::id).collect(Collectors.toSet()))
                .toList();
    }
}
