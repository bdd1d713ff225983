#include "web-client/view_models/operations_list.hpp"

#include <charconv>
#include <optional>

namespace kabinet::client {
namespace {

std::optional<std::int64_t> cursor_of(const std::string& next) {
    std::int64_t id = 0;
    const char* const end = next.data() + next.size();
    const auto [stopped, error] = std::from_chars(next.data(), end, id);
    return error == std::errc{} && stopped == end && !next.empty() ? std::optional(id) : std::nullopt;
}

} // namespace

OperationRows gather_operations(ResourceCache& cache, std::int64_t company, std::size_t wanted) {
    OperationRows result;
    OperationsPageKey key{.company = company};
    for (;;) {
        const auto& page = cache.get(key);
        if (page.value() == nullptr) {
            result.coming = page.failure() == nullptr;
            result.failure = page.failure();
            return result;
        }
        for (const contract::OperationDto& operation : page.value()->items) {
            result.rows.push_back(&operation);
        }
        const auto next = cursor_of(page.value()->next);
        if (!next || page.value()->items.empty() || result.rows.size() >= wanted) {
            return result;
        }
        key.query.after = *next;
    }
}

} // namespace kabinet::client
