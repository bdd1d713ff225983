#include "server/adapters/http/front/registry.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::http {

namespace {

constexpr std::size_t looked_at = 64;

} // namespace

std::size_t Registry::count_of(const IpAddress& peer) const {
    const auto found = by_client_.find(peer.subscriber());
    return found == by_client_.end() ? 0 : found->second.size();
}

Connection& Registry::add(std::unique_ptr<Connection> connection) {
    connection->place = all_.size();
    by_client_[connection->peer().subscriber()].push_back(connection.get());
    return *all_.emplace_back(std::move(connection));
}

std::unique_ptr<Connection> Registry::remove(Connection& connection) {
    const auto client = by_client_.find(connection.peer().subscriber());
    std::erase(client->second, &connection);
    if (client->second.empty()) {
        by_client_.erase(client);
    }
    const auto place = connection.place;
    std::swap(all_[place], all_.back());
    all_[place]->place = place;
    auto removed = std::move(all_.back());
    all_.pop_back();
    return removed;
}

void Registry::clear() {
    by_client_.clear();
    all_.clear();
}

Connection* Registry::expendable_of(const IpAddress& peer) const {
    const auto client = by_client_.find(peer.subscriber());
    if (client == by_client_.end()) {
        return nullptr;
    }
    Connection* best = nullptr;
    for (Connection* connection : client->second) {
        if (connection->is_expendable() && (best == nullptr || connection->deadline() < best->deadline())) {
            best = connection;
        }
    }
    return best;
}

Connection* Registry::any_expendable() {
    for (std::size_t looked = 0; looked < std::min(looked_at, all_.size()); ++looked) {
        cursor_ = (cursor_ + 1) % all_.size();
        if (all_[cursor_]->is_expendable()) {
            return all_[cursor_].get();
        }
    }
    return nullptr;
}

} // namespace kabinet::http
