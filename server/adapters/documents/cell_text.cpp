#include "server/adapters/documents/cell_text.hpp"

#include "shared/l10n/format.hpp"

#include <fmt/format.h>

namespace kabinet::documents {

namespace {

template <class... Cases> struct Visitor : Cases... {
    using Cases::operator()...;
};

/// "1:03:24", as spreadsheets read durations.
std::string duration_text(std::chrono::seconds duration) {
    const std::chrono::hh_mm_ss parts(duration);
    return fmt::format("{}:{:02}:{:02}", parts.hours().count(), parts.minutes().count(), parts.seconds().count());
}

} // namespace

std::string rate_text(l10n::Language language, domain::VatRate rate) {
    std::string text = fmt::format("{}", rate.basis_points() / 100);
    if (const int rest = rate.basis_points() % 100; rest != 0) {
        text += language == l10n::Language::en ? '.' : ',';
        text += rest % 10 == 0 ? fmt::format("{}", rest / 10) : fmt::format("{:02}", rest);
    }
    return text + (language == l10n::Language::en ? "%" : "\u00A0%");
}

std::string month_text(std::chrono::year_month month) {
    return fmt::format("{:02}.{:04}", static_cast<unsigned>(month.month()), static_cast<int>(month.year()));
}

std::string amount_text(l10n::Language language, Money amount) {
    std::string text = l10n::money(language, amount);
    for (const std::string_view sign : {"\u00A0₸", "₸"}) {
        if (const std::size_t at = text.find(sign); at != std::string::npos) {
            text.erase(at, sign.size());
        }
    }
    return text;
}

std::int64_t megabyte_hundredths(Volume volume) noexcept {
    constexpr std::int64_t megabyte = 1024 * 1024;
    return volume.bytes / megabyte * 100 + (volume.bytes % megabyte * 100 + megabyte / 2) / megabyte;
}

std::string cell_text(l10n::Language language, const Cell& cell) {
    return std::visit(
        Visitor{[](std::monostate) { return std::string(); }, [](const std::string& text) { return text; },
                [&](Money amount) { return amount_text(language, amount); },
                [&](std::int64_t value) { return l10n::number(language, value); },
                [](std::chrono::seconds duration) { return duration_text(duration); },
                // Hundredths, as tiyn are.
                [&](Volume volume) { return amount_text(language, Money::of_tiyn(megabyte_hundredths(volume))); },
                [&](Date value) { return l10n::date(language, value); },
                [&](LocalTime at) { return l10n::date_time(language, at); },
                [](std::chrono::year_month month) { return month_text(month); },
                [&](domain::VatRate rate) { return rate_text(language, rate); }},
        cell);
}

} // namespace kabinet::documents
