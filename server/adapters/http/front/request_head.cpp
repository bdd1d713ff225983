#include "server/adapters/http/front/request_head.hpp"

#include "shared/base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace kabinet::http {

namespace {

constexpr std::string_view crlf = "\r\n";
constexpr std::size_t request_line_bytes = 8000;
constexpr std::size_t field_bytes = 8000;
constexpr std::size_t field_count = 100;
constexpr int bad_request = 400;
constexpr int length_required = 411;
constexpr int uri_too_long = 414;
constexpr int header_too_large = 431;
constexpr int version_not_supported = 505;

constexpr auto token_characters = [] {
    std::array<bool, 256> allowed{};
    for (const char character :
         std::string_view("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")) {
        allowed[static_cast<unsigned char>(character)] = true;
    }
    return allowed;
}();

bool is_token(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char c) { return token_characters[static_cast<unsigned char>(c)]; });
}

bool is_target_character(char character) {
    return character > ' ' && character != '\x7f';
}

bool is_value_character(char character) {
    return static_cast<unsigned char>(character) >= ' ' ? character != '\x7f' : character == '\t';
}

std::expected<RequestFrame, int> parse_request_line(std::string_view line) {
    if (line.size() > request_line_bytes) {
        return std::unexpected(uri_too_long);
    }
    const auto method_end = line.find(' ');
    const auto target_end = line.rfind(' ');
    if (method_end == std::string_view::npos || method_end == target_end || !is_token(line.substr(0, method_end))) {
        return std::unexpected(bad_request);
    }
    const auto target = line.substr(method_end + 1, target_end - method_end - 1);
    const auto version = line.substr(target_end + 1);
    if (!(target.starts_with('/') || target == "*") || !std::ranges::all_of(target, is_target_character)) {
        return std::unexpected(bad_request);
    }
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        return std::unexpected(version.starts_with("HTTP/") ? version_not_supported : bad_request);
    }
    const bool is_old = version == "HTTP/1.0";
    return RequestFrame{.wants_close = is_old, .is_http_1_0 = is_old};
}

void read_connection(std::string_view value, RequestFrame& frame) {
    while (!value.empty()) {
        const auto option = take_part(value, ',');
        if (equal_ignoring_case(option, "close")) {
            frame.wants_close = true;
        } else if (equal_ignoring_case(option, "keep-alive") && frame.is_http_1_0) {
            frame.wants_close = false;
        }
    }
}

/// Counts what may be there only once.
struct Singles {
    std::size_t hosts = 0;
    std::size_t lengths = 0;
    std::size_t encodings = 0;
};

bool read_field(const Field& field, RequestFrame& frame, Singles& singles) {
    if (equal_ignoring_case(field.name, "host")) {
        ++singles.hosts;
    } else if (equal_ignoring_case(field.name, "connection")) {
        read_connection(field.value, frame);
    } else if (equal_ignoring_case(field.name, "transfer-encoding")) {
        ++singles.encodings;
    } else if (equal_ignoring_case(field.name, "expect")) {
        frame.expects_continue = equal_ignoring_case(field.value, "100-continue");
    } else if (equal_ignoring_case(field.name, "content-length")) {
        ++singles.lengths;
        const auto* end = field.value.data() + field.value.size();
        const auto [parsed, error] = std::from_chars(field.value.data(), end, frame.body_bytes);
        return error == std::errc{} && parsed == end;
    }
    return true;
}

std::expected<Field, int> parse_field(std::string_view line) {
    if (line.size() > field_bytes) {
        return std::unexpected(header_too_large);
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
        return std::unexpected(bad_request);
    }
    const Field field{line.substr(0, colon), without_spaces_around(line.substr(colon + 1))};
    if (!std::ranges::all_of(field.value, is_value_character)) {
        return std::unexpected(bad_request);
    }
    return field;
}

std::string_view next_line(std::string_view& rest) {
    const auto end = rest.find(crlf);
    const auto line = rest.substr(0, end);
    rest = rest.substr(end + crlf.size());
    return line;
}

} // namespace

std::expected<RequestFrame, int> parse_frame(std::string_view head) {
    auto frame = parse_request_line(next_line(head));
    if (!frame) {
        return frame;
    }
    Singles singles;
    std::size_t count = 0;
    for (auto line = next_line(head); !line.empty(); line = next_line(head)) {
        if (++count > field_count) {
            return std::unexpected(header_too_large);
        }
        const auto field = parse_field(line);
        if (!field) {
            return std::unexpected(field.error());
        }
        if (!read_field(*field, *frame, singles)) {
            return std::unexpected(bad_request);
        }
    }
    const bool lacks_host = singles.hosts == 0 && !frame->is_http_1_0;
    if (lacks_host || singles.hosts > 1 || singles.lengths > 1 || (singles.encodings > 0 && singles.lengths > 0)) {
        return std::unexpected(bad_request);
    }
    if (singles.encodings > 0) {
        return std::unexpected(length_required);
    }
    return frame;
}

std::string_view target_of(std::string_view head) {
    const auto begin = head.find(' ') + 1;
    return head.substr(begin, head.find(' ', begin) - begin);
}

void split_fields(std::string_view head, std::vector<Field>& fields) {
    fields.clear();
    next_line(head);
    for (auto line = next_line(head); !line.empty(); line = next_line(head)) {
        const auto colon = line.find(':');
        fields.push_back({line.substr(0, colon), without_spaces_around(line.substr(colon + 1))});
    }
}

} // namespace kabinet::http
