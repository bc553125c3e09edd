package org.metatrend.ingest.bibliography.endnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.Records;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;

class EndNoteXmlReaderTest {
    private static final String RECORD = "<record><ref-type name=\"Journal Article\">17</ref-type>"
            + "<contributors><authors><author><style face=\"normal\">Roe, Ann</style></author></authors></contributors>"
            + "<titles><title><style>Grey </style><style>matter</style></title><secondary-title>Mice</secondary-title></titles>"
            + "<pages>1-9</pages><volume>2</volume><number>3</number><dates><year><style>1999</style></year></dates>"
            + "<isbn>1234-5678</isbn><accession-num>X1</accession-num><electronic-resource-num>10.1000/e</electronic-resource-num>"
            + "<abstract>Words.</abstract><keywords><keyword>k</keyword></keywords></record>";

    @Test
    void recordsAreReadAndMalformedOnesNamed() {
        String text = "<xml><records>" + RECORD + RECORD.replace("</titles>", "") + RECORD + "</records></xml>";
        EndNoteXmlReader reader = new EndNoteXmlReader();

        List<Reference> read = Records.kept(reader, text);

        assertThat(read).hasSize(2);
        assertThat(read.get(0))
                .isEqualTo(new Reference(
                        new Origin("source", "file", "byte 14"),
                        new Identifiers("X1", "", "10.1000/e"),
                        "Grey matter",
                        "Words.",
                        1999,
                        List.of("Roe, Ann"),
                        new Venue("Mice", "2", "3", "1-9", "1234-5678"),
                        new Descriptors("article", "", List.of(), List.of("k"), List.of(), List.of())));
        assertThat(Records.rejected(reader, text))
                .singleElement()
                .asString()
                .startsWith("byte " + (14 + RECORD.length()) + ": found malformed XML");
    }
}
