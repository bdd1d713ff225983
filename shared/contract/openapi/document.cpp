#include "shared/contract/openapi/document.hpp"

#include "shared/contract/json_writer.hpp"
#include "shared/contract/openapi/api_description.hpp"
#include "shared/contract/problem.hpp"

#include <algorithm>
#include <array>

namespace kabinet::contract::openapi {

namespace {

using Kind = TypeDescription::Kind;

std::string reference_to(const DtoDescription& dto) {
    return "#/components/schemas/" + std::string(dto.name);
}

// --- schemas

void write_limits(JsonWriter& json, const Format& format, Kind kind) {
    if (!format.name.empty()) {
        json.text("format", format.name);
    } else if (kind == Kind::integer) {
        json.text("format", "int64");
    }
    if (!format.pattern.empty()) {
        json.text("pattern", format.pattern);
    }
    if (format.min_length > 0) {
        json.integer("minLength", static_cast<std::int64_t>(format.min_length));
    }
    if (format.max_length) {
        json.integer("maxLength", static_cast<std::int64_t>(*format.max_length));
    }
    json.integer("minimum", format.minimum).integer("maximum", format.maximum);
    if (format.value_count > 0) {
        json.begin_array("enum");
        for (std::size_t i = 0; i < format.value_count; ++i) {
            json.item(format.value(i));
        }
        json.end_array();
    }
}

/// The keywords of one value, within braces that are open.
void write_value(JsonWriter& json, const TypeDescription& type) {
    constexpr std::array<std::string_view, 4> names{"string", "integer", "boolean", "object"};
    if (type.format.or_empty) {
        TypeDescription filled = type;
        filled.format.or_empty = false;
        json.begin_array("anyOf").begin_object().text("const", "").end_object().begin_object();
        write_value(json, filled);
        json.end_object().end_array();
        return;
    }
    if (type.kind == Kind::object) {
        json.text("$ref", reference_to(*type.object));
        return;
    }
    json.text("type", names.at(static_cast<std::size_t>(type.kind)));
    write_limits(json, type.format, type.kind);
    if (!type.format.example.empty()) {
        json.begin_array("examples").item(type.format.example).end_array();
    }
}

void write_type(JsonWriter& json, const TypeDescription& type) {
    if (type.list) {
        json.text("type", "array").begin_object("items");
        write_value(json, type);
        json.end_object();
    } else {
        write_value(json, type);
    }
}

void write_dto(JsonWriter& json, const DtoDescription& dto) {
    json.begin_object(dto.name).text("type", "object").begin_object("properties");
    for (const FieldDescription& field : dto.fields) {
        json.begin_object(field.name).text("description", field.description);
        write_type(json, field.type);
        json.end_object();
    }
    json.end_object();
    if (std::ranges::any_of(dto.fields, &FieldDescription::required)) {
        json.begin_array("required");
        for (const FieldDescription& field : dto.fields) {
            if (field.required) {
                json.item(field.name);
            }
        }
        json.end_array();
    }
    json.end_object();
}

// --- operations

void write_media_type(JsonWriter& json, std::string_view media_type, const DtoDescription* dto) {
    json.begin_object(media_type);
    if (dto != nullptr) {
        json.begin_object("schema").text("$ref", reference_to(*dto)).end_object();
    }
    json.end_object();
}

void write_content(JsonWriter& json, std::string_view media_type, const DtoDescription* dto) {
    json.begin_object("content");
    write_media_type(json, media_type, dto);
    json.end_object();
}

void write_parameter(JsonWriter& json, std::string_view where, std::string_view name, std::string_view description,
                     TypeDescription type) {
    json.begin_object().text("name", name).text("in", where).text("description", description);
    if (where != "query") {
        json.boolean("required", true);
    }
    json.begin_object("schema");
    if (!type.format.when_true.empty()) {
        json.text("type", "string").begin_array("enum").item(type.format.when_false).item(type.format.when_true);
        json.end_array();
    } else {
        write_type(json, type);
    }
    json.end_object().end_object();
}

void write_parameters(JsonWriter& json, const RouteDescription& route) {
    json.begin_array("parameters");
    for (const Parameter* parameter : path_parameters(route.route.path)) {
        write_parameter(json, "path", parameter->name, parameter->description, parameter->type);
    }
    if (route.keyed) {
        write_parameter(json, "header", idempotency_key.name, idempotency_key.description, idempotency_key.type);
    }
    if (route.query != nullptr) {
        for (const FieldDescription& field : route.query->fields) {
            write_parameter(json, "query", field.name, field.description, field.type);
        }
    }
    json.end_array();
}

std::string_view phrase_of(int status) noexcept {
    switch (status) {
    case 200:
        return "Done";
    case 201:
        return "Made";
    case 202:
        return "Accepted: it will be done";
    case 204:
        return "Done; nothing to tell";
    case 400:
        return "No JSON, or of another shape";
    case 401:
        return "Nobody is signed in, or what was given to sign in with is wrong";
    case 403:
        return "Not allowed to this person, or sent from another site";
    case 404:
        return "Not there, or not for this person";
    case 409:
        return "Not as things are now";
    case 410:
        return "What was begun has expired: begin again";
    case 413:
        return "The body is too large";
    case 415:
        return "The body is not said to be JSON";
    case 422:
        return "A value is refused; `errors` tells which and why";
    case 429:
        return "Too often; Retry-After tells when again";
    default:
        return "As told";
    }
}

void write_retry_after(JsonWriter& json) {
    json.begin_object("headers").begin_object("Retry-After").text("description", "Seconds until it may be tried again");
    json.begin_object("schema").text("type", "integer").integer("minimum", 1).end_object();
    json.end_object().end_object();
}

void write_answers(JsonWriter& json, const RouteDescription& route) {
    json.begin_object("responses");
    const auto& answers = route.answers;
    for (auto first = answers.begin(), next = first; first != answers.end(); first = next) {
        next = std::find_if(first, answers.end(), [&](const auto& other) { return other.status != first->status; });
        json.begin_object(std::to_string(first->status)).text("description", phrase_of(first->status));
        if (!first->media_type.empty()) {
            json.begin_object("content");
            std::for_each(first, next, [&](const AnswerDescription& answer) {
                write_media_type(json, answer.media_type, answer.dto);
            });
            json.end_object();
        }
        json.end_object();
    }
    for (const int status : refusals_of(route)) {
        json.begin_object(std::to_string(status)).text("description", phrase_of(status));
        if (status == 429) {
            write_retry_after(json);
        }
        write_content(json, problem_type, &describe<ProblemDocument>());
        json.end_object();
    }
    json.begin_object("default").text("description", "Whatever else went wrong");
    write_content(json, problem_type, &describe<ProblemDocument>());
    json.end_object().end_object();
}

void write_operation(JsonWriter& json, const RouteDescription& route, std::string_view method) {
    json.begin_object(method).text("operationId", route.id).text("summary", route.summary);
    json.begin_array("security");
    if (route.route.access == Access::signed_in) {
        json.begin_object().begin_array("session").end_array().end_object();
    }
    json.end_array();
    write_parameters(json, route);
    if (route.body != nullptr) {
        json.begin_object("requestBody").boolean("required", true);
        write_content(json, "application/json", route.body);
        json.end_object();
    }
    write_answers(json, route);
    json.end_object();
}

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

/// "/companies/:company" -> "/companies/{company}".
std::string template_of(std::string_view path) {
    std::string text;
    bool open = false;
    for (const char c : path) {
        if (c == '/' && open) {
            text += '}';
            open = false;
        }
        open = open || c == ':';
        text += c == ':' ? '{' : c;
    }
    return open ? text + '}' : text;
}

void write_paths(JsonWriter& json) {
    const auto all = api_description();
    json.begin_object("paths");
    for (auto first = all.begin(); first != all.end(); ++first) {
        const auto same_path = [&](const RouteDescription& other) { return other.route.path == first->route.path; };
        if (std::any_of(all.begin(), first, same_path)) {
            continue;
        }
        json.begin_object(template_of(first->route.path));
        for (auto route = first; route != all.end(); ++route) {
            if (same_path(*route)) {
                write_operation(json, *route, in_small_letters(name_of(route->route.method)));
            }
        }
        json.end_object();
    }
    json.end_object();
}

void write_components(JsonWriter& json) {
    json.begin_object("components").begin_object("schemas");
    for (const auto& [name, dto] : all_dtos()) {
        write_dto(json, *dto);
    }
    json.end_object();
    json.begin_object("securitySchemes")
        .begin_object("session")
        .text("type", "apiKey")
        .text("in", "cookie")
        .text("name", "__Host-kabinet")
        .text("description", "The cookie that signing in sets; without TLS its name is kabinet")
        .end_object()
        .end_object()
        .end_object();
}

} // namespace

std::string document(std::string_view version) {
    JsonWriter json(64 * 1024);
    json.begin_object().text("openapi", "3.1.0").begin_object("info");
    json.text("title", "Kabinet")
        .text("version", version)
        .text("summary", "Self-service for the mobile lines of companies")
        .text("description",
              "Money is whole tiyn, 1 ₸ = 100 tiyn. Moments are UTC, numbers have 11 digits. Lists page by key: `next` "
              "of a page is `after` of the request for the one behind it. Unsafe requests must come from the same site "
              "(Sec-Fetch-Site or Origin). Fields may be added; pass over those you don't know.")
        .begin_object("license")
        .text("name", "MIT")
        .text("identifier", "MIT")
        .end_object()
        .end_object();
    json.begin_array("servers").begin_object().text("url", "/").text("description", "This server").end_object();
    json.end_array();
    write_paths(json);
    write_components(json);
    json.end_object();
    return json.take();
}

} // namespace kabinet::contract::openapi
