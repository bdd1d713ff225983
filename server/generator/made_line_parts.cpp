#include "server/generator/made_line_parts.hpp"

#include "server/generator/made_lines.hpp"
#include "server/generator/random.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kabinet::generator {

namespace {

using domain::BundleAmount;
using domain::BundleKind;

constexpr std::uint64_t parts_topic = 5; // after those of made_lines.cpp
constexpr std::int64_t gigabyte = 1024 * domain::bytes_per_megabyte;

domain::Service service(std::string_view code, domain::ServiceGroup group, domain::LocalizedText name,
                        std::int32_t price, domain::PricePeriod period, std::optional<int> valid_days) {
    return {.code = domain::ServiceCode::parse(code).value(),
            .group = group,
            .name = std::move(name),
            .conditions = {},
            .price = Money::of_tenge(price),
            .period = period,
            .valid_days = valid_days,
            .offered = true};
}

domain::Service internet_package(int gigabytes, std::int32_t price) {
    return service(fmt::format("internet_{}gb", gigabytes), domain::ServiceGroup::internet_packages,
                   {.ru = fmt::format("Интернет-пакет {} ГБ", gigabytes),
                    .kk = fmt::format("{} ГБ интернет-пакеті", gigabytes),
                    .en = fmt::format("Internet package {} GB", gigabytes)},
                   price, domain::PricePeriod::month, std::nullopt);
}

/// `left` of `total` units, or a part of them, or something unlimited.
BundleAmount amount_of(Random& random, std::int64_t total, std::uint64_t unlimited_percent) {
    if (random.percent(unlimited_percent)) {
        return BundleAmount::unlimited();
    }
    return BundleAmount::of(random.percent(10) ? 0 : random.between(0, total), total).value();
}

std::vector<domain::Bundle> bundles_of(Random& random, std::chrono::year_month month) {
    const Date from = month / 1;
    const Date to = month / std::chrono::last;
    std::vector<domain::Bundle> bundles;
    const auto add = [&](BundleKind kind, BundleAmount amount) {
        bundles.push_back(domain::Bundle::create(kind, amount, from, to).value());
    };
    if (random.percent(60)) {
        constexpr std::array<std::int64_t, 3> minutes{100, 300, 1000};
        constexpr std::array<std::int64_t, 4> gigabytes{1, 5, 10, 20};
        add(BundleKind::voice_on_net, amount_of(random, random.of(minutes) * 60, 50));
        add(BundleKind::voice_off_net, amount_of(random, random.of(minutes) * 60, 5));
        add(BundleKind::sms, amount_of(random, 150, 10));
        add(BundleKind::internet, amount_of(random, random.of(gigabytes) * gigabyte, 10));
    }
    return bundles;
}

std::vector<ports::ConnectedService> services_of(Random& random, Instant now, TimeZone zone) {
    std::vector<ports::ConnectedService> connected;
    for (const domain::Service& one : made_services()) {
        if (!random.percent(12)) {
            continue;
        }
        const std::int64_t longest = std::min(one.valid_days.value_or(365), 365) - 1;
        const Instant since = now - std::chrono::days{random.between(0, longest)} - std::chrono::minutes{1};
        connected.push_back(
            {.code = one.code, .since = since, .until = domain::end_of_service(one.valid_days, since, zone)});
    }
    return connected;
}

domain::ForwardingRule rule_of(Random& random, const domain::Msisdn& target) {
    using domain::ForwardingKind;
    constexpr std::array kinds{ForwardingKind::unconditional, ForwardingKind::busy, ForwardingKind::no_answer,
                               ForwardingKind::not_reachable};
    const ForwardingKind kind = random.of(kinds);
    const auto delay = kind == ForwardingKind::no_answer
                           ? std::optional(domain::ForwardingRule::delay_step * random.between(1, 6))
                           : std::nullopt;
    return domain::ForwardingRule::create(kind, target, delay).value();
}

} // namespace

const std::vector<domain::Service>& made_services() {
    using domain::PricePeriod;
    using domain::ServiceGroup;
    static const std::vector<domain::Service> services{
        service("roaming", ServiceGroup::roaming, {.ru = "Роуминг", .kk = "Роуминг", .en = "Roaming"}, 0,
                PricePeriod::once, 90),
        service("roaming_week", ServiceGroup::roaming_offers,
                {.ru = "Неделя в роуминге", .kk = "Роумингтегі апта", .en = "A week in roaming"}, 1490,
                PricePeriod::once, 7),
        service("international_calls", ServiceGroup::international_calls,
                {.ru = "Международные звонки", .kk = "Халықаралық қоңыраулар", .en = "International calls"}, 0,
                PricePeriod::once, std::nullopt),
        internet_package(1, 590),
        internet_package(5, 1290),
        internet_package(10, 1990)};
    return services;
}

MadeParts made_parts(std::uint64_t seed, std::int64_t index, Instant now, TimeZone zone) {
    Random random(seed, parts_topic, static_cast<std::uint64_t>(index));
    const Date today = date_of(zone.to_local(now));
    MadeParts parts{.services = services_of(random, now, zone),
                    .bundles = bundles_of(random, today.year() / today.month()),
                    .forwarding = std::nullopt,
                    .device = std::nullopt};
    if (random.percent(10)) {
        parts.forwarding = rule_of(random, made_number(seed, index == 0 ? 1 : index - 1));
    }
    if (random.percent(5)) {
        // The serial is the line's own, so that no device is registered twice.
        parts.device = {.imei = domain::Imei::parse(fmt::format("86{:012}", index)).value(),
                        .registered_at = now - std::chrono::days{random.between(1, 700)}};
    }
    return parts;
}

} // namespace kabinet::generator
