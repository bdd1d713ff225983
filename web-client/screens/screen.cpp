#include "web-client/screens/screen.hpp"

#include "shared/domain/access/role.hpp"

#include <algorithm>
#include <cmath>

namespace kabinet::client {
namespace {

bool allowed(const contract::CompanyDto& company, domain::Permission permission) {
    const auto role = domain::role_from(company.role);
    return role && domain::allows(*role, permission);
}

} // namespace

bool may_read_usage(const contract::CompanyDto& company) {
    return allowed(company, domain::Permission::view_usage);
}

bool may_read_documents(const contract::CompanyDto& company) {
    return allowed(company, domain::Permission::view_documents);
}

bool may_change_lines(const contract::CompanyDto& company) {
    return allowed(company, domain::Permission::change_lines);
}

float page_margin(const Ui& ui) {
    return ui.phone() ? space::l : space::xxl;
}

Column content_column(const Ui& ui, const Rect& view) {
    const float outer = std::min(view.w, metric::content_max);
    const float margin = page_margin(ui);
    return {std::floor(view.x + (view.w - outer) / 2) + margin, outer - 2 * margin};
}

Tone tone_of(domain::LineStatus status) {
    switch (status) {
    case domain::LineStatus::active:
        return Tone::success;
    case domain::LineStatus::blocked:
        return Tone::warning;
    case domain::LineStatus::debt:
        return Tone::danger;
    case domain::LineStatus::processing:
        break;
    }
    return Tone::progress;
}

std::string_view shown_name(const contract::CompanyDto& company) {
    return company.short_name.empty() ? company.name : company.short_name;
}

} // namespace kabinet::client
