#pragma once

#include "server/ports/action_history.hpp"
#include "server/ports/company_repository.hpp"
#include "server/ports/document_renderer.hpp"
#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"
#include "shared/domain/access/role.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kabinet::use_cases {

inline constexpr int document_page_max = 500;

/// Which file is wanted of a document, and in whose words.
struct FileWish {
    ports::DocumentFormat format = ports::DocumentFormat::pdf;
    std::string language = "ru";
};

/// A file for a person.
struct NamedFile {
    ports::SharedDocument file;
    std::string name; ///< of ASCII, with its extension
};

/// The company as documents name it. `not_found`: it is none of the person's.
Result<ports::Party> customer_of(const ports::Transaction& transaction, ports::UserId user, ports::CompanyId company);

/// The company as documents name it, if the actor may have its documents, or
/// whatever `permission` is. `not_found`, `forbidden` as authorize() has
/// it.
Result<ports::Party> authorize_documents(const ports::Transaction& transaction, const Actor& actor,
                                         ports::CompanyId company,
                                         domain::Permission permission = domain::Permission::view_documents);

/// The same, about one of its lines when `line` is given: `not_found` when it is none of the company's.
Result<ports::Party> authorize_documents(const ports::Transaction& transaction, const Actor& actor,
                                         ports::CompanyId company, const std::optional<domain::Msisdn>& line,
                                         domain::Permission permission = domain::Permission::view_documents);

/// The same once more; and that the actor looks is in the history, durably, before anything is shown.
Result<ports::Party> note_look(const Services& services, const Actor& actor, ports::ActionKind kind,
                               ports::CompanyId company, const std::optional<domain::Msisdn>& line = std::nullopt,
                               domain::Permission permission = domain::Permission::view_documents);

/// The day that it is at the operator's.
Date today(const Services& services);

/// Gives `take` the rows of one page after another. `read_page(request)` answers a page of `rows` that says whether
/// there are `more`; `position_of(row)` is where the page behind it begins.
template <class Row, class Request, class ReadPage, class PositionOf>
Result<void> each_row(Request request, ReadPage read_page, PositionOf position_of, const ports::TakeRow<Row>& take) {
    for (bool more = true; more;) {
        const auto page = read_page(request);
        if (!page) {
            return std::unexpected(page.error());
        }
        for (const Row& row : page->rows) {
            if (auto taken = take(row); !taken) {
                return taken;
            }
        }
        more = page->more;
        if (more) {
            request.after = position_of(page->rows.back());
        }
    }
    return {};
}

/// Rows that are read a page at a time, each page in a transaction of its own: `read_page(transaction, request)`. No
/// reader of the database is held while a file is written.
template <class Row, class Request, class ReadPage, class PositionOf>
ports::Rows<Row> paged_rows(const Services& services, Request request, ReadPage read_page, PositionOf position_of) {
    return [&services, request = std::move(request), read_page = std::move(read_page),
            position_of = std::move(position_of)](const ports::TakeRow<Row>& take) {
        const auto read = [&](const Request& page) {
            return services.database.read(
                [&](const ports::Transaction& transaction) { return read_page(transaction, page); });
        };
        return each_row(request, read, position_of, take);
    };
}

/// Renders what a person asked for. `beginning` is the name without its extension.
Result<NamedFile> make_file(const Services& services, const ports::Document& document, const FileWish& wish,
                            std::string_view beginning);

} // namespace kabinet::use_cases
