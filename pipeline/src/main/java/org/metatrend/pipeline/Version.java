package org.metatrend.pipeline;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The project's version, from the jar's manifest. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"metatrend " + number()};
    }

    /** Such as "0.1.0"; "development" when run from classes. */
    public static String number() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }
}
