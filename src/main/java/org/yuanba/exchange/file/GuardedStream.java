package org.yuanba.exchange.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An unpacked part of a workbook that stops growing in time: at its limit in bytes, when it grows out of all proportion
 * to its packed size, or when a single text or tag does not end.
 */
final class GuardedStream extends FilterInputStream {

    private static final long HARMLESS = 16L << 20;
    private static final int LONGEST_RUN = 1 << 20;

    private final long most;
    private final long mostByRatio;
    private long read;
    private int run;

    GuardedStream(InputStream in, long packed, int megabytes, int ratio) {
        super(in);
        this.most = megabytes * 1024L * 1024L;
        this.mostByRatio = Math.max(HARMLESS, packed * ratio);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        if (count > 0) {
            read += count;
            if (read > most || read > mostByRatio) {
                throw new FileRefused("exchange.file.bomb");
            }
            watchRun(buffer, offset, count);
        }
        return count;
    }

    private void watchRun(byte[] buffer, int offset, int count) {
        var end = offset + count;
        for (int i = end - 1; i >= offset; i--) {
            if (buffer[i] == '<') {
                run = end - i;
                return;
            }
        }
        run += count;
        if (run > LONGEST_RUN) {
            throw new FileRefused("exchange.file.bomb");
        }
    }
}
