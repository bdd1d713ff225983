#include "shared/l10n/format.hpp"

#include <array>
#include <string_view>

namespace kabinet::l10n {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view minus = "\u2212";
constexpr std::string_view tenge = "\u20B8";
constexpr std::array<std::string_view, 12> english_months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::uint64_t magnitude(std::int64_t value) noexcept {
    const auto bits = static_cast<std::uint64_t>(value);
    return value < 0 ? ~bits + 1 : bits;
}

std::string grouped(Language language, std::uint64_t value) {
    const std::string digits = std::to_string(value);
    const std::string_view separator = language == Language::en ? "," : no_break_space;
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            text += separator;
        }
        text += digits[i];
    }
    return text;
}

std::string two_digits(unsigned value) {
    return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

} // namespace

std::string number(Language language, std::int64_t value) {
    return std::string(value < 0 ? minus : "") + grouped(language, magnitude(value));
}

std::string money(Language language, Money amount) {
    const std::uint64_t tiyn = magnitude(amount.tiyn());
    const bool english = language == Language::en;
    std::string text(amount.negative() ? minus : "");
    text += english ? tenge : "";
    text += grouped(language, tiyn / 100);
    text += english ? '.' : ',';
    text += two_digits(static_cast<unsigned>(tiyn % 100));
    if (!english) {
        text += no_break_space;
        text += tenge;
    }
    return text;
}

std::string date(Language language, Date value) {
    const auto day = static_cast<unsigned>(value.day());
    const auto month = static_cast<unsigned>(value.month());
    const std::string year = std::to_string(static_cast<int>(value.year()));
    if (language != Language::en) {
        return two_digits(day) + '.' + two_digits(month) + '.' + year;
    }
    std::string text = std::to_string(day);
    text += no_break_space;
    text += english_months[(month + 11) % 12];
    text += no_break_space;
    return text + year;
}

std::string date_time(Language language, LocalTime at) {
    const std::chrono::hh_mm_ss time{at - std::chrono::floor<std::chrono::days>(at)};
    std::string text = date(language, date_of(at));
    text += language == Language::en ? ", " : " ";
    text += two_digits(static_cast<unsigned>(time.hours().count()));
    text += ':';
    return text + two_digits(static_cast<unsigned>(time.minutes().count()));
}

std::string date_time(Language language, Instant at, TimeZone zone) {
    return date_time(language, zone.to_local(at));
}

std::string exact_date_time(Language language, Instant at, TimeZone zone) {
    const LocalTime local = zone.to_local(at);
    const auto second = (local - std::chrono::floor<std::chrono::minutes>(local)).count();
    return date_time(language, local) + ':' + two_digits(static_cast<unsigned>(second));
}

} // namespace kabinet::l10n
