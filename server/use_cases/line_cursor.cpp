#include "server/use_cases/line_cursor.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace kabinet::use_cases {

namespace {

// A letter for the sort, capital when descending; the msisdn; then the value, letters beyond [0-9A-Za-z] as _XX; of a
// list that leaves lines out a dash and what tells it from others. Readable when something goes wrong, and nothing
// secret in it.
constexpr std::string_view ascending_letters = "natsb";
constexpr std::string_view descending_letters = "NATSB";
constexpr std::string_view hex = "0123456789abcdef";
constexpr std::size_t longest_cursor = 1024;

/// Nothing for a list of all lines.
std::string mark_of(const ports::LinePageRequest& list) {
    if (list.search.empty() && list.filter.empty()) {
        return {};
    }
    std::string text = list.search.digits() + '\n' + list.filter.tariff + '\n' + list.filter.label + '\n';
    text += list.filter.account ? list.filter.account->str() : std::string();
    for (const domain::LineStatus status : domain::line_statuses) {
        if (std::ranges::count(list.filter.statuses, status) > 0) {
            text += '\n';
            text += domain::name_of(status);
        }
    }
    std::uint32_t hash = 0x811c9dc5; // FNV-1a: it keeps mistakes out, not forgers, who would gain nothing
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
    }
    std::string mark(1, '-');
    for (int shift = 28; shift >= 0; shift -= 4) {
        mark += hex[hash >> shift & 0xfU];
    }
    return mark;
}

char letter_of(ports::LineSort sort, bool descending) noexcept {
    return (descending ? descending_letters : ascending_letters)[static_cast<std::size_t>(sort)];
}

bool is_plain(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void append_escaped(std::string& cursor, std::string_view text) {
    for (const char c : text) {
        if (is_plain(c)) {
            cursor += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            cursor += '_';
            cursor += hex[byte >> 4];
            cursor += hex[byte & 0xf];
        }
    }
}

std::optional<std::string> unescape(std::string_view escaped) {
    std::string text;
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        if (is_plain(escaped[i])) {
            text += escaped[i];
            continue;
        }
        if (escaped[i] != '_' || i + 2 >= escaped.size()) {
            return std::nullopt;
        }
        const std::size_t high = hex.find(escaped[i + 1]);
        const std::size_t low = hex.find(escaped[i + 2]);
        if (high == std::string_view::npos || low == std::string_view::npos) {
            return std::nullopt;
        }
        text += static_cast<char>(high << 4 | low);
        i += 2;
    }
    return text;
}

std::string value_of(const ports::LineRow& row, ports::LineSort sort) {
    switch (sort) {
    case ports::LineSort::account:
        return row.account.str();
    case ports::LineSort::tariff:
        return row.tariff;
    case ports::LineSort::status:
        return std::string(domain::name_of(row.status));
    case ports::LineSort::balance:
        return std::to_string(row.balance.tiyn());
    case ports::LineSort::number:
        break;
    }
    return {};
}

bool is_value_of(const std::string& value, ports::LineSort sort) {
    switch (sort) {
    case ports::LineSort::account: {
        const auto account = domain::AccountNumber::parse(value);
        return account && account->str() == value;
    }
    case ports::LineSort::status:
        return domain::line_status_from(value).has_value();
    case ports::LineSort::number:
        return value.empty();
    case ports::LineSort::tariff:
    case ports::LineSort::balance:
        break;
    }
    return true;
}

std::optional<ports::LinePosition> position_from(std::string_view cursor, ports::LineSort sort, bool descending) {
    if (cursor.size() < 1 + domain::Msisdn::length || cursor.size() > longest_cursor ||
        cursor.front() != letter_of(sort, descending)) {
        return std::nullopt;
    }
    const std::string_view digits = cursor.substr(1, domain::Msisdn::length);
    const auto msisdn = domain::Msisdn::parse(digits);
    auto value = unescape(cursor.substr(1 + domain::Msisdn::length));
    if (!msisdn || msisdn->digits() != digits || !value || !is_value_of(*value, sort)) {
        return std::nullopt;
    }
    ports::LinePosition position{.text = {}, .number = 0, .msisdn = *msisdn};
    if (sort == ports::LineSort::balance) {
        const char* end = value->data() + value->size();
        const auto [stopped, problem] = std::from_chars(value->data(), end, position.number);
        if (problem != std::errc() || stopped != end) {
            return std::nullopt;
        }
    } else {
        position.text = std::move(*value);
    }
    return position;
}

} // namespace

ports::LinePosition position_of(const ports::LineRow& row, ports::LineSort sort) {
    const bool by_balance = sort == ports::LineSort::balance;
    return {.text = by_balance ? std::string() : value_of(row, sort),
            .number = by_balance ? row.balance.tiyn() : 0,
            .msisdn = row.msisdn};
}

std::string encode_cursor(const ports::LineRow& row, const ports::LinePageRequest& list) {
    std::string cursor(1, letter_of(list.sort, list.descending));
    cursor += row.msisdn.digits();
    append_escaped(cursor, value_of(row, list.sort));
    return cursor + mark_of(list);
}

Result<ports::LinePosition> decode_cursor(std::string_view cursor, const ports::LinePageRequest& list) {
    const std::string mark = mark_of(list);
    if (!cursor.ends_with(mark)) {
        return fail(ErrorCode::cursor_invalid, "after");
    }
    auto position = position_from(cursor.substr(0, cursor.size() - mark.size()), list.sort, list.descending);
    return position ? Result<ports::LinePosition>(std::move(*position)) : fail(ErrorCode::cursor_invalid, "after");
}

} // namespace kabinet::use_cases
