package org.yuanba.exchange.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.exchange.spi.LedgerSheet;

/** The sheets the modules bring. */
@Component
public class LedgerSheets {

    private final List<LedgerSheet> sheets;

    LedgerSheets(List<LedgerSheet> sheets) {
        this.sheets = sheets;
    }

    /** The sheet of this code. */
    public Optional<LedgerSheet> find(String code) {
        return sheets.stream().filter(sheet -> sheet.code().equals(code)).findFirst();
    }

    /** Every sheet's code. */
    public List<String> codes() {
        return sheets.stream().map(LedgerSheet::code).sorted().toList();
    }
}
