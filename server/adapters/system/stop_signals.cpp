#include "server/adapters/system/stop_signals.hpp"

#include <csignal>
#include <pthread.h>

#include <utility>

namespace kabinet::system {

namespace {

sigset_t stop_signals() noexcept {
    sigset_t signals{};
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

} // namespace

void keep_stop_signals() {
    const sigset_t signals = stop_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    // A client that went away is an error of write(), not the end of the server.
    std::signal(SIGPIPE, SIG_IGN);
}

StopWatch::StopWatch(std::function<void()> stop)
    : thread_([this, stop = std::move(stop)] {
        const sigset_t signals = stop_signals();
        int received = 0;
        sigwait(&signals, &received);
        if (!over_) {
            stop();
        }
    }) {}

StopWatch::~StopWatch() {
    over_ = true;
    pthread_kill(thread_.native_handle(), SIGTERM); // it may still wait
    thread_.join();
}

} // namespace kabinet::system
