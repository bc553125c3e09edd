package org.metatrend.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The boundaries that ARCHITECTURE.md draws. */
@AnalyzeClasses(packages = "org.metatrend", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule SPARK_STAYS_IN_ITS_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("org.metatrend.ingest.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "scala..");

    @ArchTest
    static final ArchRule XCHART_AND_AWT_STAY_IN_DRAW = noClasses()
            .that()
            .resideOutsideOfPackage("org.metatrend.figures.draw..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.knowm.xchart..", "java.awt..");

    @ArchTest
    static final ArchRule PDFBOX_STAYS_WHERE_PDF_IS_DRAWN_OR_READ = noClasses()
            .that()
            .resideOutsideOfPackages("org.metatrend.figures.draw..", "org.metatrend.ingest.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..");

    @ArchTest
    static final ArchRule TABLE_LIBRARIES_STAY_WITH_THE_READERS = noClasses()
            .that()
            .resideOutsideOfPackage("org.metatrend.ingest.table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jsoup..");

    @ArchTest
    static final ArchRule ANALYSIS_KNOWS_NUMBERS_ONLY = noClasses()
            .that()
            .resideInAPackage("org.metatrend.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.metatrend.ingest..",
                    "org.metatrend.figures..",
                    "org.metatrend.pipeline..",
                    "com.fasterxml..",
                    "org.apache.spark..");

    @ArchTest
    static final ArchRule FIGURES_KNOW_NEITHER_INGEST_NOR_ANALYSIS = noClasses()
            .that()
            .resideInAPackage("org.metatrend.figures..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.metatrend.ingest..", "org.metatrend.analysis..", "org.metatrend.pipeline..");

    @ArchTest
    static final ArchRule INGEST_KNOWS_NO_FIT = noClasses()
            .that()
            .resideInAPackage("org.metatrend.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.metatrend.analysis..", "org.metatrend.figures..", "org.metatrend.pipeline..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.metatrend.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_DRAWER_FOR_EVERYTHING =
            noClasses().should().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Manager");
}
