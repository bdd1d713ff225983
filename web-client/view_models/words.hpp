#pragma once

#include "shared/base/clock.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/domain/line/line_status.hpp"
#include "shared/l10n/format.hpp"
#include "shared/l10n/tr.hpp"
#include "web-client/state/resource.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::client {

using l10n::Message;

/// How things are said to this person: language, and the operator's wall clock.
class Words {
public:
    Words(l10n::Language language, TimeZone zone)
        : language_(language)
        , zone_(zone) {}

    [[nodiscard]] l10n::Language language() const { return language_; }

    [[nodiscard]] TimeZone zone() const { return zone_; }

    [[nodiscard]] std::string_view operator()(Message message) const { return l10n::tr(language_, message); }

    [[nodiscard]] std::string operator()(Message message, std::initializer_list<l10n::Argument> arguments) const {
        return l10n::tr(language_, message, arguments);
    }

    [[nodiscard]] std::string count(Message message, std::int64_t count) const {
        return l10n::tr_n(language_, message, count);
    }

    [[nodiscard]] std::string money(std::int64_t tiyn) const { return l10n::money(language_, Money::of_tiyn(tiyn)); }

    [[nodiscard]] std::string number(std::int64_t value) const { return l10n::number(language_, value); }

    /// Of a moment as the contract sends it; empty for one that can't be read.
    [[nodiscard]] std::string moment(std::string_view iso) const;
    /// The same to the second.
    [[nodiscard]] std::string exact_moment(std::string_view iso) const;
    [[nodiscard]] std::string_view status(domain::LineStatus status) const;
    [[nodiscard]] std::string failure(const Failure& failure) const;
    /// Why something may not be, by the shared rule.
    [[nodiscard]] std::string_view refusal(const Error& error) const;
    /// A day as the contract sends it; empty for one that can't be read.
    [[nodiscard]] std::string day(std::string_view iso) const;

private:
    l10n::Language language_;
    TimeZone zone_;
};

/// As the contract spells it. What a newer server may add is shown as being worked on.
[[nodiscard]] domain::LineStatus status_of(std::string_view name);
/// "+7 701 054 20 19"; digits that are no such number stay as they are.
[[nodiscard]] std::string shown_number(std::string_view msisdn);

} // namespace kabinet::client
