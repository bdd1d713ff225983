#include "web-client/state/resource_cache.hpp"

namespace kabinet::client {
namespace {

constexpr std::int64_t forgotten_after_ms = 10 * 60 * 1000;

} // namespace

template <class Action> void ResourceCache::each(Action action) {
    std::apply([&](auto&... store) { (action(store), ...); }, stores_);
}

template <class T> void ResourceCache::give_up(Entry<T>& entry) {
    api_.cancel(entry.request);
    entry.request = 0;
    entry.resource.expire();
}

void ResourceCache::begin_frame(std::int64_t now_ms) {
    now_ms_ = now_ms;
    each([](auto& store) {
        for (auto& [path, entry] : store) {
            entry.asked = false;
        }
    });
}

void ResourceCache::end_frame() {
    each([this](auto& store) {
        for (auto& [path, entry] : store) {
            if (entry.resource.loading() && !entry.asked) {
                give_up(entry);
            }
        }
        std::erase_if(store, [this](const auto& item) {
            return !item.second.asked && item.second.asked_ms + forgotten_after_ms < now_ms_;
        });
    });
}

void ResourceCache::invalidate(std::string_view path_prefix) {
    each([&](auto& store) {
        for (auto item = store.lower_bound(path_prefix); item != store.end() && item->first.starts_with(path_prefix);
             ++item) {
            auto& entry = item->second;
            if (entry.resource.loading()) {
                give_up(entry);
            }
            entry.resource.expire();
        }
    });
}

void ResourceCache::expire_older_than(std::int64_t moment_ms) {
    each([&](auto& store) {
        for (auto& [path, entry] : store) {
            if (entry.resource.phase() == Phase::ready && entry.resource.came_ms() < moment_ms) {
                entry.resource.expire();
            }
        }
    });
}

void ResourceCache::retry_failed() {
    each([](auto& store) {
        for (auto& [path, entry] : store) {
            if (entry.resource.phase() == Phase::failed) {
                entry.resource.expire();
            }
        }
    });
}

void ResourceCache::clear() {
    each([this](auto& store) {
        for (auto& [path, entry] : store) {
            if (entry.resource.loading()) {
                api_.cancel(entry.request);
            }
        }
        store.clear();
    });
}

bool ResourceCache::accept(const HttpReply& reply) {
    bool accepted = false;
    each([&]<class T>(Store<T>& store) {
        for (auto& [path, entry] : store) {
            if (!entry.resource.loading() || entry.request != reply.id) {
                continue;
            }
            accepted = true;
            entry.request = 0;
            if (auto outcome = outcome_of<T>(reply)) {
                entry.resource.succeed(std::move(*outcome), now_ms_);
            } else {
                entry.resource.fail(std::move(outcome.error()));
            }
        }
    });
    return accepted;
}

bool ResourceCache::any_loading() const {
    const auto loading = [](const auto& store) {
        for (const auto& [path, entry] : store) {
            if (entry.resource.loading()) {
                return true;
            }
        }
        return false;
    };
    return std::apply([&](const auto&... store) { return (loading(store) || ...); }, stores_);
}

} // namespace kabinet::client
