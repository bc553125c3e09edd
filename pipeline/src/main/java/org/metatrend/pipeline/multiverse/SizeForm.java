package org.metatrend.pipeline.multiverse;

/** How the number of subjects enters a model. All forms rise with it, so that signs can be compared. */
enum SizeForm {
    /** ln(n). */
    LN("ln(n)") {
        @Override
        double of(double n) {
            return Math.log(n);
        }
    },
    /** sqrt(n). */
    ROOT("sqrt(n)") {
        @Override
        double of(double n) {
            return Math.sqrt(n);
        }
    },
    /** 1/sqrt(n), with the sign turned. */
    INVERSE_ROOT("1/sqrt(n)") {
        @Override
        double of(double n) {
            return -1 / Math.sqrt(n);
        }
    };

    private final String words;

    SizeForm(String words) {
        this.words = words;
    }

    abstract double of(double n);

    String words() {
        return words;
    }
}
