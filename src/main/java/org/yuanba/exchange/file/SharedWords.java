package org.yuanba.exchange.file;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The workbook's table of words, to which cells refer by number. */
final class SharedWords implements Workbook.Elements {

    private static final int MOST = 2_000_000;

    private final List<String> words = new ArrayList<>();
    private final CellTextBuilder word = new CellTextBuilder();

    String word(String number) {
        try {
            return words.get(Integer.parseInt(number));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new FileRefused("exchange.file.broken");
        }
    }

    @Override
    public boolean next(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
            word.clear();
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
            if (words.size() == MOST) {
                throw new FileRefused("exchange.file.bomb");
            }
            words.add(word.text());
        } else {
            word.next(event, xml);
        }
        return true;
    }
}
