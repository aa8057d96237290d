package org.yuanba.problem.open311;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.catalog.Category;
import org.yuanba.problem.catalog.Question;
import org.yuanba.problem.open311.Element.Items;

/** Categories as services of GeoReport. */
@Component("open311Services")
@Unscoped("the catalogue is public")
class Services {

    private final Catalog catalog;

    Services(Catalog catalog) {
        this.catalog = catalog;
    }

    Answer all() {
        return Answer.of(
                "services",
                new Items(
                        "service",
                        catalog.categories().stream().map(Services::service).toList()));
    }

    Answer definition(String code) {
        var category = get(code);
        if (category.questions().isEmpty()) {
            throw Open311Error.notFound("service_code " + Open311Settings.shortened(code) + " has no definition");
        }
        return Answer.of(
                "service_definition",
                new Element()
                        .with("service_code", category.code())
                        .with(
                                "attributes",
                                new Items(
                                        "attribute",
                                        category.questions().stream()
                                                .map(Services::attribute)
                                                .toList())));
    }

    Category get(String code) {
        return catalog.category(code)
                .orElseThrow(() ->
                        Open311Error.notFound("service_code " + Open311Settings.shortened(code) + " was not found"));
    }

    private static Element service(Category category) {
        return new Element()
                .with("service_code", category.code())
                .with("service_name", category.chinese())
                .with("description", category.about().chinese())
                .with("metadata", !category.questions().isEmpty())
                .with("type", category.replies())
                .with("keywords", category.keywords())
                .with("group", category.group());
    }

    private static Element attribute(Question question) {
        var values = question.choices().stream()
                .map(choice -> new Element().with("key", choice.code()).with("name", choice.chinese()))
                .toList();
        return new Element()
                .with("variable", true)
                .with("code", question.code())
                .with("datatype", question.datatype())
                .with("required", question.required())
                .with("datatype_description", described(question))
                .with("order", question.position())
                .with("description", question.chinese())
                .with("values", new Items("value", values));
    }

    private static String described(Question question) {
        return switch (question.datatype()) {
            case "number" -> "数字";
            case "datetime" -> "日期和时间，如 2026-11-24T10:00:00+08:00";
            case "singlevaluelist" -> "选一个";
            case "multivaluelist" -> "可以选几个";
            default -> "一句话，最多 200 个字";
        };
    }

    List<String> codes(String asked) {
        return List.of(asked.split(",")).stream()
                .map(String::strip)
                .map(code -> get(code).code())
                .toList();
    }
}
