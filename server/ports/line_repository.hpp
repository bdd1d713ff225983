#pragma once

#include "server/ports/ids.hpp"
#include "server/ports/put.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/domain/identifiers/account_number.hpp"
#include "shared/domain/identifiers/iccid.hpp"
#include "shared/domain/identifiers/imei.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/line/billing_method.hpp"
#include "shared/domain/line/label.hpp"
#include "shared/domain/line/line_search.hpp"
#include "shared/domain/line/line_status.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kabinet::ports {

/// A line as lists show it.
struct LineRow {
    domain::Msisdn msisdn;
    domain::AccountNumber account;
    std::string tariff; ///< empty: none
    domain::LineStatus status = domain::LineStatus::active;
    Money balance;
    std::vector<domain::Label> labels = {}; ///< in the order of their letters
    std::string cost_centre = {};           ///< empty: none
};

/// A line as its own page shows it, without the SIM's secrets.
struct Line {
    LineRow row;
    std::optional<Instant> status_changed_at;
    domain::BillingMethod billing_method = domain::BillingMethod::credit;
    Money available; ///< until the end of the current month
    std::optional<Money> individual_limit;
    std::optional<Money> credit_limit; ///< the account's
    std::string registration_form;     ///< empty: not known
    bool sms_ussd_ban = false;
    std::optional<domain::Iccid> iccid;
    std::optional<Instant> sim_swapped_at;
    std::optional<domain::Imei> imei; ///< the last one seen
    bool has_sim_codes = false;
    std::optional<Instant> secret_code_sent_at; ///< none: there is no secret code
};

struct SimCodes {
    std::string pin1, pin2; ///< 4 … 8 digits
    std::string puk1, puk2; ///< 8 digits
};

/// A line as it enters the system. Its account exists; its tariff need not.
struct NewLine {
    domain::Msisdn msisdn;
    CompanyId company;
    domain::AccountNumber account;
    std::string tariff; ///< empty: none
    domain::LineStatus status = domain::LineStatus::active;
    std::optional<Instant> status_changed_at;
    Money balance;
    Money available;
    std::optional<Money> individual_limit;
    std::string registration_form;
    bool sms_ussd_ban = false;
    std::optional<domain::Imei> imei;
};

/// The SIM card of a line.
struct NewSim {
    domain::Iccid iccid;
    domain::Msisdn line;
    std::optional<Instant> swapped_at;
    std::optional<SimCodes> codes;
};

/// Everything that is kept of a line itself.
struct LineRecord {
    NewLine line;
    std::optional<NewSim> sim;
};

struct LineCounts {
    std::int64_t active = 0;
    std::int64_t blocked = 0;
    std::int64_t debt = 0;
    std::int64_t processing = 0;

    [[nodiscard]] std::int64_t total() const noexcept { return active + blocked + debt + processing; }
};

enum class LineSort : std::uint8_t { number, account, tariff, status, balance };

/// Where a page ended: the last row's value in the column of the sort, and its number, which breaks ties.
struct LinePosition {
    std::string text;        ///< account, tariff or the status's name; empty for the other sorts
    std::int64_t number = 0; ///< balance in tiyn; 0 for the other sorts
    domain::Msisdn msisdn;
};

/// Which of the lines: those that every part agrees to.
struct LineFilter {
    std::vector<domain::LineStatus> statuses = {}; ///< one of these; empty: any
    std::string tariff = {};                       ///< empty: any, and none
    std::optional<domain::AccountNumber> account = {};
    std::string label = {}; ///< empty: any, and none

    [[nodiscard]] bool empty() const noexcept {
        return statuses.empty() && tariff.empty() && !account && label.empty();
    }
};

struct LinePageRequest {
    domain::LineSearch search = {};
    LineFilter filter = {};
    LineSort sort = LineSort::number;
    bool descending = false; ///< ties too
    std::optional<LinePosition> after = {};
    int limit = 100;
};

