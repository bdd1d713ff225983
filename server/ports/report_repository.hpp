#pragma once

#include "server/ports/ids.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/domain/identifiers/account_number.hpp"
#include "shared/domain/report/report.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::ports {

/// Both ends included.
struct ReportDays {
    Date first;
    Date last;

    bool operator==(const ReportDays&) const noexcept = default;
};

/// What somebody asked for. It begins as queued.
struct NewReport {
    CompanyId company;
    domain::ReportKind kind = domain::ReportKind::number_list;
    std::optional<ReportDays> days;               ///< of a reconciliation, and of nothing else
    std::optional<domain::AccountNumber> account; ///< of a reconciliation; none: all accounts
    std::string email;
    std::string language; ///< "ru", "kk", "en"
    UserId requested_by;
    std::string requested_by_name; ///< as it was then
    Instant requested_at;
    std::string idempotency_key; ///< the person's: of this request, and no other of theirs
    std::string fingerprint;     ///< equal for equal requests: the same key for another one is a mistake
};

struct Report {
    ReportId id;
    NewReport wanted;
    domain::ReportState state = domain::ReportState::queued;
    int attempts = 0;               ///< times that it was begun
    std::optional<Instant> data_at; ///< the moment that its data are of; none: it is not made yet
    std::optional<Instant> ended_at;
    std::optional<ErrorCode> failure; ///< of one that failed: why
};

struct ReportPageRequest {
    std::optional<ReportId> before; ///< the last one of the page before
    int limit = 100;
};

struct ReportPage {
    std::vector<Report> rows; ///< newest first
    bool more = false;        ///< there are older ones
};

/// Reports on their way. What becomes of one after hand_over() is what becomes of the outbox message that names it:
/// sent when a gateway took that, `mail_undelivered` when it was given up.
class ReportRepository {
public:
    ReportRepository() = default;
    ReportRepository(const ReportRepository&) = delete;
    ReportRepository& operator=(const ReportRepository&) = delete;
    virtual ~ReportRepository() = default;

    [[nodiscard]] virtual Result<std::optional<Report>> find(CompanyId company, ReportId id) const = 0;
    [[nodiscard]] virtual Result<std::optional<Report>> find_by_key(UserId user,
                                                                    std::string_view idempotency_key) const = 0;
    [[nodiscard]] virtual Result<ReportPage> page(CompanyId company, const ReportPageRequest& request) const = 0;
    /// Those of the company that are queued, running or mailing.
    [[nodiscard]] virtual Result<std::int64_t> count_open(CompanyId company) const = 0;
    /// Whether there is anything for take_due().
    [[nodiscard]] virtual Result<bool> any_due(Instant now) const = 0;

    /// `conflict`: the person has used the key.
    virtual Result<ReportId> add(const NewReport& report) = 0;
    /// The one that waits longest of those that are due, if there is one: it is running from now on, was begun once
    /// more, and should nothing more be heard of it, is due again at `again`.
    virtual Result<std::optional<Report>> take_due(Instant now, Instant again) = 0;
    /// All that are running are due at once: nobody is at them any more.
    virtual Result<void> release_all(Instant now) = 0;

    // How a running one goes on. `conflict`: it is not running; somebody cancelled it.
    /// Queued again, not due before `again`.
    virtual Result<void> put_off(ReportId id, Instant again) = 0;
    /// Made. The message that carries it is added in the same transaction and names it.
    virtual Result<void> hand_over(ReportId id, Instant data_at) = 0;
    virtual Result<void> fail(ReportId id, Instant at, ErrorCode failure) = 0;

    /// `report_finished`: it is neither queued nor running.
    virtual Result<void> cancel(ReportId id, Instant at) = 0;
};

} // namespace kabinet::ports
