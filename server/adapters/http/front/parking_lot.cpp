#include "server/adapters/http/front/parking_lot.hpp"

#include "server/adapters/http/client_address.hpp"
#include "server/adapters/http/front/message_engine.hpp"

#include <sys/epoll.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kabinet::http {

using namespace std::chrono_literals;

namespace {

constexpr int events_a_round = 512;
constexpr int accepts_a_round = 256;
constexpr int prompt_answers = 8;
constexpr int evictions_when_short = 64;
constexpr auto accept_pause = 100ms;
constexpr auto stop_check_interval = 10ms;
constexpr auto refusal_report_interval = 10s;
constexpr int request_timeout = 408;
constexpr std::uint32_t input_events = EPOLLIN | EPOLLRDHUP | EPOLLET;
constexpr std::uint32_t ending = EPOLLRDHUP | EPOLLHUP | EPOLLERR;
constexpr std::uint32_t ending_or_input = EPOLLIN | ending;

std::chrono::milliseconds sweep_interval_for(const FrontSettings& settings) {
    const auto shortest =
        std::min({settings.header_time, settings.idle_time, settings.transfer_grace, settings.linger_time});
    return std::clamp(shortest / 4, 10ms, 500ms);
}

} // namespace

struct ParkingLot::Kit {
    Kit(RequestHandler& handler, ports::Log& log, const FrontSettings& settings)
        : engine(handler, log, settings) {}

    MessageEngine engine;
    std::array<char, 64 * 1024> scratch{};
};

ParkingLot::ParkingLot(Listener listener, const FrontSettings& settings, RequestHandler& handler, ports::Log& log)
    : settings_(settings)
    , handler_(handler)
    , log_(log)
    , listener_(std::move(listener))
    , port_(listener_.port())
    , sweep_interval_(sweep_interval_for(settings))
    , epoll_(::epoll_create1(EPOLL_CLOEXEC))
    , wake_up_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    , own_kit_(std::make_unique<Kit>(handler, log, settings)) {
    epoll_event event{.events = EPOLLIN, .data = {.ptr = &listener_}};
    ::epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, listener_.socket(), &event);
    event.data.ptr = &wake_up_;
    ::epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, wake_up_.get(), &event);
}

ParkingLot::~ParkingLot() {
    request_stop();
    wait();
}

void ParkingLot::start() {
    for (unsigned i = 0; i < settings_.workers; ++i) {
        pool_.add_thread([this, kit = std::make_shared<Kit>(handler_, log_, settings_)](Connection& connection) {
            serve(connection, *kit);
        });
    }
    loop_ = std::jthread([this] { run(); });
}

void ParkingLot::request_stop() noexcept {
    stop_requested_.store(true);
    wake();
}

void ParkingLot::wait() {
    if (loop_.joinable()) {
        loop_.join();
    }
    pool_.stop();
    graveyard_.clear();
    registry_.clear();
}

void ParkingLot::wake() const noexcept {
    ::eventfd_write(wake_up_.get(), 1);
}

void ParkingLot::serve(Connection& connection, Kit& kit) noexcept {
    try {
        answer(connection, kit);
        if (drive(connection, kit)) {
            Connection* const next[] = {&connection};
            pool_.push(next);
        }
    } catch (...) {
        note_dropped();
        bury(connection, kit);
    }
}

void ParkingLot::answer(Connection& connection, Kit& kit) {
    Answer answer = kit.engine.answer({.head = connection.head(),
                                       .body = connection.body(),
                                       .frame = connection.frame(),
                                       .peer = connection.peer(),
                                       .must_close = stop_requested_.load(std::memory_order_relaxed)});
    connection.send_answer(std::move(answer), std::chrono::steady_clock::now());
}

/// Goes on with the connection until it has to wait for its client, or has ended: false, it isn't the caller's any
/// more. True: a whole request wants to be answered.
bool ParkingLot::drive(Connection& connection, Kit& kit) {
    using Progress = Connection::Progress;
    using Phase = Connection::Phase;
    for (;;) {
        const auto now = std::chrono::steady_clock::now();
        auto progress = Progress::closed;
        switch (connection.phase()) {
        case Phase::receiving:
            progress = connection.receive(kit.scratch, now);
            break;
        case Phase::sending:
            progress = connection.send(now);
            break;
        case Phase::lingering:
            progress = connection.discard(kit.scratch);
            break;
        case Phase::answering:
            break;
        }
        if (connection.phase() == Phase::answering) {
            return true;
        }
        switch (progress) {
        case Progress::done:
            continue;
        case Progress::refused:
            connection.send_answer(kit.engine.refuse(connection.refusal(), connection.peer()), now);
            continue;
        case Progress::closed:
            bury(connection, kit);
            return false;
        case Progress::blocked:
            break;
        }
        if (connection.phase() == Phase::sending) {
            watch_output(connection);
        }
        connection.prepare_parking(now);
        if (connection.ownership.park()) {
            return false;
        }
        connection.expect_input(false);
    }
}

