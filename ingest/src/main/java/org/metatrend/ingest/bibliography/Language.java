package org.metatrend.ingest.bibliography;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Languages as databases name them: "en", "eng", "English". */
public final class Language {
    /** The bibliographic codes of ISO 639-2, which MEDLINE uses, where they differ from the terminological ones. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    private static final Map<String, String> CODES = codes();

    private Language() {}

    /**
     * The ISO 639-1 code.
     *
     * @param printed a code of ISO 639 or an English name
     * @return two letters; where it is none of these, the text as printed
     */
    public static String of(String printed) {
        String text = printed.strip();
        return CODES.getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            codes.put(code, code);
            codes.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            codes.put(language.getISO3Language(), code);
        }
        codes.putAll(BIBLIOGRAPHIC);
        return Map.copyOf(codes);
    }
}
