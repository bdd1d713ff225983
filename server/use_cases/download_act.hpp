#pragma once

#include "server/use_cases/document_request.hpp"
#include "shared/domain/identifiers/account_number.hpp"
#include "shared/domain/period/month.hpp"

namespace kabinet::use_cases {

/// An account's month.
struct BilledMonth {
    ports::CompanyId company;
    domain::AccountNumber account;
    domain::Month month;
};

/// The act of completed works of an account's month, as PDF. The history has a row before it is made. Errors:
/// `not_found` (no such company for this person, account in it, or invoice of that month), `forbidden` (the role), and
/// the renderer's.
Result<NamedFile> download_act(const Services& services, const Actor& actor, const BilledMonth& billed,
                               const FileWish& wish);

/// Its annex 1: what each number comes to. Errors: as above.
Result<NamedFile> download_annex(const Services& services, const Actor& actor, const BilledMonth& billed,
                                 const FileWish& wish);

} // namespace kabinet::use_cases
