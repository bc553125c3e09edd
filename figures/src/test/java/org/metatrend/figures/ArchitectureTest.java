package org.metatrend.figures;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.metatrend.figures", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ONLY_DRAWING_KNOWS_THE_LIBRARIES = noClasses()
            .that()
            .resideOutsideOfPackage("..figures.draw..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.knowm.xchart..", "org.apache.pdfbox..", "org.apache.fontbox..", "java.awt..");

    @ArchTest
    static final ArchRule LAYOUT_DOES_NOT_KNOW_HOW_IT_IS_DRAWN = noClasses()
            .that()
            .resideOutsideOfPackage("..figures.draw..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..figures.draw..");
}
