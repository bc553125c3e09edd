package org.metatrend.pipeline.meta;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.metatrend.analysis.effect.ContinuityCorrection;
import org.metatrend.analysis.pool.PredictionDistribution;
import org.metatrend.ingest.BadInput;

/** Words of the command line as choices; each refusal names what could be chosen. */
public final class MetaChoices {
    private static final int MOST = 10_000_000;

    private MetaChoices() {}

    /** What is done where a moderator or a group is missing. */
    public enum Missing {
        /** The command stops. */
        STOP,
        /** The row is left out. */
        DROP
    }

    /** A measure; none for an empty name. */
    public static Optional<MetaMeasure> measure(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(MetaMeasure.of(name).orElseThrow(() -> unknown("--measure", name, MetaMeasure.all())));
    }

    /** A method. */
    public static MetaMethod method(String name) {
        return MetaMethod.of(name).orElseThrow(() -> unknown("--method", name, names(MetaMethod.values()) + " or FE"));
    }

    /** A kind of prediction interval. */
    public static PredictionDistribution prediction(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "normal", "z" -> PredictionDistribution.NORMAL;
            case "t" -> PredictionDistribution.T_K_MINUS_P;
            case "hts" -> PredictionDistribution.T_K_MINUS_P_MINUS_1;
            default -> throw unknown("--prediction", name, "normal, t or hts");
        };
    }

    private static BadInput unknown(String option, String name, String known) {
        return new BadInput(option, BadInput.quote(name), known, "choose one of these");
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** A level in percent, or as a fraction, as a fraction. */
    public static double level(double level) {
        double fraction = level >= 1 ? level / 100 : level;
        if (!(fraction > 0 && fraction < 1)) {
            throw new BadInput(
                    "--level", String.valueOf(level), "a percentage inside (0, 100)", "write for instance 95");
        }
        return fraction;
    }

    /** Rising probabilities inside (0, 1). */
    public static List<Double> cuts(List<Double> cuts) {
        double before = 0;
        for (double cut : cuts) {
            if (!(cut > before && cut < 1)) {
                throw new BadInput(
                        "--cut", String.valueOf(cut), "p-values rising inside (0, 1)", "write for instance 0.025,0.5");
            }
            before = cut;
        }
        return List.copyOf(cuts);
    }

    /** A number of repetitions. */
    public static int count(int number, String option) {
        if (number < 0 || number > MOST) {
            throw new BadInput(option, String.valueOf(number), "a number from 0 to " + MOST, "choose one");
        }
        return number;
    }

    /** A correction of empty cells. */
    public static ContinuityCorrection correction(double add, ContinuityCorrection.To to) {
        if (!(add >= 0 && add < Double.POSITIVE_INFINITY)) {
            throw new BadInput("--add", String.valueOf(add), "a finite number, 0 or more", "write for instance 0.5");
        }
        return new ContinuityCorrection(add, to);
    }

    /** Adds ROLE=COLUMN. */
    public static void role(String text, Map<String, String> roles) {
        int equals = text.indexOf('=');
        if (equals < 1 || text.substring(equals + 1).isBlank()) {
            throw new BadInput(
                    "--columns",
                    BadInput.quote(text),
                    "ROLE=COLUMN",
                    "write for instance --columns xi=correct,ni=subjects");
        }
        roles.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }

    /** Roles by their names. */
    public static Map<Role, String> roles(Map<String, String> texts) {
        Map<Role, String> roles = new EnumMap<>(Role.class);
        texts.forEach((name, column) -> roles.put(
                Role.of(name)
                        .orElseThrow(() -> unknown(
                                "--columns",
                                name,
                                Arrays.stream(Role.values()).map(Role::key).collect(Collectors.joining(", ")))),
                column));
        return roles;
    }
}
