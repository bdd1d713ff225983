#pragma once

#include "server/ports/action_history.hpp"
#include "server/ports/company_repository.hpp"
#include "server/ports/document_renderer.hpp"
#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"

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

/// The company as documents name it, if the actor may have its documents. `not_found`, `forbidden` as authorize() has
/// it.
Result<ports::Party> authorize_documents(const ports::Transaction& transaction, const Actor& actor,
                                         ports::CompanyId company);

/// The same, about one of its lines when `line` is given: `not_found` when it is none of the company's.
Result<ports::Party> authorize_documents(const ports::Transaction& transaction, const Actor& actor,
                                         ports::CompanyId company, const std::optional<domain::Msisdn>& line);

/// The same once more; and that the actor looks is in the history, durably, before anything is shown.
Result<ports::Party> note_look(const Services& services, const Actor& actor, ports::ActionKind kind,
                               ports::CompanyId company, const std::optional<domain::Msisdn>& line = std::nullopt);

/// The day that it is at the operator's.
Date today(const Services& services);

/// Renders what a person asked for. `beginning` is the name without its extension.
Result<NamedFile> make_file(const Services& services, const ports::Document& document, const FileWish& wish,
                            std::string_view beginning);

} // namespace kabinet::use_cases
