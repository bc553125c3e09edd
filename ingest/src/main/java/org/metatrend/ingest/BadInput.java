package org.metatrend.ingest;

/**
 * Input that a user can mend: one message that says where, what was found, what was expected and how to mend it.
 *
 * <p>Bugs throw other exceptions; this one is the only one that a command turns into exit code 2.
 */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param place file and, where known, row, column or JSON pointer
     * @param found what stands there
     * @param expected what should stand there
     * @param mend the next step
     */
    public BadInput(String place, String found, String expected, String mend) {
        super(place + ": found " + found + ", expected " + expected + ". To mend: " + mend + ".");
    }

    /** The same with the cause, kept for a developer's eyes. */
    public BadInput(String place, String found, String expected, String mend, Throwable cause) {
        this(place, found, expected, mend);
        initCause(cause);
    }

    private BadInput(String message) {
        super(message);
    }

    /**
     * The same with the place shown.
     *
     * @param picture lines that follow the message, such as a piece of the input and a caret below the fault
     */
    public static BadInput pictured(String place, String found, String expected, String mend, String picture) {
        return new BadInput(new BadInput(place, found, expected, mend).getMessage() + "\n" + picture);
    }

    /** A verbatim piece of input as a message quotes it: in quotation marks, on one line, at most 60 characters. */
    public static String quote(String verbatim) {
        String line = verbatim.strip().replaceAll("\\p{Cntrl}+", " ");
        return '"' + (line.length() > 60 ? line.substring(0, 57) + "..." : line) + '"';
    }
}
