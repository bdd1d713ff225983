#pragma once

#include "server/adapters/http/front/settings.hpp"
#include "server/adapters/http/request_handler.hpp"
#include "server/ports/log.hpp"
#include "shared/base/error.hpp"

#include <cstdint>
#include <memory>

namespace kabinet::http {

class ParkingLot;

/// The server's face to the network. Threads: settings.workers and one more.
class Front {
public:
    /// Binds and listens, so that a port in use is known before anything else is done; nobody is answered until
    /// start(). Raises the process's limit on open files as far as it may. Fails with `unavailable` and one line for
    /// the operator in `detail`. `handler` and `log` must outlive the front.
    static Result<Front> open(FrontSettings settings, RequestHandler& handler, ports::Log& log);

    Front(Front&&) noexcept;
    Front& operator=(Front&&) = delete;
    /// Stops, if that wasn't done.
    ~Front();

    [[nodiscard]] std::uint16_t port() const noexcept;
    void start();
    /// Begins a graceful stop: no more connections, idle ones are closed, requests that run get settings.stop_time.
    /// May be called in a signal handler and more than once.
    void request_stop() noexcept;
    /// Until a stop was requested and carried out.
    void wait();

private:
    Front(std::unique_ptr<const FrontSettings> settings, std::unique_ptr<ParkingLot> lot);

    std::unique_ptr<const FrontSettings> settings_;
    std::unique_ptr<ParkingLot> lot_;
};

} // namespace kabinet::http
