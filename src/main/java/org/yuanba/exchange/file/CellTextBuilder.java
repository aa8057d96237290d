package org.yuanba.exchange.file;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Puts a cell's text together from its runs; reading aids beside it ({@code rPh}) are left out. */
final class CellTextBuilder {

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inAid;

    void clear() {
        text.setLength(0);
        inText = false;
        inAid = false;
    }

    String text() {
        return text.toString();
    }

    void next(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                inText = xml.getLocalName().equals("t");
                inAid |= xml.getLocalName().equals("rPh");
            }
            case XMLStreamConstants.END_ELEMENT -> {
                inText = false;
                inAid &= !xml.getLocalName().equals("rPh");
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (inText && !inAid) {
                    append(xml);
                }
            }
            default -> {}
        }
    }

    void append(XMLStreamReader xml) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > FileLimits.CELL_LENGTH) {
            throw new FileRefused("exchange.file.cell-too-long");
        }
    }
}
