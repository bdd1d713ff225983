#include "server/adapters/http/front/front.hpp"

#include "server/adapters/http/front/parking_lot.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <utility>

namespace kabinet::http {

namespace {

constexpr std::size_t files_for_others = 256; ///< database, logs, and what an operator may attach

/// How many files this process may have open, after asking for as many as it can get.
std::size_t raise_file_limit() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) {
        return files_for_others * 2;
    }
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<std::size_t>(limit.rlim_cur);
}

} // namespace

Result<Front> Front::open(FrontSettings settings, RequestHandler& handler, ports::Log& log) {
    const auto files = raise_file_limit();
    const auto for_connections = files > 2 * files_for_others ? files - files_for_others : files / 2;
    settings.connections = std::min(settings.connections, for_connections);
    auto kept = std::make_unique<const FrontSettings>(std::move(settings));
    auto listener = Listener::open(*kept);
    if (!listener) {
        return std::unexpected(std::move(listener.error()));
    }
    auto lot = std::make_unique<ParkingLot>(std::move(*listener), *kept, handler, log);
    return Front(std::move(kept), std::move(lot));
}

Front::Front(std::unique_ptr<const FrontSettings> settings, std::unique_ptr<ParkingLot> lot)
    : settings_(std::move(settings))
    , lot_(std::move(lot)) {}

Front::Front(Front&&) noexcept = default;
Front::~Front() = default;

std::uint16_t Front::port() const noexcept {
    return lot_->port();
}

void Front::start() {
    lot_->start();
}

void Front::request_stop() noexcept {
    lot_->request_stop();
}

void Front::wait() {
    lot_->wait();
}

} // namespace kabinet::http
