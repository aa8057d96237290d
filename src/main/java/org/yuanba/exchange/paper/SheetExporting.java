package org.yuanba.exchange.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.Texts;

/** Exports a sheet, marked with who took it out and when; the audit trail knows of it. */
@Service
public class SheetExporting {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    SheetExporting(AuditTrail audit, Texts texts, Clock clock) {
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Writes every record inside the place and scope.
     *
     * @return how many there were
     */
    @Transactional
    public int export(LedgerSheet sheet, PlaceKey place, Scope scope, Actor by, FileFormat format, OutputStream out) {
        var title = texts.text(Texts.CHINESE, "sheet." + sheet.code());
        var remarks = List.of(
                texts.text(Texts.CHINESE, "exchange.mark.what", title, place.value()),
                texts.text(
                        Texts.CHINESE,
                        "exchange.mark.who",
                        by.displayName(),
                        by.username(),
                        MINUTE.format(clock.instant().atZone(Dates.ZONE))),
                texts.text(Texts.CHINESE, "exchange.mark.how"));
        var count = new int[1];
        try {
            var table = format == FileFormat.CSV
                    ? new CsvOut(out, sheet.columns())
                    : new XlsxOut(out, title, remarks, sheet.columns());
            sheet.export(place, scope, row -> {
                try {
                    table.row(row);
                    count[0]++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            table.end(remarks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.record(AuditEntry.of(by, "exchange.exported", place, null, title)
                .with("rows", null, Integer.toString(count[0])));
        return count[0];
    }
}
