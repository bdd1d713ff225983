#pragma once

#include "server/ports/company_repository.hpp"
#include "server/ports/line_repository.hpp"

#include <cstdint>
#include <string>
#include <vector>

// Companies, accounts and lines that look like real ones. Each is made of the seed and its own number alone, so that
// the hundred thousandth takes as long as the first; different numbers never give the same BIN, account, number or
// card.
namespace kabinet::generator {

/// Of all lines an index can be made for.
inline constexpr std::int64_t most_lines = 50'000'000;
inline constexpr std::int64_t most_companies = 1'000'000;

struct MadeCompany {
    domain::Bin bin; ///< with a valid check digit
    std::string name;
};

MadeCompany made_company(std::uint64_t seed, std::int64_t index);

/// Account `index` of all accounts.
ports::NewAccount made_account(std::uint64_t seed, std::int64_t index, ports::CompanyId company);

struct MadeLine {
    ports::NewLine line;
    ports::NewSim sim;
};

/// Line `index` of all lines; what is said of its past lies before `now`.
MadeLine made_line(std::uint64_t seed, std::int64_t index, ports::CompanyId company,
                   const domain::AccountNumber& account, Instant now);

/// The number that line `index` has.
domain::Msisdn made_number(std::uint64_t seed, std::int64_t index);

} // namespace kabinet::generator
