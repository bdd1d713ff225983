#pragma once

#include "shared/domain/billing/payment.hpp"
#include "shared/domain/usage/usage_kind.hpp"
#include "shared/l10n/catalogue.hpp"
#include "shared/l10n/language.hpp"

#include <cstdint>
#include <string>

// How records are worded, on the screen and in files.
namespace kabinet::l10n {

Message message_of(domain::PaymentType type) noexcept;
Message message_of(domain::UsageKind kind) noexcept;
Message message_of(domain::UsageDirection direction) noexcept;
Message message_of(domain::UsageZone zone) noexcept;

/// "03:24", "1:03:24"; of bytes "512 КБ" (rounded up: something went over), "18,2 МБ", "1,25 ГБ"; of events "1".
std::string usage_amount(Language language, domain::UsageKind kind, std::int64_t amount);

} // namespace kabinet::l10n
