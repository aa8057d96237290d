package org.yuanba.exchange.paper;

/** How a file is written. */
public enum FileFormat {
    /** An Excel workbook. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Comma-separated text in UTF-8 with a mark, so that spreadsheets open it rightly. */
    CSV("csv", "text/csv;charset=UTF-8");

    private final String extension;
    private final String mediaType;

    FileFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The end of the file's name. */
    public String extension() {
        return extension;
    }

    /** Its type on the web. */
    public String mediaType() {
        return mediaType;
    }

    /** The format for a file of this name: CSV if it says so, Excel otherwise. */
    public static FileFormat of(String fileName) {
        return fileName.toLowerCase(java.util.Locale.ROOT).endsWith(".csv") ? CSV : XLSX;
    }
}
