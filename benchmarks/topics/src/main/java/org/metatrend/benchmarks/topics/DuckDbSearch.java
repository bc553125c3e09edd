package org.metatrend.benchmarks.topics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same counts with DuckDB, several times over; its start is not measured. */
public final class DuckDbSearch {
    private static final Pattern WORDS = Pattern.compile("\\$\\{(.*?)}'");
    private static final String BEFORE = "(?i)(?:^|[^\\pL\\pN]|\\\\u20[0-9a-f]{2}|\\\\[nrtbf])(?:";
    private static final String BEHIND = ")(?:$|[^\\pL\\pN])";

    private DuckDbSearch() {}

    /**
     * Measures.
     *
     * @param args the folder of the files, how often
     */
    public static void main(String[] args) throws Exception {
        String sql = sql(args[0] + "/*.gz");
        List<String> counts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
            statement.execute("SET preserve_insertion_order = false");
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                counts.clear();
                System.out.println(
                        Measurement.of(() -> search(statement, sql, counts)).line());
            }
            counts.forEach(System.out::println);
        }
    }

    private static void search(Statement statement, String sql, List<String> counts) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(rows.getString(i));
                }
                counts.add(String.join(" ", row));
            }
        }
    }

    /** The query, its words in braces made regular expressions of whole words. */
    private static String sql(String files) throws IOException {
        try (InputStream in = DuckDbSearch.class.getResourceAsStream("counts.sql")) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("${FILES}", files);
            return WORDS.matcher(sql).replaceAll(m -> Matcher.quoteReplacement(BEFORE + m.group(1) + BEHIND + "'"));
        }
    }
}
