#include "server/adapters/files/format.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/database_access.hpp"
#include "server/use_cases/exports/each_record.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace kabinet::cli {

namespace {

constexpr std::size_t written_at_once = 256 * 1024;

Result<void> write_out(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return fail(ErrorCode::unavailable, {}, fmt::format("cannot write: {}", std::strerror(errno)));
        }
        text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return {};
}

/// The records that `each(visit)` reads, as a file.
template <class Record, class Each>
Result<void> export_records(const files::Format<Record>& format, files::CsvWriter csv, Each&& each) {
    for (const files::Column& column : format.columns) {
        csv.text(column.name);
    }
    csv.end_row();
    const auto done = each([&](const Record& record) -> Result<void> {
        format.write(record, csv);
        csv.end_row();
        return csv.size() < written_at_once ? Result<void>() : write_out(csv.take());
    });
    return done ? write_out(csv.take()) : done;
}

Result<void> export_kind(ports::ImportKind kind, const ports::Transaction& transaction,
                         const use_cases::CompanyChoice& choice, files::CsvWriter csv) {
    switch (kind) {
    case ports::ImportKind::companies:
        return export_records(files::companies_format(), std::move(csv), [&](const auto& visit) {
            return use_cases::each_company_record(transaction, choice, visit);
        });
    case ports::ImportKind::lines:
        return export_records(files::lines_format(), std::move(csv),
                              [&](const auto& visit) { return use_cases::each_line(transaction, choice, visit); });
    case ports::ImportKind::usage:
        return export_records(files::usage_format(), std::move(csv),
                              [&](const auto& visit) { return use_cases::each_usage(transaction, choice, visit); });
    case ports::ImportKind::payments:
        return export_records(files::payments_format(), std::move(csv),
                              [&](const auto& visit) { return use_cases::each_payment(transaction, choice, visit); });
    case ports::ImportKind::services:
        return export_records(files::services_format(), std::move(csv),
                              [&](const auto& visit) { return use_cases::each_service(transaction, visit); });
    case ports::ImportKind::devices:
        return export_records(files::devices_format(), std::move(csv),
                              [&](const auto& visit) { return use_cases::each_device(transaction, choice, visit); });
    case ports::ImportKind::forwardings:
        return export_records(files::forwardings_format(), std::move(csv), [&](const auto& visit) {
            return use_cases::each_forwarding(transaction, choice, visit);
        });
    case ports::ImportKind::bundles:
        return export_records(files::bundles_format(), std::move(csv),
                              [&](const auto& visit) { return use_cases::each_bundle(transaction, choice, visit); });
    case ports::ImportKind::connected_services:
        return export_records(files::connected_services_format(), std::move(csv), [&](const auto& visit) {
            return use_cases::each_connected_service(transaction, choice, visit);
        });
    case ports::ImportKind::invoices:
        break;
    }
    return export_records(files::invoices_format(), std::move(csv),
                          [&](const auto& visit) { return use_cases::each_invoice(transaction, choice, visit); });
}

} // namespace

int export_records(const Invocation& invocation) {
    const config::Settings& settings = invocation.configuration.settings();
    use_cases::CompanyChoice choice;
    if (!invocation.exported.company.empty()) {
        const auto bin = domain::Bin::parse(invocation.exported.company);
        if (!bin) {
            return refuse(fmt::format("--company {}: a BIN has 12 digits", invocation.exported.company));
        }
        choice = *bin;
    }
    const auto access = open_database(settings, WhenMissing::refuse);
    if (!access) {
        return refuse(access.error());
    }
    const files::CsvWriter csv(invocation.exported.delimiter.front(),
                               TimeZone::find(settings.time_zone).value_or(TimeZone::utc()));
    const auto done = access->database->read(
        [&](const ports::Transaction& transaction) { return export_kind(invocation.kind, transaction, choice, csv); });
    if (!done && done.error().code == ErrorCode::company_unknown) {
        return refuse(fmt::format("there is no company with BIN {}", choice->digits()));
    }
    return done ? 0 : refuse(done.error().detail);
}

} // namespace kabinet::cli
