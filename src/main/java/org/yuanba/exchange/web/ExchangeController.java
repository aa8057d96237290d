package org.yuanba.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.exchange.domain.FileUploading;
import org.yuanba.exchange.domain.ImportReading;
import org.yuanba.exchange.file.FileLimits;
import org.yuanba.exchange.file.FileRefused;
import org.yuanba.exchange.paper.FileFormat;
import org.yuanba.exchange.paper.SheetExporting;
import org.yuanba.exchange.paper.TemplateWriting;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;
import org.yuanba.web.Texts;

/** Takes a sheet out, and brings a file in. */
@Controller
@Requires("*")
@RequestMapping("/p/{place}/exchange/{sheet}")
class ExchangeController {

    private final SheetDesk desk;
    private final ImportReading reading;
    private final FileUploading uploading;
    private final Papers papers;
    private final Clock clock;

    ExchangeController(SheetDesk desk, ImportReading reading, FileUploading uploading, Papers papers, Clock clock) {
        this.desk = desk;
        this.reading = reading;
        this.uploading = uploading;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable PlaceKey place, @PathVariable String sheet, Actor by, Scope scope, Model model) {
        model.addAttribute("view", view(desk.sheet(sheet), place, by, scope, null));
        return "exchange/list";
    }

    @PostMapping
    String upload(
            @PathVariable PlaceKey place,
            @PathVariable String sheet,
            @RequestParam MultipartFile file,
            Actor by,
            Scope seen,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var opened = desk.sheet(sheet);
        var scope = desk.importing(opened, place, by);
        var copy = Files.createTempFile("upload-", ".part");
        try {
            file.transferTo(copy);
            var name = file.getOriginalFilename();
            var id = uploading.upload(
                    copy, name == null || name.isBlank() ? "?" : nameOf(name), opened, place, by, scope);
            return "redirect:/p/" + place + "/exchange/" + sheet + "/" + id;
        } catch (FileRefused e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            var refusal = new SheetView.Refusal(e.reason(), e.arguments());
            model.addAttribute("view", view(opened, place, by, seen, refusal));
            return "exchange/list";
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/template.xlsx")
    void template(@PathVariable PlaceKey place, @PathVariable String sheet, Actor by, HttpServletResponse response)
            throws IOException {
        var opened = desk.sheet(sheet);
        desk.importing(opened, place, by);
        var name = papers.name(opened, "exchange.name.template");
        attach(response, FileFormat.XLSX, name + ".xlsx");
        papers.templates().write(opened, response.getOutputStream());
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable PlaceKey place,
            @PathVariable String sheet,
            @PathVariable String format,
            Actor by,
            HttpServletResponse response)
            throws IOException {
        var opened = desk.sheet(sheet);
        var scope = desk.exporting(opened, place, by);
        if (opened.holdsPersons()) {
            throw new NotHere();
        }
        var as = FileFormat.of("." + format);
        var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        attach(response, as, papers.name(opened, "exchange.name.export") + "-" + place + "-" + today + "." + format);
        papers.exporting().export(opened, place, scope, by, as, response.getOutputStream());
    }

    private SheetView view(
            LedgerSheet sheet, PlaceKey place, Actor by, Scope scope, SheetView.@Nullable Refusal refusal) {
        var mayImport = desk.mayImport(sheet, place, by);
        var mayExport = !sheet.holdsPersons() && desk.mayExport(sheet, place, by);
        if (!mayImport) {
            desk.exporting(sheet, place, by);
        }
        return new SheetView(
                sheet,
                place,
                mayImport,
                mayExport,
                mayImport ? reading.latest(sheet.code(), place, scope) : java.util.List.of(),
                papers.limits(),
                refusal,
                clock.instant());
    }

    private static String nameOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    static void attach(HttpServletResponse response, FileFormat format, String name) {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /**
     * What is handed out.
     *
     * @param templates empty templates
     * @param exporting exports
     * @param limits how large a file may be
     * @param texts the words of files' names
     */
    @org.springframework.stereotype.Component
    record Papers(TemplateWriting templates, SheetExporting exporting, FileLimits limits, Texts texts) {

        String name(LedgerSheet sheet, String key) {
            return texts.text(Texts.CHINESE, key, texts.text(Texts.CHINESE, "sheet." + sheet.code()));
        }
    }
}
