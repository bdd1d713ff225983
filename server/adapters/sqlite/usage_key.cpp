#include "server/adapters/sqlite/usage_key.hpp"

#include <chrono>

namespace kabinet::sqlite {

namespace {

/// FNV-1a of 64 bits, its bits mixed once more at the end as MurmurHash3 does.
class Hash {
public:
    void add(std::string_view bytes) noexcept {
        for (const char byte : bytes) {
            add(static_cast<std::uint8_t>(byte));
        }
    }

    void add(std::uint8_t byte) noexcept { state_ = (state_ ^ byte) * 0x100000001b3U; }

    void add(std::int64_t number) noexcept {
        for (int shift = 0; shift < 64; shift += 8) {
            add(static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> shift));
        }
    }

    [[nodiscard]] std::uint64_t value() const noexcept {
        std::uint64_t mixed = state_;
        mixed = (mixed ^ mixed >> 33) * 0xff51afd7ed558ccdU;
        mixed = (mixed ^ mixed >> 33) * 0xc4ceb9fe1a85ec53U;
        return mixed ^ mixed >> 33;
    }

private:
    std::uint64_t state_ = 0xcbf29ce484222325U;
};

// A Monday: the first of January 1970 was a Thursday.
constexpr Instant first_week{std::chrono::sys_days{std::chrono::year{1969} / 12 / 29}};

constexpr std::uint8_t of_source_id = 1;
constexpr std::uint8_t of_content = 0;

} // namespace

std::int64_t week_of(Instant at) noexcept {
    return std::chrono::floor<std::chrono::weeks>(at - first_week).count();
}

Instant begin_of_week(std::int64_t week) noexcept {
    return first_week + std::chrono::weeks(week);
}

std::int64_t seq_of(const ports::NewCdr& record) noexcept {
    if (record.id) {
        return *record.id;
    }
    Hash hash;
    if (record.source_id.empty()) {
        hash.add(of_content);
        hash.add(static_cast<std::uint8_t>(record.cdr.kind));
        hash.add(static_cast<std::uint8_t>(record.cdr.direction));
        hash.add(static_cast<std::uint8_t>(record.cdr.zone));
        hash.add(record.cdr.amount);
        hash.add(record.cdr.cost.tiyn());
        hash.add(record.cdr.other_party.text());
    } else {
        hash.add(of_source_id);
        hash.add(record.source_id);
    }
    return static_cast<std::int64_t>(hash.value() >> 17);
}

} // namespace kabinet::sqlite
