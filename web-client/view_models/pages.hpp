#pragma once

#include "web-client/state/resource_cache.hpp"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace kabinet::client {

/// The rows of a list that are here, page after page, in the order of the server.
template <class Page> struct Rows {
    using Row = typename decltype(Page::items)::value_type;

    std::vector<const Row*> rows;     ///< valid for this frame
    const Page* first = nullptr;      ///< the first page: what it says of all of them
    bool coming = false;              ///< further ones are on their way
    const Failure* failure = nullptr; ///< the next page could not be read
};

namespace pages {

inline bool go_on(std::string& after, const std::string& next) {
    after = next;
    return !next.empty();
}

inline bool go_on(std::optional<std::int64_t>& after, const std::string& next) {
    std::int64_t id = 0;
    const char* const end = next.data() + next.size();
    const auto [stopped, error] = std::from_chars(next.data(), end, id);
    after = id;
    return error == std::errc{} && stopped == end && !next.empty();
}

} // namespace pages

/// As many pages as `wanted` rows take, each read once. `key` is that of the first one.
template <class Key> Rows<typename Key::Value> gather_pages(ResourceCache& cache, Key key, std::size_t wanted) {
    Rows<typename Key::Value> result;
    for (;;) {
        const auto& page = cache.get(key);
        if (page.value() == nullptr) {
            result.coming = page.failure() == nullptr;
            result.failure = page.failure();
            return result;
        }
        result.first = result.first == nullptr ? page.value() : result.first;
        for (const auto& row : page.value()->items) {
            result.rows.push_back(&row);
        }
        if (page.value()->items.empty() || !pages::go_on(key.query.after, page.value()->next) ||
            result.rows.size() >= wanted) {
            return result;
        }
    }
}

} // namespace kabinet::client
