package org.yuanba.volunteer.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.CellChecks;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.helper.Words;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.web.Dates;
import org.yuanba.web.Texts;

/** Requests as a sheet, out only: what, where and how far, never who or in which words. */
@Component
class RequestSheet extends OutOnly {

    private final Requests requests;
    private final Words words;
    private final Texts texts;

    RequestSheet(Requests requests, Words words, Texts texts) {
        this.requests = requests;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public String code() {
        return "requests";
    }

    @Override
    public List<LedgerColumn> columns() {
        return List.of(
                LedgerColumn.of("number", "号码", CellChecks.text(8)).as(LedgerColumn.Part.LOCATES),
                LedgerColumn.of("place", "院落编号", CellChecks.text(20)).as(LedgerColumn.Part.LOCATES),
                LedgerColumn.of("kind", "什么事", CellChecks.text(40)),
                LedgerColumn.of("state", "到哪一步", CellChecks.text(40)),
                LedgerColumn.of("received", "收到日期", CellChecks.day()),
                LedgerColumn.of("ended", "办完日期", CellChecks.day()));
    }

    @Override
    public void export(PlaceKey place, Scope scope, Consumer<SheetRow> to) {
        var kinds = words.kindsOfHelp().stream().collect(Collectors.toMap(Word::code, Word::chinese));
        requests.forEach(scope.within(place), request -> {
            var row = new HashMap<String, String>();
            row.put("number", request.number().substring(0, 2) + "******");
            row.put("place", request.place().value());
            row.put("kind", kinds.getOrDefault(request.kind(), request.kind()));
            row.put("state", texts.text(Texts.CHINESE, request.state().key()));
            row.put(
                    "received",
                    request.receivedAt().atZone(Dates.ZONE).toLocalDate().toString());
            var ended = request.endedAt();
            if (ended != null) {
                row.put("ended", ended.atZone(Dates.ZONE).toLocalDate().toString());
            }
            to.accept(new SheetRow(0, row));
        });
    }
}
