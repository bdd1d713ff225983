#include "web-client/view_models/search_box.hpp"

#include "shared/domain/line/line_search.hpp"

#include <algorithm>

namespace kabinet::client {
namespace {

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

} // namespace

void SearchBox::typed(std::int64_t now_ms) {
    due_ms_ = now_ms + pause_ms;
}

void SearchBox::submitted(std::int64_t now_ms) {
    due_ms_ = now_ms;
}

void SearchBox::follow(const std::string& search_in_force) {
    if (search_in_force == in_force_) {
        return;
    }
    in_force_ = search_in_force;
    if (!due_ms_ && trimmed(text_) != search_in_force) {
        text_ = search_in_force;
    }
}

std::optional<std::string> SearchBox::take_due(std::int64_t now_ms) {
    if (!due_ms_ || now_ms < *due_ms_) {
        return std::nullopt;
    }
    due_ms_.reset();
    std::string search = trimmed(text_);
    if (error() || search == in_force_) {
        return std::nullopt;
    }
    return search;
}

std::optional<std::int64_t> SearchBox::due_in(std::int64_t now_ms) const {
    if (!due_ms_) {
        return std::nullopt;
    }
    return std::max<std::int64_t>(0, *due_ms_ - now_ms);
}

std::optional<ErrorCode> SearchBox::error() const {
    const auto search = domain::LineSearch::parse(text_);
    return search ? std::nullopt : std::optional(search.error().code);
}

} // namespace kabinet::client
