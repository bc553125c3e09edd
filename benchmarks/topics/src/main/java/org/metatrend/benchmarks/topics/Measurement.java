package org.metatrend.benchmarks.topics;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;

/**
 * What something cost.
 *
 * @param wall seconds
 * @param cpu seconds of all processors, of this process: collector and compiler too
 * @param heap the peaks of all pools of the heap, added up, in mebibytes
 */
record Measurement(double wall, double cpu, double heap) {
    private static final String MARK = "measured ";
    private static final double MEBIBYTE = 1 << 20;

    interface Work {
        void run() throws Exception;
    }

    static Measurement of(Work work) throws Exception {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        double cpu = processorTime();
        long start = System.nanoTime();
        work.run();
        long end = System.nanoTime();
        double peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .mapToLong(p -> p.getPeakUsage().getUsed())
                .sum();
        return new Measurement((end - start) / 1e9, processorTime() - cpu, peak / MEBIBYTE);
    }

    /** Seconds of all processors that this process has used. */
    static double processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    /** A line that {@link #parse} reads. */
    String line() {
        return String.format(Locale.ROOT, "%s%.3f %.3f %.1f", MARK, wall, cpu, heap);
    }

    static boolean isLine(String line) {
        return line.startsWith(MARK);
    }

    static Measurement parse(String line) {
        String[] parts = line.substring(MARK.length()).split(" ", -1);
        return new Measurement(
                Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }
}
