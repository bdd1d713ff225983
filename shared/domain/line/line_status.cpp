#include "shared/domain/line/line_status.hpp"

#include "shared/base/names.hpp"

namespace kabinet::domain {

namespace {

constexpr Names<LineStatus, 4> names{{"active", "blocked", "debt", "processing"}};

} // namespace

std::string_view name_of(LineStatus status) noexcept {
    return names.of(status);
}

std::optional<LineStatus> line_status_from(std::string_view name) noexcept {
    return names.find(name);
}

} // namespace kabinet::domain
