package org.metatrend.ingest.bibliography.csv;

import java.util.List;

/** What a column of an export may state, with the headings that say so: lower case, letters and digits only. */
public enum ReferenceColumn {
    TITLE("title", "articletitle", "ti", "displayname", "primarytitle", "documenttitle", "worktitle"),
    ABSTRACT("abstract", "ab", "notesabstract", "summary", "abstractnote"),
    YEAR(
            "year",
            "publicationyear",
            "pubyear",
            "py",
            "publishedyear",
            "yearpublished",
            "publicationdate",
            "datepublished",
            "date",
            "coverdate"),
    AUTHORS(
            "authorfullnames",
            "af",
            "authors",
            "author",
            "au",
            "authornames",
            "firstauthors",
            "authorshipsauthordisplayname",
            "authorlist",
            "creators"),
    VENUE(
            "sourcetitle",
            "journal",
            "so",
            "journaltitle",
            "publicationtitle",
            "journalbook",
            "secondarytitle",
            "primarylocationsourcedisplayname",
            "hostvenuedisplayname",
            "source",
            "sourcetitleanthologytitle",
            "venue",
            "bookjournaltitle"),
    VOLUME("volume", "vl", "bibliovolume", "vol"),
    ISSUE("issue", "is", "number", "biblioissue", "issuenumber"),
    PAGES("pages", "pagination", "page", "pagerange", "artno", "articlenumber", "ar"),
    FIRST_PAGE("pagestart", "startpage", "bp", "firstpage", "bibliofirstpage"),
    LAST_PAGE("pageend", "endpage", "ep", "lastpage", "bibliolastpage"),
    NUMBER("issn", "sn", "issns", "primarylocationsourceissnl", "isbn", "isbnissn", "bn", "eissn"),
    DOI("doi", "di", "idsdoi", "doilink", "digitalobjectidentifier"),
    PMID("pubmedid", "pmid", "pm", "idspmid", "medlinepmid"),
    ACCESSION(
            "eid",
            "ut",
            "utuniquewosid",
            "publicationid",
            "lensid",
            "id",
            "accessionnumber",
            "openalexid",
            "an",
            "recordid",
            "puiid",
            "embaseaccessionid"),
    TYPE("documenttype", "dt", "publicationtype", "type", "typeofreference", "pt", "itemtype"),
    LANGUAGE("languageoforiginaldocument", "la", "language", "articlelanguage"),
    HEADINGS("meshterms", "mh", "meshheadings", "mesh"),
    KEYWORDS(
            "authorkeywords",
            "de",
            "keywords",
            "keyword",
            "authorkeywordsoriginal",
            "emtreemedicalindextermsmajorfocus"),
    INDEX_KEYWORDS("indexkeywords", "keywordsplus", "emtreemedicalindexterms"),
    FIELDS(
            "fieldsofstudy",
            "fieldsofresearchanzsrc2020",
            "fieldsofresearch",
            "wc",
            "woscategories",
            "sc",
            "researchareas",
            "primarytopicdisplayname",
            "topics",
            "concepts"),
    COUNTRIES("authorshipscountries", "countries", "countrycodes");

    /** Immutable, which the compiler cannot see of a List. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> headings;

    ReferenceColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** The headings, the more telling first. */
    List<String> headings() {
        return headings;
    }
}
