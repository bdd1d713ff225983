#include "server/generator/generate.hpp"

#include "server/cli/commands.hpp"
#include "server/cli/progress_line.hpp"
#include "server/cli/system.hpp"
#include "server/demo/fill_demo.hpp"
#include "shared/base/iso8601.hpp"
#include "shared/domain/period/period.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>

namespace kabinet::cli {

namespace {

/// Opens the database when it is empty, or was generated: that one is begun anew.
std::expected<std::unique_ptr<System>, std::string> open_to_fill(const config::Settings& settings) {
    for (const bool anew : {false, true}) {
        auto system = System::open(settings, anew ? System::Beginning::anew : System::Beginning::as_it_is);
        if (!system) {
            return system;
        }
        const auto kind = demo::kind_of((*system)->database());
        if (!kind) {
            return std::unexpected(kind.error().detail);
        }
        if (*kind == demo::DatabaseKind::empty) {
            return system;
        }
        if (*kind != demo::DatabaseKind::generated) {
            break;
        }
    }
    return std::unexpected(fmt::format("{} holds a database that was not generated: choose another folder with --data",
                                       settings.data_folder));
}

/// The last moment there are records of: now, or the end of the day that was named.
std::expected<Instant, std::string> end_of_records(const std::string& until, const use_cases::Services& services) {
    const Instant now = services.clock.now();
    if (until.empty()) {
        return now;
    }
    const auto day = parse_date(until, "until");
    if (!day || *day < domain::earliest_day || *day > domain::today_in(services.time_zone, now)) {
        return std::unexpected(fmt::format("--until {}: expected a day from 2000 to today, written 2026-02-26", until));
    }
    const Instant next_day = services.time_zone.to_instant(std::chrono::local_days{*day} + std::chrono::days{1});
    return std::min(now, next_day - std::chrono::seconds{1});
}

} // namespace

int generate(const Invocation& invocation) {
    const Amounts& amounts = invocation.amounts;
    if (amounts.companies > amounts.lines) {
        return refuse("--companies: each company has a line at least, so there can't be more of them than --lines");
    }
    const auto system = open_to_fill(invocation.configuration.settings());
    if (!system) {
        return refuse(system.error());
    }
    const use_cases::Services& services = (*system)->services();
    const auto end = end_of_records(amounts.until, services);
    if (!end) {
        return refuse(end.error());
    }
    const generator::Plan plan{.companies = amounts.companies,
                               .lines = amounts.lines,
                               .days = amounts.days,
                               .months = amounts.months,
                               .seed = amounts.seed,
                               .records_per_line_day = amounts.records_per_line_day,
                               .now = *end,
                               .zone = services.time_zone};
    std::optional<ProgressLine> line;
    std::string_view shown;
    const auto generated = generator::generate(
        (*system)->database(), (*system)->passwords(), plan, [&](const generator::Progress& progress) {
            if (progress.what != shown) {
                shown = progress.what;
                line.emplace(std::string(shown), 0, static_cast<std::uint64_t>(progress.total));
            }
            line->show(progress.rows, static_cast<std::uint64_t>(progress.done));
        });
    line.reset();
    if (!generated) {
        return refuse("cannot store what was generated: " + generated.error().detail);
    }
    fmt::print("{} companies, {} accounts, {} lines, {} invoices, {} payments, {} detail records in {}\n",
               generated->companies, generated->accounts, generated->lines, generated->invoices, generated->payments,
               generated->records, (*system)->folder().database().string());
    fmt::print("Sign in as {} with the password {}\n", generated->administrator, generator::generated_password);
    return 0;
}

} // namespace kabinet::cli
