#pragma once

#include "server/ports/ids.hpp"
#include "shared/base/error.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/line/label.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace kabinet::ports {

/// What companies call their lines by, and where they book what these cost.
class LabelRepository {
public:
    LabelRepository() = default;
    LabelRepository(const LabelRepository&) = delete;
    LabelRepository& operator=(const LabelRepository&) = delete;
    virtual ~LabelRepository() = default;

    /// How many different ones the company has.
    [[nodiscard]] virtual Result<std::size_t> count(CompanyId company) const = 0;
    /// In the order of their letters.
    [[nodiscard]] virtual Result<std::vector<domain::Label>> of(const domain::Msisdn& line) const = 0;

    /// Of a line of the company: these instead of those it had. One that no line has any more is forgotten.
    virtual Result<void> set(CompanyId company, const domain::Msisdn& line, std::span<const domain::Label> labels) = 0;
    virtual Result<void> set_cost_centre(const domain::Msisdn& line, std::string_view cost_centre) = 0;
};

} // namespace kabinet::ports
