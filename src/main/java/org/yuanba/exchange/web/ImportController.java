package org.yuanba.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.exchange.domain.ImportReading;
import org.yuanba.exchange.domain.ImportRefused;
import org.yuanba.exchange.paper.ErrorListWriting;
import org.yuanba.exchange.paper.FileFormat;
import org.yuanba.exchange.spi.WritingRefused;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** An import from preview to undo. */
@Controller
@Requires("*")
@RequestMapping("/p/{place}/exchange/{sheet}/{id:[0-9a-f-]{36}}")
class ImportController {

    private static final int SIZE = 40;

    private final SheetDesk desk;
    private final ImportReading reading;
    private final ImportWork work;
    private final ErrorListWriting errors;
    private final Clock clock;

    ImportController(SheetDesk desk, ImportReading reading, ImportWork work, ErrorListWriting errors, Clock clock) {
        this.desk = desk;
        this.reading = reading;
        this.work = work;
        this.errors = errors;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable PlaceKey place,
            @PathVariable String sheet,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "0") int edit,
            Actor by,
            Model model) {
        var open = desk.open(sheet, place, id, by);
        var interesting = reading.count(open.record(), false);
        var every = all || interesting == 0;
        model.addAttribute(
                "view",
                new ImportView(
                        open.sheet(),
                        open.record(),
                        reading.page(open.record(), every, page, SIZE),
                        every,
                        interesting,
                        reading.changedColumns(open.record()),
                        reading.moving(open.record(), open.sheet()),
                        edit,
                        clock.instant()));
        return "exchange/show";
    }

    @PostMapping("/columns")
    String match(
            @PathVariable PlaceKey place,
            @PathVariable String sheet,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Actor by) {
        var open = desk.open(sheet, place, id, by);
        var codes = new ArrayList<@Nullable String>();
        for (int i = 0; i < open.record().columns().size(); i++) {
            var code = form.get("column" + i);
            codes.add(code == null || code.isEmpty() ? null : code);
        }
        work.checking().match(open.record(), codes, open.sheet(), by, open.scope());
        return "redirect:/p/" + place + "/exchange/" + sheet + "/" + id;
    }

    @PostMapping("/rows/{number}")
    String correct(
            @PathVariable PlaceKey place,
            @PathVariable String sheet,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam Map<String, String> form,
            Actor by) {
        var open = desk.open(sheet, place, id, by);
        var texts = new HashMap<Integer, String>();
        form.forEach((name, text) -> {
            if (name.matches("cell[0-9]{1,3}")) {
                texts.put(Integer.parseInt(name.substring(4)), text);
            }
        });
        work.checking().correct(open.record(), number, texts, open.sheet(), open.scope());
        var all = "true".equals(form.get("all")) ? "all=true&" : "";
        var page = form.getOrDefault("page", "1").matches("[0-9]{1,6}") ? form.getOrDefault("page", "1") : "1";
        return "redirect:/p/" + place + "/exchange/" + sheet + "/" + id + "?" + all + "page=" + page;
    }

    @PostMapping("/confirm")
    String confirm(
            @PathVariable PlaceKey place,
            @PathVariable String sheet,
            @PathVariable UUID id,
            @RequestParam String rows,
            Actor by,
            RedirectAttributes redirect) {
        var open = desk.open(sheet, place, id, by);
        work.importing().confirm(open.record(), rows.equals("good"), open.sheet(), by, open.scope());
        var counts = desk.open(sheet, place, id, by).record().counts();
        redirect.addFlashAttribute("flash", Flash.of("exchange.done", counts.added(), counts.changed()));
        return "redirect:/p/" + place + "/exchange/" + sheet + "/" + id;
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable PlaceKey place,
            @PathVariable String sheet,
            @PathVariable UUID id,
            Actor by,
            RedirectAttributes redirect) {
        var open = desk.open(sheet, place, id, by);
        var kept = work.undoing().undo(open.record(), open.sheet(), by);
        redirect.addFlashAttribute("flash", Flash.of("exchange.undone", kept));
        return "redirect:/p/" + place + "/exchange/" + sheet + "/" + id;
    }

    @GetMapping("/errors.xlsx")
    void errors(
            @PathVariable PlaceKey place,
            @PathVariable String sheet,
            @PathVariable UUID id,
            Actor by,
            HttpServletResponse response)
            throws IOException {
        var open = desk.open(sheet, place, id, by);
        var name = open.record().fileName().replaceAll("\\.[A-Za-z]{3,4}$", "");
        ExchangeController.attach(response, FileFormat.XLSX, name + "-要改的.xlsx");
        errors.write(open.record(), response.getOutputStream());
    }

    /** Records that others refer to by now cannot be taken back. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    String inUse(HttpServletRequest request, HttpServletResponse response) {
        return refused(new ImportRefused("exchange.refused.in-use"), request, response);
    }

    /** Says why a sheet takes nothing back. */
    @ExceptionHandler(WritingRefused.class)
    String refused(WritingRefused e, HttpServletRequest request, HttpServletResponse response) {
        return refused(new ImportRefused(e.reason(), e.arguments().toArray()), request, response);
    }

    @ExceptionHandler(ImportRefused.class)
    String refused(ImportRefused e, HttpServletRequest request, HttpServletResponse response) {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("flash", new Flash(e.reason(), e.arguments()));
        var page = request.getRequestURI().replaceAll("/(columns|rows/[0-9]+|confirm|undo)$", "");
        flash.setTargetRequestPath(page);
        return "redirect:" + page;
    }

    /**
     * What one does with an import.
     *
     * @param checking matching and correcting
     * @param importing confirming
     * @param undoing taking back
     */
    @org.springframework.stereotype.Component
    record ImportWork(
            org.yuanba.exchange.domain.ImportChecking checking,
            org.yuanba.exchange.domain.FileImporting importing,
            org.yuanba.exchange.domain.ImportUndoing undoing) {}
}
