package org.yuanba.compound.domain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.FieldType;
import org.yuanba.web.Texts;

/** Says values of fields in the words of the house, for records that outlive a screen. */
@Component
public class FieldWords {

    private final Texts texts;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    FieldWords(Texts texts) {
        this.texts = texts;
    }

    /** The canonical text of a field as it is said in Chinese: the word for a choice, otherwise the text itself. */
    public @Nullable String said(CompoundField field, @Nullable String text) {
        return text != null && field.type() == FieldType.CHOICE
                ? known.computeIfAbsent(field.choiceKey(text), key -> texts.text(Texts.CHINESE, key))
                : text;
    }
}
