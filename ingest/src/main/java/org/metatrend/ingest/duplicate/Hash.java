package org.metatrend.ingest.duplicate;

/** Hashes of 64 bits that are the same on every machine. */
final class Hash {
    private Hash() {}

    /** FNV-1a over the characters, then mixed. Never 0, which stands for nothing. */
    static long of(CharSequence text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** The finaliser of MurmurHash3 (A. Appleby, public domain): each bit of the input moves half of the output's. */
    static long mixed(long value) {
        long h = value;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        h ^= h >>> 33;
        return h == 0 ? 1 : h;
    }
}
