package org.yuanba.exchange.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a file is read at most, settings {@code yuanba.exchange.limits.*}.
 *
 * @param fileMegabytes size of the file as it comes
 * @param sheetMegabytes size of one worksheet once unpacked
 * @param wordsMegabytes size of the workbook's table of words once unpacked
 * @param ratio how many times its packed size a part may grow, once it has grown beyond 16 MB
 * @param rows rows with content
 * @param columns columns with content
 */
@ConfigurationProperties("yuanba.exchange.limits")
public record FileLimits(
        @DefaultValue("64") int fileMegabytes,
        @DefaultValue("640") int sheetMegabytes,
        @DefaultValue("96") int wordsMegabytes,
        @DefaultValue("250") int ratio,
        @DefaultValue("200000") int rows,
        @DefaultValue("200") int columns) {

    static final int CELL_LENGTH = 32_767;

    /** The limits without any setting. */
    public static FileLimits standard() {
        return new FileLimits(64, 640, 96, 250, 200_000, 200);
    }
}
