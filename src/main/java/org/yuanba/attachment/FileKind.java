package org.yuanba.attachment;

/** The kinds of files that are taken: papers and pictures, nothing that runs. */
public enum FileKind {
    /** A PDF without scripts. */
    PDF("application/pdf"),
    /** A PNG picture. */
    PNG("image/png"),
    /** A JPEG picture. */
    JPEG("image/jpeg"),
    /** A WebP picture. */
    WEBP("image/webp"),
    /** An Excel workbook without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A Word document without macros. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type it is given out as. */
    public String mediaType() {
        return mediaType;
    }

    /** The extension its name gets. */
    public String extension() {
        return this == JPEG ? "jpg" : name().toLowerCase(java.util.Locale.ROOT);
    }
}
