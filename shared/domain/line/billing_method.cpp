#include "shared/domain/line/billing_method.hpp"

#include "shared/base/names.hpp"

namespace kabinet::domain {

namespace {

constexpr Names<BillingMethod, 2> names{{"credit", "advance"}};

} // namespace

std::string_view name_of(BillingMethod method) noexcept {
    return names.of(method);
}

std::optional<BillingMethod> billing_method_from(std::string_view name) noexcept {
    return names.find(name);
}

} // namespace kabinet::domain
