package org.yuanba.attachment.domain;

import java.text.Normalizer;
import org.yuanba.attachment.FileKind;

/** The name of a file as it is handed out: no path, nothing invisible, the extension of what it is. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    static String of(String sent, FileKind kind) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}<>:\"|?*;%]", "")
                .replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("^[.\\s]+", "")
                .strip();
        var stem = plain.isEmpty() ? kind.name().toLowerCase(java.util.Locale.ROOT) : plain;
        int end = Math.min(stem.length(), LONGEST);
        if (end < stem.length() && Character.isHighSurrogate(stem.charAt(end - 1))) {
            end--;
        }
        return stem.substring(0, end) + "." + kind.extension();
    }
}
