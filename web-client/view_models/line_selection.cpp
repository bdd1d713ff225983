#include "web-client/view_models/line_selection.hpp"

#include <algorithm>

namespace kabinet::client {

void LineSelection::follow(std::int64_t company) {
    if (company_ != company) {
        company_ = company;
        clear();
    }
}

bool LineSelection::has_all(std::span<const contract::LineRowDto* const> rows) const {
    return !rows.empty() &&
           std::ranges::all_of(rows, [&](const contract::LineRowDto* row) { return has(row->msisdn); });
}

bool LineSelection::has_some(std::span<const contract::LineRowDto* const> rows) const {
    return std::ranges::any_of(rows, [&](const contract::LineRowDto* row) { return has(row->msisdn); });
}

void LineSelection::mark(std::span<const contract::LineRowDto* const> rows) {
    const auto added = std::ranges::count_if(rows, [&](const contract::LineRowDto* row) { return !has(row->msisdn); });
    full_ = numbers_.size() + static_cast<std::size_t>(added) > most;
    if (full_) {
        return;
    }
    for (const contract::LineRowDto* row : rows) {
        if (marked_.insert(row->msisdn).second) {
            numbers_.push_back(row->msisdn);
        }
    }
}

void LineSelection::unmark(std::span<const contract::LineRowDto* const> rows) {
    full_ = false;
    for (const contract::LineRowDto* row : rows) {
        marked_.erase(row->msisdn);
    }
    std::erase_if(numbers_, [&](const std::string& number) { return !has(number); });
}

void LineSelection::clear() {
    numbers_.clear();
    marked_.clear();
    full_ = false;
}

} // namespace kabinet::client
