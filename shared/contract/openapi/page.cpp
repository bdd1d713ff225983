#include "shared/contract/openapi/page.hpp"

#include "shared/base/html.hpp"
#include "shared/contract/openapi/api_description.hpp"
#include "shared/contract/problem.hpp"

namespace kabinet::contract::openapi {

namespace {

using Kind = TypeDescription::Kind;

std::string code(std::string_view text) {
    return "<code>" + html_escaped(text) + "</code>";
}

std::string link_to(const DtoDescription& dto) {
    return "<a href=\"#" + std::string(dto.name) + "\">" + std::string(dto.name) + "</a>";
}

std::string name_of_kind(const TypeDescription& type) {
    switch (type.kind) {
    case Kind::text:
        return "text";
    case Kind::integer:
        return "integer";
    case Kind::boolean:
        return "true or false";
    case Kind::object:
        return link_to(*type.object);
    }
    return {};
}

std::string words_of(const TypeDescription& type) {
    std::string words = (type.list ? "list of " : "") + name_of_kind(type);
    if (!type.format.name.empty()) {
        words += ", " + html_escaped(type.format.name);
    }
    return words;
}

/// What a person has to know of a format beyond its name.
std::string limits_of(const Format& format) {
    std::string text;
    const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
    for (std::size_t i = 0; i < format.value_count; ++i) {
        text += (i == 0 ? "" : ", ") + code(format.value(i));
    }
    if (!format.when_true.empty()) {
        add(code(format.when_false) + ", " + code(format.when_true));
    }
    if (format.minimum) {
        add("from " + std::to_string(*format.minimum));
    }
    if (format.maximum) {
        add("up to " + std::to_string(*format.maximum));
    }
    if (format.max_length) {
        add("at most " + std::to_string(*format.max_length) + " characters");
    }
    if (!format.pattern.empty()) {
        add(code(format.pattern));
    }
    if (!format.example.empty()) {
        add("like " + code(format.example));
    }
    return text;
}

std::string row(std::string_view name, std::string_view description, const TypeDescription& type, bool required) {
    const std::string limits = limits_of(type.format);
    return "<tr><th scope=\"row\">" + code(name) + "</th><td>" + words_of(type) + "</td><td>" +
           html_escaped(description) + (limits.empty() ? "" : "<br><span class=\"may\">" + limits + "</span>") +
           (required ? "" : "<br><span class=\"may\">may be left out</span>") + "</td></tr>";
}

std::string table_of(const DtoDescription& dto, bool optional) {
    std::string html = "<table>";
    for (const FieldDescription& field : dto.fields) {
        html += row(field.name, field.description, field.type, field.required && !optional);
    }
    return html + "</table>";
}

std::string answers_of(const RouteDescription& route) {
    std::string html = "<h4>Answers</h4><ul>";
    for (const AnswerDescription& answer : route.answers) {
        html += "<li>" + code(std::to_string(answer.status));
        if (answer.dto != nullptr) {
            html += " " + link_to(*answer.dto);
        } else if (!answer.media_type.empty()) {
            html += " " + html_escaped(answer.media_type);
        }
        html += "</li>";
    }
    html += "<li>";
    for (const int status : refusals_of(route)) {
        html += code(std::to_string(status)) + " ";
    }
    return html + link_to(describe<ProblemDocument>()) + "</li></ul>";
}

std::string article_of(const RouteDescription& route) {
    const std::string id(route.id);
    std::string html = "<article id=\"" + id + "\"><h3><span class=\"method\">" +
                       std::string(name_of(route.route.method)) + "</span>" + code(route.route.path) + "</h3><p>" +
                       html_escaped(route.summary) +
                       (route.route.access == Access::anyone ? ". Anyone may call it.</p>" : ".</p>");
    std::string in_path;
    for (const Parameter* parameter : path_parameters(route.route.path)) {
        in_path += row(parameter->name, parameter->description, parameter->type, true);
    }
    if (!in_path.empty()) {
        html += "<h4>Path</h4><table>" + in_path + "</table>";
    }
    if (route.keyed) {
        html += "<h4>Header</h4><table>" +
                row(idempotency_key.name, idempotency_key.description, idempotency_key.type, true) + "</table>";
    }
    if (route.query != nullptr) {
        html += "<h4>Query</h4>" + table_of(*route.query, true);
    }
    if (route.body != nullptr) {
        html += "<h4>Body</h4><ul><li>" + link_to(*route.body) + "</li></ul>";
    }
    return html + answers_of(route) + "</article>";
}

std::string types() {
    std::string html;
    for (const auto& [name, dto] : all_dtos()) {
        html += "<article id=\"" + std::string(name) + "\"><h3>" + std::string(name) + "</h3>" + table_of(*dto, false) +
                "</article>";
    }
    return html;
}

} // namespace

std::string page(std::string_view version) {
    std::string html = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Kabinet API</title>"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                       "<link rel=\"stylesheet\" href=\"" +
                       std::string(style_path) + "\"></head><body><header><h1>Kabinet API</h1><p>Version " +
                       html_escaped(version) + ". The same for programs: <a href=\"" + std::string(document_path) +
                       "\">OpenAPI 3.1</a>.</p></header><main><h2>Conventions</h2><article><ul>"
                       "<li>Money is whole tiyn: 1 ₸ = 100 tiyn. Moments are UTC. Numbers have 11 digits.</li>"
                       "<li>Lists page by key: <code>next</code> of a page is <code>after</code> of the request for "
                       "the one behind it.</li>"
                       "<li>Signing in sets a cookie. Requests other than GET must come from the same site "
                       "(<code>Sec-Fetch-Site</code> or <code>Origin</code>).</li>"
                       "<li>Refusals are RFC 9457 problems: a code and, where it is one field's fault, its name.</li>"
                       "<li>Fields may be added: pass over those you don't know.</li></ul></article><h2>Routes</h2>";
    for (const RouteDescription& route : api_description()) {
        html += article_of(route);
    }
    return html + "<h2>Types</h2>" + types() + "</main></body></html>\n";
}

} // namespace kabinet::contract::openapi
