package org.yuanba.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.web.Flash;

/** The years whose holidays are known, and taking in another. */
@Controller
@Requires("calendar:manage")
class CalendarController {

    private final HolidayTable table;
    private final HolidayFile files;
    private final HolidayImporting importing;
    private final HolidayNeed need;
    private final Clock clock;

    CalendarController(
            HolidayTable table, HolidayFile files, HolidayImporting importing, HolidayNeed need, Clock clock) {
        this.table = table;
        this.files = files;
        this.importing = importing;
        this.need = need;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String show(@RequestParam(name = "year", required = false) @Nullable Integer year, Model model) {
        int asked = year == null ? LocalDate.now(clock).getYear() : year;
        var notices = table.notices();
        var shown = notices.stream().filter(notice -> notice.year() == asked).findFirst();
        var days = shown.map(HolidayYear::days).orElse(List.of());
        model.addAttribute(
                "view",
                new CalendarView(
                        known(notices),
                        asked,
                        CalendarView.spans(days),
                        days.stream().filter(day -> !day.off()).toList(),
                        need.missing()));
        return "calendar/show";
    }

    @PostMapping("/calendar/preview")
    String preview(@RequestParam("file") MultipartFile file, Model model) throws IOException {
        var bytes = file.getSize() > HolidayFile.LARGEST ? new byte[HolidayFile.LARGEST + 1] : file.getBytes();
        var content = files.read(bytes);
        var name = file.getOriginalFilename();
        var source = content.paper().isEmpty() ? (name == null || name.isBlank() ? "-" : name) : content.paper();
        var json = content.faults().isEmpty() ? new String(bytes, StandardCharsets.UTF_8) : "";
        model.addAttribute("view", PreviewView.of(source, content, importing.compare(content.years()), json));
        return "calendar/preview";
    }

    @PostMapping("/calendar")
    String take(
            @RequestParam("content") String json,
            @RequestParam("source") String source,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var content = files.read(json.getBytes(StandardCharsets.UTF_8));
        if (!content.faults().isEmpty()) {
            model.addAttribute("view", PreviewView.of(source, content, List.of(), ""));
            return "calendar/preview";
        }
        var years = importing.take(content.years(), source.substring(0, Math.min(source.length(), 300)), by);
        redirect.addFlashAttribute(
                "flash",
                years.isEmpty()
                        ? Flash.of("calendar.same")
                        : Flash.of("calendar.taken", years.size(), years.getLast()));
        return years.isEmpty() ? "redirect:/calendar" : "redirect:/calendar?year=" + years.getLast();
    }

    private List<CalendarView.Known> known(List<HolidayYear> notices) {
        return table.origins().stream()
                .flatMap(origin -> notices.stream()
                        .filter(notice -> notice.year() == origin.year())
                        .map(notice -> new CalendarView.Known(
                                origin.year(), notice.offDays(), notice.workedDays(), origin.source(), origin.asOf())))
                .toList();
    }
}
