#include "server/adapters/provisioning/simulated_network.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <system_error>

namespace kabinet::provisioning {

namespace {

std::string reason_of(int error) {
    return std::generic_category().message(error);
}

/// FNV-1a of the key from the seed on, stirred once more (the finalizer of splitmix64): keys differ in few letters.
std::uint64_t chance(std::uint64_t seed, std::string_view key, std::uint64_t salt) noexcept {
    std::uint64_t hash = 0xcbf29ce484222325U ^ seed ^ (salt << 32U);
    for (const char letter : key) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    }
    hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9U;
    hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111ebU;
    return hash ^ (hash >> 31U);
}

std::string_view cut(std::string_view& text, char end) noexcept {
    const std::size_t at = text.find(end);
    const std::string_view piece = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return piece;
}

bool write_whole(int file, std::string_view text) noexcept {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

SimulatedNetwork::SimulatedNetwork(SimulatedNetworkSettings settings, const Clock& clock, int file)
    : settings_(std::move(settings))
    , clock_(clock)
    , file_(file) {}

SimulatedNetwork::~SimulatedNetwork() {
    ::close(file_);
}

std::expected<std::unique_ptr<SimulatedNetwork>, std::string>
SimulatedNetwork::open(const SimulatedNetworkSettings& settings, const Clock& clock) {
    const int file = ::open(settings.journal.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        return std::unexpected(fmt::format("cannot open {}: {}", settings.journal.string(), reason_of(errno)));
    }
    std::unique_ptr<SimulatedNetwork> network(new SimulatedNetwork(settings, clock, file));
    if (auto read = network->read_journal(); !read) {
        return std::unexpected(std::move(read.error()));
    }
    return network;
}

std::expected<void, std::string> SimulatedNetwork::read_journal() {
    std::string text;
    std::array<char, 65536> buffer{};
    ssize_t length = 0;
    while ((length = ::pread(file_, buffer.data(), buffer.size(), static_cast<off_t>(text.size()))) > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(length));
    }
    if (length < 0) {
        return std::unexpected(fmt::format("cannot read {}: {}", settings_.journal.string(), reason_of(errno)));
    }
    const std::size_t whole = text.rfind('\n') + 1; // npos + 1 is 0
    if (whole < text.size() && ::ftruncate(file_, static_cast<off_t>(whole)) != 0) {
        return std::unexpected(fmt::format("cannot mend {}: {}", settings_.journal.string(), reason_of(errno)));
    }
    std::string_view lines = std::string_view(text).substr(0, whole);
    while (!lines.empty()) {
        std::string_view line = cut(lines, '\n');
        const std::string_view seconds = cut(line, '\t');
        const std::string_view key = cut(line, '\t');
        std::int64_t at = 0;
        const char* const end = seconds.data() + seconds.size();
        if (const auto [stopped, error] = std::from_chars(seconds.data(), end, at);
            error != std::errc() || stopped != end || key.empty()) {
            return std::unexpected(
                fmt::format("{} is no journal of the simulated network", settings_.journal.string()));
        }
        const auto number = static_cast<std::int64_t>(orders_.size()) + 1;
        orders_.try_emplace(std::string(key), Taken{number, Instant(std::chrono::seconds(at))});
    }
    return {};
}

Result<void> SimulatedNetwork::write_down(const ports::GatewayOrder& order, const Taken& taken) const {
    const std::string line = fmt::format("{}\t{}\t{}\t{}\n", taken.at.time_since_epoch().count(), order.key,
                                         order.line.digits(), domain::name_of(domain::kind_of(order.order)));
    if (!write_whole(file_, line) || ::fdatasync(file_) != 0) {
        return fail(ErrorCode::gateway_unreachable, {}, "the simulated network's journal: " + reason_of(errno));
    }
    return {};
}

ports::GatewayAnswer SimulatedNetwork::answer(std::string_view key, const Taken& taken) const {
    const std::int64_t spread = (settings_.longest_delay - settings_.least_delay).count() + 1;
    const auto extra = static_cast<std::int64_t>(chance(settings_.seed, key, 1) % static_cast<std::uint64_t>(spread));
    const Instant ends = taken.at + settings_.least_delay + std::chrono::seconds(extra);
    const Instant now = clock_.now();
    ports::GatewayAnswer said{.verdict = ports::GatewayVerdict::pending,
                              .reference = std::to_string(taken.number),
                              .message = {},
                              .ask_again_in = std::max(ends - now, std::chrono::seconds(1))};
    if (now >= ends) {
        const bool fails =
            chance(settings_.seed, key, 2) % 100 < static_cast<std::uint64_t>(settings_.failures_percent);
        said.verdict = fails ? ports::GatewayVerdict::refused : ports::GatewayVerdict::done;
        said.message = fails ? "simulated failure" : "";
    }
    return said;
}

Result<ports::GatewayAnswer> SimulatedNetwork::submit(const ports::GatewayOrder& order) {
    if (order.key.empty() || order.key.find_first_of("\t\n") != std::string_view::npos) {
        return fail(ErrorCode::internal, {}, "a key the journal cannot hold");
    }
    const std::lock_guard lock(mutex_);
    std::string key(order.key);
    if (const auto known = orders_.find(key); known != orders_.end()) {
        return answer(order.key, known->second);
    }
    const Taken taken{.number = static_cast<std::int64_t>(orders_.size()) + 1, .at = clock_.now()};
    if (auto written = write_down(order, taken); !written) {
        return std::unexpected(std::move(written.error()));
    }
    orders_.emplace(std::move(key), taken);
    return answer(order.key, taken);
}

Result<ports::GatewayAnswer> SimulatedNetwork::ask(std::string_view key, std::string_view reference) {
    const std::lock_guard lock(mutex_);
    const auto known = orders_.find(std::string(key));
    if (known == orders_.end() || std::to_string(known->second.number) != reference) {
        return fail(ErrorCode::gateway_garbled, {}, "the simulated network does not know this order");
    }
    return answer(key, known->second);
}

std::size_t SimulatedNetwork::size() {
    const std::lock_guard lock(mutex_);
    return orders_.size();
}

} // namespace kabinet::provisioning