void ParkingLot::watch_output(Connection& connection) const {
    if (!std::exchange(connection.watches_output, true)) {
        epoll_event event{.events = input_events | EPOLLOUT, .data = {.ptr = &connection}};
        ::epoll_ctl(epoll_.get(), EPOLL_CTL_MOD, connection.socket(), &event);
    }
}

void ParkingLot::bury(Connection& connection, const Kit& kit) {
    {
        const std::scoped_lock lock(graveyard_mutex_);
        graveyard_.push_back(&connection);
    }
    if (&kit != own_kit_.get()) {
        wake();
    }
}

void ParkingLot::note_dropped() const noexcept {
    try {
        log_.error("connection_dropped", {{"reason", "out of memory"}});
    } catch (...) { // there is nobody left to tell
    }
}

void ParkingLot::run() {
    std::array<epoll_event, events_a_round> events{};
    for (;;) {
        const int count =
            ::epoll_wait(epoll_.get(), events.data(), events_a_round, wait_ms(std::chrono::steady_clock::now()));
        bool has_newcomers = false;
        for (const auto& event : std::span(events).first(static_cast<std::size_t>(std::max(count, 0)))) {
            if (event.data.ptr == &listener_) {
                has_newcomers = true;
            } else {
                handle(event);
            }
        }
        pool_.push(ready_);
        ready_.clear();
        const auto now = std::chrono::steady_clock::now();
        // Last, because who has just left makes room for who has just come.
        if (has_newcomers) {
            accept_waiting(now);
        }
        if (!accepting_ && now >= accept_again_) {
            resume_accepting();
        }
        if (now >= next_sweep_) {
            sweep(now);
        }
        const bool is_stopping = stop_requested_.load();
        if (is_stopping && stop_until_ == SteadyTime::max()) {
            begin_stop(now);
        }
        pool_.push(ready_);
        ready_.clear();
        empty_graveyard();
        const bool is_over = is_stopping && is_stopped(now);
        removed_.clear();
        if (is_over) {
            return;
        }
    }
}

void ParkingLot::handle(const epoll_event& event) {
    if (event.data.ptr == &wake_up_) {
        eventfd_t count = 0;
        ::eventfd_read(wake_up_.get(), &count);
    } else {
        auto& connection = *static_cast<Connection*>(event.data.ptr);
        if (connection.ownership.take_or_note()) {
            if ((event.events & ending_or_input) != 0) {
                connection.expect_input((event.events & ending) != 0);
            }
            go_on_with(connection);
        }
    }
}

void ParkingLot::go_on_with(Connection& connection) noexcept {
    try {
        // What takes no waiting is answered on the spot; not for ever, or one client's pipeline would hold up all
        // others.
        for (int answered = 0; drive(connection, *own_kit_); ++answered) {
            if (answered == prompt_answers || !handler_.is_prompt(target_of(connection.head()))) {
                ready_.push_back(&connection);
                return;
            }
            answer(connection, *own_kit_);
        }
    } catch (...) {
        note_dropped();
        bury(connection, *own_kit_);
    }
}

void ParkingLot::accept_waiting(SteadyTime now) {
    empty_graveyard();
    for (int i = 0; i < accepts_a_round; ++i) {
        const auto accepted = listener_.accept();
        switch (accepted.outcome) {
        case Listener::Outcome::accepted:
            admit(accepted.socket, accepted.peer);
            break;
        case Listener::Outcome::none_waiting:
            return;
        case Listener::Outcome::out_of_resources:
            pause_accepting(now);
            return;
        }
    }
}

void ParkingLot::admit(int socket, const IpAddress& peer) {
    auto connection = std::make_unique<Connection>(socket, peer, settings_, buffered_);
    if (!make_room_for(peer)) {
        ++refused_;
        return;
    }
    auto& added = registry_.add(std::move(connection));
    added.prepare_parking(std::chrono::steady_clock::now());
    // Nobody else knows of it yet, so nothing can have been noted.
    added.ownership.park();
    epoll_event event{.events = input_events, .data = {.ptr = &added}};
    if (::epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, socket, &event) != 0) {
        remove(added);
    }
}

