#pragma once

#include "server/adapters/http/front/connection.hpp"

#include <cstddef>
#include <memory>
#include <unordered_map>
#include <vector>

namespace kabinet::http {

/// All connections, and how many each client has. Belongs to the event loop's thread.
class Registry {
public:
    [[nodiscard]] std::size_t size() const noexcept { return all_.size(); }

    [[nodiscard]] Connection& at(std::size_t place) const { return *all_.at(place); }

    /// Connections of the client, as IpAddress::subscriber() tells clients apart.
    [[nodiscard]] std::size_t count_of(const IpAddress& peer) const;

    Connection& add(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> remove(Connection& connection);
    void clear();

    /// The one of the client's connections that can best be given up; null: none can.
    [[nodiscard]] Connection* expendable_of(const IpAddress& peer) const;
    /// One that can be given up, of anyone; looks at a few only, at others each time. Null: none of these can.
    [[nodiscard]] Connection* any_expendable();

private:
    std::vector<std::unique_ptr<Connection>> all_;
    std::unordered_map<IpAddress, std::vector<Connection*>> by_client_;
    std::size_t cursor_ = 0;
};

} // namespace kabinet::http
