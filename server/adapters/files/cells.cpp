#include "server/adapters/files/cells.hpp"

namespace kabinet::files {

void Cells::note(std::size_t column, Error error) {
    if (!error_) {
        error.field = columns_[column].name;
        error_ = std::move(error);
    }
}

template <class T> T Cells::need(std::size_t column, std::optional<T> found) {
    if (!found) {
        note(column, Error{ErrorCode::required, {}, {}}); // only the first error counts: one of its form came before
    }
    return found.value_or(T{});
}

std::string_view Cells::text(std::size_t column, std::size_t max_bytes) {
    const std::string_view text = value(column);
    if (text.size() > max_bytes) {
        note(column, Error{ErrorCode::too_long, {}, {}});
    }
    return text;
}

std::string_view Cells::required(std::size_t column, std::size_t max_bytes) {
    const std::string_view text = this->text(column, max_bytes);
    if (text.empty()) {
        note(column, Error{ErrorCode::required, {}, {}});
    }
    return text;
}

bool Cells::flag(std::size_t column) {
    const std::string_view text = value(column);
    if (!text.empty() && text != "yes" && text != "no") {
        note(column, Error{ErrorCode::unknown_value, {}, {}});
    }
    return text == "yes";
}

std::optional<Money> Cells::amount(std::size_t column) {
    return optionally(column, [this](std::string_view text, std::string_view) { return parse_amount(text, decimal_); });
}

std::optional<Instant> Cells::moment(std::size_t column) {
    return optionally(column, [this](std::string_view text, std::string_view) { return parse_moment(text, times_); });
}

std::optional<Date> Cells::day(std::size_t column) {
    return optionally(column, [this](std::string_view text, std::string_view) { return parse_day(text, times_); });
}

Instant Cells::required_moment(std::size_t column) {
    return need(column, moment(column));
}

Money Cells::required_amount(std::size_t column) {
    return need(column, amount(column));
}

std::int64_t Cells::required_integer(std::size_t column) {
    return need(column,
                optionally(column, [](std::string_view text, std::string_view) { return parse_integer(text); }));
}

Date Cells::required_day(std::size_t column) {
    return need(column, day(column));
}

} // namespace kabinet::files
