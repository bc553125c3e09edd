package org.metatrend.ingest.manifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small valid package that tests then spoil. */
final class MadePackage {
    static final String TABLE = """
            row,study,year,size,accuracy
            1,Suk et al. 2014,2014,100,0.9 (A vs B)
            2,Liu et al. 2015,2015,#,0.8 (A vs B)
            """;

    private final Path folder;
    private String manifest = """
            {
              "profile": "tabular-data-package",
              "name": "made",
              "title": "A made package",
              "metatrend": {
                "kind": "studies",
                "classes": [{"name": "A"}, {"name": "B"}],
                "tasks": [{"name": "A vs B", "figures": true, "regression": true}]
              },
              "resources": [{
                "profile": "tabular-data-resource",
                "name": "table",
                "path": "table.csv",
                "hash": "HASH",
                "schema": {
                  "fields": [
                    {"name": "row", "type": "integer", "constraints": {"required": true, "minimum": 1}},
                    {"name": "study", "type": "string", "constraints": {"required": true}},
                    {"name": "year", "type": "year", "constraints": {"minimum": 1900, "maximum": 2100}},
                    {"name": "size", "type": "integer"},
                    {"name": "accuracy", "type": "string"}
                  ],
                  "missingValues": ["", "#"]
                },
                "metatrend": {
                  "study": {
                    "review": "Made et al. 2020",
                    "reference": "study",
                    "year": "year",
                    "sampleSize": [{"column": "size"}],
                    "performance": [{"column": "accuracy", "percent": false}]
                  }
                }
              }]
            }
            """;
    private byte[] table = TABLE.getBytes(StandardCharsets.UTF_8);
    private boolean keepHash;

    MadePackage(Path folder) {
        this.folder = folder;
    }

    MadePackage replaceInManifest(String from, String to) {
        if (!manifest.contains(from)) {
            throw new IllegalArgumentException(from);
        }
        manifest = manifest.replace(from, to);
        return this;
    }

    MadePackage manifest(String text) {
        manifest = text;
        return this;
    }

    MadePackage table(String text) {
        return table(text.getBytes(StandardCharsets.UTF_8));
    }

    MadePackage table(byte[] bytes) {
        table = bytes;
        return this;
    }

    /** Changes the table without telling the manifest. */
    MadePackage tamper(String text) {
        keepHash = true;
        return table(text);
    }

    Path write() throws IOException {
        byte[] described = keepHash ? TABLE.getBytes(StandardCharsets.UTF_8) : table;
        Files.write(folder.resolve("table.csv"), table);
        Files.writeString(
                folder.resolve("datapackage.json"),
                manifest.replace("HASH", "sha256:" + PackageReader.sha256(described)));
        return folder;
    }
}
