#include "shared/domain/billing/charge.hpp"

#include "shared/base/names.hpp"

namespace kabinet::domain {

namespace {

constexpr Names<ChargeKind, charge_kinds.size()> names{
    {"subscription", "voice", "messages", "internet", "roaming", "services"}};

} // namespace

std::string_view name_of(ChargeKind kind) noexcept {
    return names.of(kind);
}

std::optional<ChargeKind> charge_kind_from(std::string_view name) noexcept {
    return names.find(name);
}

} // namespace kabinet::domain
