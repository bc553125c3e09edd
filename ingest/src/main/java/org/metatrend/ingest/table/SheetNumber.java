package org.metatrend.ingest.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A stored number as a person sees it: a date as ISO 8601 writes it, a share as a percentage where the sheet shows one,
 * never with more than the 15 digits that Excel itself keeps. Other formats are about looks and change nothing.
 */
final class SheetNumber {
    private static final MathContext EXCELS_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    /** Colours and locales in brackets, quoted words, escaped characters and blanks of some width. */
    private static final Pattern LITERALS = Pattern.compile("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.|_.|\\*.");

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private SheetNumber() {}

    /** The formats that have a number but no code (ECMA-376, 18.8.30), as far as they matter here. */
    static String builtIn(String id) {
        return switch (id) {
            case "9", "10" -> "0%";
            case "14", "15", "16", "17", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58" ->
                "yyyy-mm-dd";
            case "18", "19", "20", "21", "32", "33", "34", "35", "45", "46", "47", "55", "56" -> "h:mm";
            case "22" -> "yyyy-mm-dd h:mm";
            default -> "";
        };
    }

    /**
     * The text of a number.
     *
     * @param stored the number in the file
     * @param format the sheet's format code; empty for the general one
     */
    static String text(String stored, String format, boolean from1904) {
        BigDecimal number = new BigDecimal(stored);
        BigDecimal rounded =
                number.precision() > EXCELS_DIGITS.getPrecision() ? plain(number.round(EXCELS_DIGITS)) : number;
        // only the format of positive numbers: the others differ in sign and colour
        String code = LITERALS.matcher(format).replaceAll("").split(";", -1)[0].toLowerCase(Locale.ROOT);
        if (code.contains("%")) {
            return plain(rounded.movePointRight(2)).toPlainString() + "%";
        }
        boolean dated = code.matches(".*[yd].*");
        boolean timed = code.matches(".*[hs].*");
        boolean possible = rounded.signum() >= 0 && rounded.compareTo(MOST_DAYS) < 0;
        if (!possible || code.contains("general") || !(dated || timed)) {
            return rounded.toPlainString();
        }
        return date(rounded, code, from1904);
    }

    private static String date(BigDecimal days, String code, boolean from1904) {
        // Excel counts a 29 February 1900 that never was, hence the day before the year's first but one
        LocalDateTime start = from1904
                ? LocalDateTime.of(1904, 1, 1, 0, 0)
                : LocalDateTime.of(1899, 12, days.compareTo(BigDecimal.valueOf(60)) < 0 ? 31 : 30, 0, 0);
        LocalDateTime at = start.plusSeconds(
                days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact());
        if (!code.contains("d") && !code.contains("m") && !code.contains("h")) {
            return Integer.toString(at.getYear());
        }
        boolean wholeDay = days.stripTrailingZeros().scale() <= 0;
        if (!code.matches(".*[yd].*")) {
            return days.compareTo(BigDecimal.ONE) < 0
                    ? at.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME)
                    : at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
        return wholeDay ? at.toLocalDate().toString() : at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    /** Without trailing zeros behind the point, nor the exponents that those before it would become. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