/// An idle connection is given up for a new one: HTTP lets a server close it at any time, and an office behind one
/// address has more browsers than the limit has places for their idle connections.
bool ParkingLot::make_room_for(const IpAddress& peer) {
    const bool is_counted = !is_trusted(peer, settings_.trusted_proxies);
    if (is_counted && registry_.count_of(peer) >= settings_.connections_per_client &&
        !evict(registry_.expendable_of(peer))) {
        return false;
    }
    return registry_.size() < settings_.connections || evict(registry_.any_expendable());
}

bool ParkingLot::evict(Connection* connection) {
    if (connection == nullptr || !connection->ownership.take_if_parked()) {
        return false;
    }
    if (!connection->is_expendable()) {
        go_on_with(*connection);
        return false;
    }
    remove(*connection);
    return true;
}

void ParkingLot::pause_accepting(SteadyTime now) {
    epoll_event event{.events = 0, .data = {.ptr = &listener_}};
    ::epoll_ctl(epoll_.get(), EPOLL_CTL_MOD, listener_.socket(), &event);
    accepting_ = false;
    accept_again_ = now + accept_pause;
    log_.warning("accept_paused", {{"reason", "out of file descriptors or memory"}});
    for (int i = 0; i < evictions_when_short; ++i) {
        evict(registry_.any_expendable());
    }
}

void ParkingLot::resume_accepting() {
    accepting_ = true;
    if (listener_.socket() >= 0) {
        epoll_event event{.events = EPOLLIN, .data = {.ptr = &listener_}};
        ::epoll_ctl(epoll_.get(), EPOLL_CTL_MOD, listener_.socket(), &event);
    }
}

void ParkingLot::sweep(SteadyTime now) {
    next_sweep_ = now + sweep_interval_;
    for (std::size_t place = 0; place < registry_.size(); ++place) {
        auto& connection = registry_.at(place);
        if (connection.is_overdue(now) && connection.ownership.take_if_parked()) {
            expire(connection, now);
        }
    }
    if (refused_ > 0 && now >= next_refusal_report_) {
        next_refusal_report_ = now + refusal_report_interval;
        log_.warning("connections_refused", {{"count", static_cast<std::int64_t>(std::exchange(refused_, 0))}});
    }
}

void ParkingLot::expire(Connection& connection, SteadyTime now) {
    if (connection.is_overdue(now)) {
        if (!connection.has_begun()) {
            connection.drop_unsent();
            bury(connection, *own_kit_);
            return;
        }
        connection.send_answer(own_kit_->engine.refuse(request_timeout, connection.peer()), now);
    }
    go_on_with(connection);
}

void ParkingLot::remove(Connection& connection) {
    removed_.push_back(registry_.remove(connection));
}

void ParkingLot::empty_graveyard() {
    std::vector<Connection*> buried;
    {
        const std::scoped_lock lock(graveyard_mutex_);
        buried.swap(graveyard_);
    }
    for (Connection* connection : buried) {
        remove(*connection);
    }
}

void ParkingLot::begin_stop(SteadyTime now) {
    stop_until_ = now + settings_.stop_time;
    listener_.close();
}

/// Whoever isn't being answered is let go; true when nobody is left or the time is over.
bool ParkingLot::is_stopped(SteadyTime now) {
    std::size_t busy = 0;
    for (std::size_t place = 0; place < registry_.size(); ++place) {
        auto& connection = registry_.at(place);
        if (!connection.ownership.take_if_parked()) {
            ++busy;
        } else if (connection.phase() == Connection::Phase::sending) {
            ++busy;
            go_on_with(connection);
        } else {
            bury(connection, *own_kit_);
        }
    }
    empty_graveyard();
    return busy == 0 || now >= stop_until_;
}

int ParkingLot::wait_ms(SteadyTime now) const {
    auto next = registry_.size() == 0 && refused_ == 0 ? SteadyTime::max() : next_sweep_;
    if (!accepting_) {
        next = std::min(next, accept_again_);
    }
    if (stop_requested_.load()) {
        next = std::min(next, now + stop_check_interval);
    }
    if (next == SteadyTime::max()) {
        return -1;
    }
    return static_cast<int>(
        std::max<std::int64_t>(0, std::chrono::ceil<std::chrono::milliseconds>(next - now).count()));
}

} // namespace kabinet::http
