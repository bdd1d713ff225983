#pragma once

#include "server/adapters/http/front/connection.hpp"
#include "server/adapters/http/front/file_descriptor.hpp"
#include "server/adapters/http/front/listener.hpp"
#include "server/adapters/http/front/registry.hpp"
#include "server/adapters/http/front/settings.hpp"
#include "server/adapters/http/front/worker_pool.hpp"
#include "server/adapters/http/request_handler.hpp"
#include "server/ports/log.hpp"
#include "shared/base/error.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

struct epoll_event;

namespace kabinet::http {

/// One thread waits for all sockets at once: for requests that are not whole, for answers that are not read, for
/// connections with nothing to do. Workers get whole requests only, and never wait for a client. So a client that is
/// slow, idle or hostile costs its own memory and nobody's time. What can be answered without waiting for anything, as
/// a file of the client, the one thread answers by itself.
class ParkingLot {
public:
    /// `settings`, `handler` and `log` must outlive it.
    ParkingLot(Listener listener, const FrontSettings& settings, RequestHandler& handler, ports::Log& log);
    ParkingLot(const ParkingLot&) = delete;
    ParkingLot& operator=(const ParkingLot&) = delete;
    ~ParkingLot();

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

    void start();
    /// No more connections; requests that run are finished. Safe in a signal handler.
    void request_stop() noexcept;
    /// Until request_stop() was called and has been carried out.
    void wait();

private:
    struct Kit; ///< what each thread has of its own

    // Any thread that owns the connection.
    void serve(Connection& connection, Kit& kit) noexcept;
    void answer(Connection& connection, Kit& kit);
    bool drive(Connection& connection, Kit& kit);
    void watch_output(Connection& connection) const;
    void bury(Connection& connection, const Kit& kit);
    void note_dropped() const noexcept;

    // The event loop's thread.
    void run();
    void handle(const epoll_event& event);
    void go_on_with(Connection& connection) noexcept;
    void accept_waiting(SteadyTime now);
    void admit(int socket, const IpAddress& peer);
    bool make_room_for(const IpAddress& peer);
    bool evict(Connection* connection);
    void pause_accepting(SteadyTime now);
    void resume_accepting();
    void sweep(SteadyTime now);
    void expire(Connection& connection, SteadyTime now);
    void remove(Connection& connection);
    void empty_graveyard();
    void begin_stop(SteadyTime now);
    [[nodiscard]] bool is_stopped(SteadyTime now);
    [[nodiscard]] int wait_ms(SteadyTime now) const;
    void wake() const noexcept;

    const FrontSettings& settings_;
    RequestHandler& handler_;
    ports::Log& log_;
    Listener listener_;
    const std::uint16_t port_;
    const std::chrono::milliseconds sweep_interval_;

    FileDescriptor epoll_;
    FileDescriptor wake_up_;

    BufferedBytes buffered_{0};
    std::atomic<bool> stop_requested_{false};
    std::mutex graveyard_mutex_;
    std::vector<Connection*> graveyard_; ///< ended by a worker, to be removed by the event loop

    Registry registry_;
    std::vector<std::unique_ptr<Connection>> removed_; ///< events of this round may still point to them
    std::vector<Connection*> ready_;                   ///< whole requests of this round, for the workers
    std::unique_ptr<Kit> own_kit_;
    SteadyTime next_sweep_{};
    SteadyTime accept_again_{};
    SteadyTime stop_until_ = SteadyTime::max();
    bool accepting_ = true;
    std::size_t refused_ = 0;
    SteadyTime next_refusal_report_{};

    WorkerPool pool_;
    std::jthread loop_;
};

} // namespace kabinet::http
