package org.metatrend.ingest.bibliography.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.metatrend.ingest.bibliography.ReferenceReader;
import org.metatrend.ingest.bibliography.bibtex.BibtexReader;
import org.metatrend.ingest.bibliography.crossref.CrossrefReader;
import org.metatrend.ingest.bibliography.csv.CsvReferenceReader;
import org.metatrend.ingest.bibliography.endnote.EndNoteXmlReader;
import org.metatrend.ingest.bibliography.medline.MedlineReader;
import org.metatrend.ingest.bibliography.openalex.OpenAlexReader;
import org.metatrend.ingest.bibliography.tagged.TaggedReader;

/** The formats of bibliographies, told by what a file begins with, and only then by its name. */
public enum BibliographyFormat {
    OPENALEX(
            "\\s*[\\[{](?s:.*)(?:https://openalex\\.org/|\"abstract_inverted_index\"|\"authorships\")(?s:.*)",
            "(?!)",
            OpenAlexReader::new),
    CROSSREF(
            "\\s*[\\[{](?s:.*)(?:\"DOI\"|\"container-title\"|\"message-type\"|\"items\")(?s:.*)",
            "(?!)",
            CrossrefReader::new),
    MEDLINE(
            "\\s*<(?s:.*?)<?(?:!DOCTYPE Pubmed|PubmedArticle|PubmedBookArticle|DeleteCitation)(?s:.*)",
            "(?!)",
            MedlineReader::new),
    ENDNOTE_XML("\\s*<(?s:.*?)<records?[\\s>](?s:.*)", "(?!)", EndNoteXmlReader::new),
    OVID("\\s*<\\d{1,9}>\\s*\\n(?s:.*)", "(?!)", TaggedReader::ovid),
    RIS("(?s:.*?)(?:^|\\n)\\s*TY(?: {1,2}|\\t)-(?s:.*)", "ris", TaggedReader::ris),
    NBIB("(?s:.*?)(?:^|\\n)(?:PMID ?-|PMC ?-|PMCR-|OWN - |STAT- )(?s:.*)", "nbib", TaggedReader::nbib),
    ISI("(?s:.*?)(?:^|\\n)(?:FN [A-Z]|VR 1\\.0|PT [A-Z]\\s*\\n)(?s:.*)", "isi|ciw", TaggedReader::isi),
    ENDNOTE("\\s*%[0A-Z] ?(?s:.*)", "enw", TaggedReader::endNote),
    BIBTEX("(?s:.*?)(?:^|\\n)\\s*@\\s*[A-Za-z]{1,40}\\s*[{(](?s:.*)", "bib|bibtex", BibtexReader::new),
    CSV("(?!)", "csv|tsv|tab", CsvReferenceReader::new);

    private final Pattern beginning;
    private final Pattern extension;

    @SuppressWarnings("ImmutableEnumChecker") // constructors
    private final Supplier<ReferenceReader> reader;

    BibliographyFormat(String beginning, String extension, Supplier<ReferenceReader> reader) {
        this.beginning = Pattern.compile(beginning);
        this.extension = Pattern.compile(extension);
        this.reader = reader;
    }

    /** The format's name in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A reader of the format. */
    public ReferenceReader reader() {
        return reader.get();
    }

    /**
     * The format of a file.
     *
     * @param head the file's first bytes, decompressed
     * @param length how many there are
     * @param name of the file, with or without ".gz"
     * @return empty where it is none of these
     */
    public static Optional<BibliographyFormat> of(byte[] head, int length, String name) {
        String text = new String(head, 0, Math.min(length, 1 << 14), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .replace('\r', '\n');
        if (OPENALEX.beginning.matcher(text).matches()) {
            return Optional.of(OPENALEX); // the first of all; whether it is a table would be much to ask of each file
        }
        boolean table = CsvReferenceReader.isTable(head, length);
        String first = text.stripLeading().lines().findFirst().orElse("") + "\n";
        for (BibliographyFormat format : values()) {
            // a table's cells may hold anything, but not its first line
            String told = table && format.isLoose() ? first : text;
            if (format == CSV ? table : format.beginning.matcher(told).matches()) {
                return Optional.of(format);
            }
        }
        String extension = extension(name);
        for (BibliographyFormat format : values()) {
            if (format.extension.matcher(extension).matches()) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Whether it is told by a line that may come after others. */
    private boolean isLoose() {
        return this == RIS || this == NBIB || this == ISI || this == BIBTEX;
    }

    private static String extension(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }
}
