#pragma once

#include "server/use_cases/line_view.hpp"
#include "shared/contract/lines.hpp"

namespace kabinet::http {

/// A line as the contract has it.
std::vector<std::string> texts_of(const std::vector<domain::Label>& labels);

contract::LineDetailDto detail_of(const use_cases::LineView& view);

} // namespace kabinet::http
