#include "server/adapters/http/outbox_page.hpp"

#include "server/adapters/http/error_response.hpp"
#include "shared/base/html.hpp"
#include "shared/base/iso8601.hpp"

namespace kabinet::http {

namespace {

constexpr int shown = 50;
constexpr std::string_view style_path = "/outbox.css";

constexpr std::string_view style =
    ":root{color-scheme:light dark}"
    "body{font:16px/24px Inter,Roboto,'Segoe UI',sans-serif;max-width:720px;margin:0 auto;padding:24px 16px}"
    "h1{font-size:24px;line-height:32px}"
    "ol{list-style:none;margin:0;padding:0}"
    "li{border:1px solid #8884;border-radius:14px;padding:14px 18px;margin:12px 0}"
    "p{margin:6px 0 0;white-space:pre-line;overflow-wrap:anywhere}"
    ".of{font-size:13px;line-height:18px;opacity:.75}";

std::string item(const ports::OutboxEntry& entry, const ports::MessageWriter& writer, TimeZone zone) {
    const ports::OutboxMessage& message = entry.message;
    const ports::WordedMessage words = writer.word(message);
    std::string html = "<li><span class=of><time>" + format_instant(message.created_at, zone) + "</time> · ";
    html += ports::channel_names.of(message.channel);
    html += " · " + html_escaped(message.recipient) + " · ";
    html += ports::delivery_state_names.of(entry.state);
    html += "</span>";
    if (message.channel == ports::Channel::mail) {
        html += "<p><b>" + html_escaped(words.subject) + "</b></p>";
    }
    return html + "<p>" + html_escaped(words.text) + "</p></li>";
}

} // namespace

Response outbox_page(const use_cases::Services& services, const ports::MessageWriter& writer, const Request& request) {
    if (request.path == style_path) {
        return {.status = 200,
                .body = {},
                .fixed_body = style,
                .header_lines = {},
                .fixed_header_lines = "Content-Type: text/css; charset=utf-8\r\n"};
    }
    if (request.path != outbox_path) {
        return problem({.code = ErrorCode::not_found, .field = {}, .detail = {}}, request.id);
    }
    const auto entries = services.database.read(
        [](const ports::Transaction& transaction) { return transaction.outbox().latest(shown); });
    if (!entries) {
        return problem(entries.error(), request.id);
    }
    std::string html = "<!doctype html><html lang=ru><meta charset=utf-8><title>Коды и письма</title>"
                       "<meta name=viewport content=\"width=device-width, initial-scale=1\">"
                       "<link rel=stylesheet href=" +
                       std::string(style_path) + "><h1>Коды и письма</h1><ol>";
    for (const ports::OutboxEntry& entry : *entries) {
        html += item(entry, writer, services.time_zone);
    }
    html += "</ol></html>";
    return {.status = 200,
            .body = std::move(html),
            .fixed_body = {},
            .header_lines = {},
            .fixed_header_lines = "Content-Type: text/html; charset=utf-8\r\nRefresh: 3\r\n"};
}

} // namespace kabinet::http
