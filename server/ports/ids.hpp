#pragma once

#include <compare>
#include <cstdint>

namespace kabinet::ports {

/// A row's number in the database; one kind is never mistaken for another.
template <class Noun> struct Id {
    std::int64_t value = 0;

    auto operator<=>(const Id&) const noexcept = default;
};

using UserId = Id<struct UserNoun>;
using SessionId = Id<struct SessionNoun>;
using CompanyId = Id<struct CompanyNoun>;
using ActionId = Id<struct ActionNoun>;
using AttemptId = Id<struct AttemptNoun>;
using PaymentId = Id<struct PaymentNoun>;
using InvoiceId = Id<struct InvoiceNoun>;
using OperationId = Id<struct OperationNoun>;
using KnownDeviceId = Id<struct KnownDeviceNoun>;
using MessageId = Id<struct MessageNoun>;
using ReportId = Id<struct ReportNoun>;
using FlowId = Id<struct FlowNoun>;

} // namespace kabinet::ports
