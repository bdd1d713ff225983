#include "web-client/view_models/numbers_list.hpp"

#include <utility>

namespace kabinet::client {
namespace {

// Rows beyond the view that are to be there before they are needed.
constexpr std::size_t ahead = 40;

void append(NumbersRows& result, const contract::LinesPageDto& page) {
    for (const contract::LineRowDto& row : page.items) {
        result.rows.push_back(&row);
    }
    if (result.total < 0) {
        result.total = page.total;
        result.total_capped = page.total_capped;
    }
}

} // namespace

LinesPageKey first_page(std::int64_t company, const NumbersRoute& route) {
    return {company, query_of(route)};
}

NumbersRows NumbersList::kept(const ResourceCache& cache, const Question& question) {
    NumbersRows result;
    LinesPageKey key = first_page(question.company, question.route);
    while (const auto* page = cache.peek(key)) {
        if (page->value() == nullptr) {
            break;
        }
        append(result, *page->value());
        result.came_ms = result.came_ms == 0 ? page->came_ms() : result.came_ms;
        if (page->value()->next.empty()) {
            break;
        }
        key.query.after = page->value()->next;
    }
    return result;
}

NumbersRows NumbersList::gather(ResourceCache& cache, std::int64_t company, const NumbersRoute& route) {
    const Question question{company, route};
    if (asked_ != question) {
        asked_ = question;
        last_seen_ = 0;
    }
    NumbersRows result;
    LinesPageKey key = first_page(company, route);
    for (;;) {
        const Resource<contract::LinesPageDto>& page = cache.get(key);
        const contract::LinesPageDto* const value = page.value();
        result.failure = result.failure != nullptr ? result.failure : page.failure();
        if (value == nullptr) {
            result.coming = page.loading();
            break;
        }
        result.came_ms = result.came_ms == 0 ? page.came_ms() : result.came_ms;
        append(result, *value);
        if (value->next.empty() || result.failure != nullptr || result.rows.size() > last_seen_ + ahead) {
            break;
        }
        key.query.after = value->next;
    }
    if (result.came_ms != 0) {
        answered_ = question;
        return result;
    }
    // Only of the same company: another one's numbers are not what the person asked for.
    if (answered_ && answered_->company == company && result.failure == nullptr) {
        NumbersRows before = kept(cache, *answered_);
        if (before.came_ms != 0) {
            before.of_before = true;
            return before;
        }
    }
    return result;
}

void NumbersList::seen(std::size_t last_row) {
    last_seen_ = std::max(last_seen_, last_row);
}

} // namespace kabinet::client
