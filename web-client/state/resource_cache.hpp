#pragma once

#include "web-client/api/documents_api.hpp"
#include "web-client/api/operations_api.hpp"
#include "web-client/state/resource.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace kabinet::client {

/// Everything read from the server. `get` is cheap in each frame: the first one sends the request, the others look at
/// what came. A read that no screen asked for in a frame is given up.
class ResourceCache {
public:
    explicit ResourceCache(ApiClient& api)
        : api_(api) {}

    void begin_frame(std::int64_t now_ms);
    void end_frame();

    /// The reference holds until the next begin_frame().
    template <class Key> const Resource<typename Key::Value>& get(const Key& key);
    /// As it is: sends nothing and counts as no interest.
    template <class Key> [[nodiscard]] const Resource<typename Key::Value>* peek(const Key& key) const;
    /// Reads again when next asked for, although nothing changed here. The value stays meanwhile.
    template <class Key> void refresh(const Key& key);

    /// All whose address begins so.
    void invalidate(std::string_view path_prefix);
    /// Those that came before this moment.
    void expire_older_than(std::int64_t moment_ms);
    void retry_failed();
    void clear();

    /// True when the reply was for a read of this cache.
    bool accept(const HttpReply& reply);

    [[nodiscard]] bool any_loading() const;

private:
    struct Marks {
        RequestId request = 0;
        std::int64_t asked_ms = -1;
        bool asked = false; ///< in this frame
    };

    template <class T> struct Entry : Marks {
        Resource<T> resource;
    };

    template <class T> using Store = std::map<std::string, Entry<T>, std::less<>>;

    template <class T> void give_up(Entry<T>& entry);
    template <class Action> void each(Action action);

    ApiClient& api_;
    std::tuple<Store<contract::SessionDto>, Store<contract::LinesPageDto>, Store<contract::LinesSummaryDto>,
               Store<contract::LineChoicesDto>, Store<contract::LineDetailDto>, Store<contract::ProfileDto>,
               Store<contract::OwnSessionsDto>, Store<contract::SignInsDto>, Store<contract::MembersDto>,
               Store<contract::OperationsPageDto>, Store<contract::CatalogueDto>, Store<contract::UsagePageDto>,
               Store<contract::UsageTotalsDto>, Store<contract::PaymentsPageDto>, Store<contract::AccountsPageDto>,
               Store<contract::BilledMonthsDto>, Store<contract::InvoicesPageDto>, Store<contract::ActionsPageDto>,
               Store<contract::ReportsPageDto>>
        stores_;
    std::int64_t now_ms_ = 0;
};

template <class Key> const Resource<typename Key::Value>& ResourceCache::get(const Key& key) {
    std::string path = key.path();
    auto& entry = std::get<Store<typename Key::Value>>(stores_)[path];
    entry.asked = true;
    entry.asked_ms = now_ms_;
    if (entry.resource.phase() == Phase::not_requested) {
        entry.request = api_.read(std::move(path));
        entry.resource.start();
    }
    return entry.resource;
}

template <class Key> const Resource<typename Key::Value>* ResourceCache::peek(const Key& key) const {
    const auto& store = std::get<Store<typename Key::Value>>(stores_);
    const auto found = store.find(key.path());
    return found != store.end() ? &found->second.resource : nullptr;
}

template <class Key> void ResourceCache::refresh(const Key& key) {
    auto& store = std::get<Store<typename Key::Value>>(stores_);
    if (const auto found = store.find(key.path()); found != store.end() && !found->second.resource.loading()) {
        found->second.resource.expire();
    }
}

} // namespace kabinet::client
