#pragma once

#include "server/ports/ids.hpp"
#include "shared/base/error.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/period/period.hpp"
#include "shared/domain/usage/cdr.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kabinet::ports {

/// Ids have 47 bits.
inline constexpr std::int64_t usage_id_max = (std::int64_t{1} << 47) - 1;

/// A record as it enters the system; it has passed domain::check.
struct NewCdr {
    domain::Msisdn line;
    domain::Cdr cdr;
    /// The source's own name for it, if it has any. Good until it is stored.
    std::string_view source_id;
    /// The id that it has in another database, if it comes from there: it keeps it. 0 … usage_id_max.
    std::optional<std::int64_t> id = std::nullopt;
};

/// A record that is stored. `id` tells it from others of the same line and second.
struct StoredCdr {
    std::int64_t id = 0;
    domain::Cdr cdr;
};

/// Where a page ended.
struct UsagePosition {
    Instant at;
    std::int64_t id = 0;
};

struct UsageFilter {
    std::optional<domain::UsageKind> kind;
    std::optional<domain::UsageDirection> direction;
};

struct UsagePageRequest {
    domain::InstantRange range;
    UsageFilter filter;
    bool newest_first = true;
    std::optional<UsagePosition> after;
    int limit = 100;
};

struct UsagePage {
    std::vector<StoredCdr> records;
    bool more = false; ///< there are records after the last one
};

/// What the records of one kind and direction come to.
struct UsageTotal {
    domain::UsageKind kind = domain::UsageKind::voice;
    domain::UsageDirection direction = domain::UsageDirection::outgoing;
    std::int64_t records = 0;
    std::int64_t amount = 0; ///< of the kind's unit
    Money cost;

    bool operator==(const UsageTotal&) const noexcept = default;
};

/// What a day's records of one kind come to, both directions together.
struct UsageDay {
    Date day;
    domain::UsageKind kind = domain::UsageKind::voice;
    std::int64_t records = 0;
    std::int64_t amount = 0;
    Money cost;

    bool operator==(const UsageDay&) const noexcept = default;
};

/// Which lines' records are read one after another.
struct UsageScan {
    std::optional<CompanyId> company; ///< none: every company's
    std::optional<domain::Msisdn> first;
    std::optional<domain::Msisdn> last; ///< itself included
    domain::InstantRange range;
};

/// Call detail records. They belong to the line, and with it to the company that has the line now: a number that
/// changed hands shows its new company what is left of the old one's 90 days, as the operator's own portal does.
/// Records of a line that is not the company's are as good as not there.
///
/// A record is what it says: a second one of the same line and second that agrees in kind, direction, zone, other
/// party, amount and cost is the same one, sent again. Two messages to one receiver in one second that cost the same
/// are told apart by their `source_id`, if their source gives them any; the id alone decides then.
class UsageRepository {
public:
    using Visit = std::function<Result<void>(const domain::Msisdn& line, const StoredCdr& cdr)>;

    UsageRepository() = default;
    UsageRepository(const UsageRepository&) = delete;
    UsageRepository& operator=(const UsageRepository&) = delete;
    virtual ~UsageRepository() = default;

    /// In the order of time, by the key where the page before ended.
    [[nodiscard]] virtual Result<UsagePage> page(CompanyId company, const domain::Msisdn& line,
                                                 const UsagePageRequest& request) const = 0;
    /// In the order of kind and direction; kinds without a record are left out.
    [[nodiscard]] virtual Result<std::vector<UsageTotal>> totals(CompanyId company, const domain::Msisdn& line,
                                                                 const domain::InstantRange& range) const = 0;
    /// By the zone's days, in their order, then by kind; days without a record are left out.
    [[nodiscard]] virtual Result<std::vector<UsageDay>>
    days(CompanyId company, const domain::Msisdn& line, const domain::InstantRange& range, TimeZone zone) const = 0;
    /// The weeks that there are records of, from the first one's begin to the last one's end; nothing: none are there.
    [[nodiscard]] virtual Result<std::optional<domain::InstantRange>> kept() const = 0;
    /// `visit` gets the records of one line after another, in the order of their numbers, each line's in the order of
    /// time; its first error ends the reading and is the answer. Takes the memory of one record, however many there
    /// are.
    [[nodiscard]] virtual Result<void> scan(const UsageScan& scan, const Visit& visit) const = 0;

    /// Those that are there already change nothing. Returns how many were new. The line need not exist: whoever imports
    /// looks it up. Quickest with batches of many thousands.
    virtual Result<std::int64_t> append(std::span<const NewCdr> records) = 0;
    /// Removes records of the weeks that ended before `before`, about `most` of them and a line's week at least: a
    /// bounded piece of work. Returns how many; 0: none are left.
    virtual Result<std::int64_t> remove_old_weeks(Instant before, std::int64_t most) = 0;
};

} // namespace kabinet::ports
