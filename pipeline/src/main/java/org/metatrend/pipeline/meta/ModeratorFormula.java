package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.BadInput;

/**
 * Parses moderators: terms parted by commas, such as {@code ln(n), year, factor(task, ref=A)}, or after a tilde by plus signs, as in R.
 */
final class ModeratorFormula {
    private static final String OPTION = "--mods";
    private static final int LONGEST = 2000;
    private static final Pattern FACTOR =
            Pattern.compile("(?i)factor\\(\\s*(.+?)\\s*(?:,\\s*ref\\s*=\\s*(.+?)\\s*)?\\)", Pattern.DOTALL);

    private final MetaTable table;
    private final Optional<RoleColumns> roles;

    private ModeratorFormula(MetaTable table, Optional<RoleColumns> roles) {
        this.table = table;
        this.roles = roles;
    }

    /**
     * Parses.
     *
     * @throws BadInput if a term is no expression, names no column or stands there twice
     */
    static List<ModeratorTerm> parse(MetaTable table, Optional<RoleColumns> roles, String text) {
        if (text.length() > LONGEST) {
            throw new BadInput(OPTION, text.length() + " characters", "at most " + LONGEST, "use fewer moderators");
        }
        String formula = text.strip();
        boolean tilde = formula.startsWith("~");
        List<ModeratorTerm> terms = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String part : parts(tilde ? formula.substring(1) : formula, tilde ? '+' : ',')) {
            String name = part.strip();
            if (name.isEmpty() && formula.isEmpty()) {
                continue;
            }
            if (name.isEmpty() || !names.add(name)) {
                throw new BadInput(
                        OPTION,
                        name.isEmpty() ? "an empty term in " + BadInput.quote(text) : BadInput.quote(name) + " twice",
                        "distinct terms such as ln(n), year",
                        "remove it");
            }
            terms.add(new ModeratorFormula(table, roles).term(name));
        }
        return terms;
    }

    /** Parts at a separator outside of parentheses and backquotes. */
    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '`';
            if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == separator && depth == 0) {
                    parts.add(text.substring(start, i));
                    start = i + 1;
                }
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private ModeratorTerm term(String name) {
        Matcher factor = FACTOR.matcher(name);
        if (factor.matches() && table.find(name).isEmpty()) {
            OptionalInt column = ExpressionParser.column(table, roles, factor.group(1));
            int at = column.isPresent() ? column.getAsInt() : table.column(factor.group(1), OPTION);
            return new ModeratorTerm.Category(table.header().get(at), at, Optional.ofNullable(factor.group(2)));
        }
        OptionalInt column = ExpressionParser.column(table, roles, name);
        if (column.isPresent() && isText(column.getAsInt())) {
            return new ModeratorTerm.Category(name, column.getAsInt(), Optional.empty());
        }
        return new ModeratorTerm.Numeric(name, ExpressionParser.parse(table, roles, OPTION, name));
    }

    /** Whether most cells are no numbers; a misprint among numbers is refused when it is read. */
    private boolean isText(int column) {
        int numbers = 0;
        int texts = 0;
        for (int row = 0; row < table.size(); row++) {
            if (!table.isMissing(row, column)) {
                if (table.numbers().number(table.cell(row, column), true).isPresent()) {
                    numbers++;
                } else {
                    texts++;
                }
            }
        }
        return texts > numbers;
    }
}
