#include "web-client/view_models/bundle_view.hpp"

#include <algorithm>
#include <array>

namespace kabinet::client {
namespace {

constexpr std::array kinds{Message::bundle_kind_voice_on_net, Message::bundle_kind_voice_off_net,
                           Message::bundle_kind_sms, Message::bundle_kind_internet};
static_assert(kinds.size() == static_cast<std::size_t>(domain::BundleKind::internet) + 1);

constexpr std::int64_t minute = 60;
constexpr std::int64_t gigabyte = 1024; // in megabytes

std::string amount(const Words& words, domain::BundleUnit unit, std::int64_t value) {
    switch (unit) {
    case domain::BundleUnit::seconds:
        return words(Message::bundle_minutes, {{"count", words.number(value / minute)}});
    case domain::BundleUnit::bytes:
        return words(Message::bundle_megabytes, {{"count", words.number(value / domain::bytes_per_megabyte)}});
    case domain::BundleUnit::messages:
        break;
    }
    return words.number(value);
}

// Rounded down: nobody is promised more than there is.
std::string short_amount(const Words& words, domain::BundleUnit unit, std::int64_t value) {
    const std::int64_t megabytes = value / domain::bytes_per_megabyte;
    if (unit != domain::BundleUnit::bytes || megabytes < gigabyte) {
        return amount(words, unit, value);
    }
    const std::int64_t tenths = megabytes * 10 / gigabyte;
    std::string count = words.number(tenths / 10);
    if (tenths % 10 != 0) {
        count += words.language() == l10n::Language::en ? '.' : ',';
        count += std::to_string(tenths % 10);
    }
    return words(Message::bundle_gigabytes, {{"count", count}});
}

} // namespace

BundleView bundle_view(const Words& words, const contract::BundleDto& bundle) {
    BundleView view{.kind = bundle.kind,
                    .label = std::string(words(kinds.at(static_cast<std::size_t>(bundle.kind)))),
                    .value = "∞",
                    .whole = std::string(words(Message::bundle_unlimited)),
                    .period = {},
                    .spoken = std::string(words(Message::bundle_unlimited)),
                    .left = std::nullopt};
    const std::string from = words.day(bundle.valid_from);
    const std::string to = words.day(bundle.valid_to);
    if (!from.empty() && !to.empty()) {
        view.period = words(Message::bundle_period, {{"from", from}, {"to", to}});
    }
    if (bundle.left && bundle.total) {
        const std::string left = amount(words, bundle.unit, *bundle.left);
        const std::string total = amount(words, bundle.unit, *bundle.total);
        view.value = short_amount(words, bundle.unit, *bundle.left);
        view.whole = words(Message::bundle_of, {{"total", total}});
        view.spoken = words(Message::bundle_available, {{"left", left}, {"total", total}});
        view.left =
            *bundle.total > 0
                ? std::clamp(static_cast<float>(static_cast<double>(*bundle.left) / static_cast<double>(*bundle.total)),
                             0.0F, 1.0F)
                : 0.0F;
    }
    return view;
}

} // namespace kabinet::client
