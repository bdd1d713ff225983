#include "server/demo/cells.hpp"

#include "shared/base/iso8601.hpp"
#include "shared/base/time_zone.hpp"

#include <charconv>
#include <string>

namespace kabinet::demo {

namespace {

constexpr std::string_view manuals_zone = "Asia/Almaty";

bool read_whole(std::string_view text, std::int64_t& value) {
    const auto [stopped, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc() && stopped == text.data() + text.size();
}

Result<std::int64_t> amount_cell(domain::BundleUnit unit, std::string_view text) {
    const std::size_t colon = text.find(':');
    std::int64_t whole = 0;
    std::int64_t seconds = 0;
    const bool timed = unit == domain::BundleUnit::seconds;
    if (!read_whole(text.substr(0, colon), whole) || timed == (colon == std::string_view::npos) ||
        (timed && !read_whole(text.substr(colon + 1), seconds))) {
        return fail(ErrorCode::malformed, {}, "calls are 50:00, messages and megabytes whole numbers");
    }
    switch (unit) {
    case domain::BundleUnit::seconds:
        return whole * 60 + seconds;
    case domain::BundleUnit::messages:
        return whole;
    case domain::BundleUnit::bytes:
        break;
    }
    return whole * domain::bytes_per_megabyte;
}

} // namespace

Result<std::optional<std::int64_t>> number_cell(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    return read_whole(text, value) ? Result<std::optional<std::int64_t>>(value)
                                   : fail(ErrorCode::malformed, {}, "a number is 90");
}

Result<domain::BundleAmount> bundle_cells(domain::BundleKind kind, std::string_view left, std::string_view total) {
    if (total == "unlimited" && left.empty()) {
        return domain::BundleAmount::unlimited();
    }
    const auto left_amount = amount_cell(domain::unit_of(kind), left);
    if (!left_amount) {
        return std::unexpected(left_amount.error());
    }
    const auto total_amount = amount_cell(domain::unit_of(kind), total);
    if (!total_amount) {
        return std::unexpected(total_amount.error());
    }
    return domain::BundleAmount::of(*left_amount, *total_amount);
}

Result<std::optional<Money>> money_cell(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const std::size_t point = text.find('.');
    std::string tiyn(text.substr(0, point));
    const std::string_view fraction = point == std::string_view::npos ? std::string_view("00") : text.substr(point + 1);
    tiyn += fraction;
    std::int64_t value = 0;
    if (fraction.size() != 2 || !read_whole(tiyn, value)) {
        return fail(ErrorCode::malformed, {}, "an amount is 12 or 12.34");
    }
    return Money::of_tiyn(value);
}

Result<std::optional<Instant>> moment_cell(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const auto zone = TimeZone::find(manuals_zone);
    if (text.size() != 16 || text[10] != ' ' || !zone) {
        return fail(ErrorCode::malformed, {}, "a moment is 2018-02-17 08:40");
    }
    const auto as_utc =
        parse_instant(std::string(text.substr(0, 10)) + "T" + std::string(text.substr(11)) + ":00Z", {});
    if (!as_utc) {
        return std::unexpected(as_utc.error());
    }
    return zone->to_instant(LocalTime(as_utc->time_since_epoch()));
}

} // namespace kabinet::demo