struct LinePage {
    std::vector<LineRow> rows;
    bool more = false; ///< there are rows after the last one
};

/// What a company's lines can be filtered by; in order, those that some line has.
struct LineChoices {
    std::vector<std::string> tariffs = {};
    std::vector<domain::AccountNumber> accounts = {};
    std::vector<std::string> labels = {};
};

struct LineTotal {
    std::int64_t count = 0;
    bool capped = false; ///< counting stopped at `count`
};

class LineRepository {
public:
    LineRepository() = default;
    LineRepository(const LineRepository&) = delete;
    LineRepository& operator=(const LineRepository&) = delete;
    virtual ~LineRepository() = default;

    [[nodiscard]] virtual Result<LinePage> page(CompanyId company, const LinePageRequest& request) const = 0;
    /// How many lines match. All of the company's, or those of some statuses, are known; others are counted up to
    /// `cap`.
    [[nodiscard]] virtual Result<LineTotal> total(CompanyId company, const domain::LineSearch& search,
                                                  const LineFilter& filter, std::int64_t cap) const = 0;
    /// The first `limit` of each.
    [[nodiscard]] virtual Result<LineChoices> choices(CompanyId company, int limit) const = 0;
    [[nodiscard]] virtual Result<LineCounts> counts(CompanyId company) const = 0;
    [[nodiscard]] virtual Result<std::optional<Line>> find(CompanyId company, const domain::Msisdn& msisdn) const = 0;
    /// Of the SIM in use, whosever line it is; nothing when there is none, or it was never swapped.
    [[nodiscard]] virtual Result<std::optional<Instant>> sim_swapped_at(const domain::Msisdn& msisdn) const = 0;
    /// Of the SIM in use; nothing when the line is not the company's, has no SIM, or its codes are not known.
    [[nodiscard]] virtual Result<std::optional<SimCodes>> sim_codes(CompanyId company,
                                                                    const domain::Msisdn& msisdn) const = 0;

    /// Whosever it is.
    [[nodiscard]] virtual Result<bool> exists(const domain::Msisdn& msisdn) const = 0;
    /// At most `limit` of the company's, by number, those after `after`. With the SIM's secrets.
    [[nodiscard]] virtual Result<std::vector<LineRecord>>
    records(CompanyId company, std::optional<domain::Msisdn> after, int limit) const = 0;
    /// The line that the card is in, of whatever company.
    [[nodiscard]] virtual Result<std::optional<domain::Msisdn>> line_of_sim(const domain::Iccid& iccid) const = 0;

    /// `conflict`: the number is taken, or the account is not the company's.
    virtual Result<void> add(const NewLine& line) = 0;
    /// `conflict`: the card is in use, or the line has one.
    virtual Result<void> add_sim(const NewSim& sim) = 0;
    /// The line, whatever it was before, with its card when one is given: codes and a moment of its swap that are not
    /// known stay as they are, as do labels and cost centre. The status «В обработке» stays too: the operation under
    /// way ends it. `conflict`: the number is another company's (msisdn), or the account is not the company's;
    /// `iccid_in_use` (iccid).
    virtual Result<Put> put(const NewLine& line, const std::optional<NewSim>& sim) = 0;

    // What operations change. `not_found`: there is no such line (swap_sim: `conflict`, as when the card is in use).
    virtual Result<void> set_status(const domain::Msisdn& line, domain::LineStatus status,
                                    std::optional<Instant> changed_at) = 0;
    /// The codes of the card before go with it.
    virtual Result<void> swap_sim(const domain::Msisdn& line, const domain::Iccid& iccid, Instant at) = 0;
    virtual Result<void> set_sms_ussd_ban(const domain::Msisdn& line, bool on) = 0;
    virtual Result<void> set_individual_limit(const domain::Msisdn& line, std::optional<Money> limit) = 0;
    virtual Result<void> set_secret_code(const domain::Msisdn& line, std::optional<Instant> sent_at) = 0;
};

} // namespace kabinet::ports
