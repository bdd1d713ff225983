#include "server/use_cases/run_reports.hpp"

#include "server/use_cases/deliver_outbox.hpp"
#include "server/use_cases/report_file.hpp"

#include <unistd.h>

#include <cerrno>

namespace kabinet::use_cases {

namespace {

/// Longer than making the largest takes.
constexpr std::chrono::minutes lease{30};
/// One that was begun so often takes the server down each time, or never finds room.
constexpr int most_attempts = 8;

Result<std::string> content_of(const ports::DocumentFile& file) {
    std::string content(file.size(), '\0');
    for (std::size_t done = 0; done < content.size();) {
        const ssize_t count =
            ::pread(file.descriptor(), content.data() + done, content.size() - done, static_cast<off_t>(done));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return fail(ErrorCode::unavailable, {}, "a report's file can't be read");
        }
        done += static_cast<std::size_t>(count);
    }
    return content;
}

struct Words {
    ports::MessageTemplate what;
    std::string_view media_type;
};

constexpr Words words_of(domain::ReportKind kind) noexcept {
    if (kind == domain::ReportKind::number_list) {
        return {ports::MessageTemplate::number_list,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
    }
    return {ports::MessageTemplate::reconciliation, "application/pdf"};
}

Result<ports::OutboxMessage> mail_of(const Services& services, const ports::Report& report, ReportFile made) {
    if (made.file.file->size() > domain::mailed_file_max_bytes) {
        return fail(ErrorCode::report_too_large);
    }
    auto content = content_of(*made.file.file);
    if (!content) {
        return std::unexpected(std::move(content.error()));
    }
    const Words words = words_of(report.wanted.kind);
    return ports::OutboxMessage{.created_at = services.clock.now(),
                                .channel = ports::Channel::mail,
                                .recipient = report.wanted.email,
                                .language = report.wanted.language,
                                .what = words.what,
                                .parameters = {{"company", std::move(made.customer.name)}},
                                .company = report.wanted.company,
                                .attachments = {{.name = std::move(made.file.name),
                                                 .media_type = std::string(words.media_type),
                                                 .content = std::move(*content)}},
                                .report = report.id};
}

/// Makes it and hands it to the outbox.
Result<void> carry_out(const Services& services, const ports::Report& report) {
    auto made = make_report_file(services, report);
    if (!made) {
        return std::unexpected(std::move(made.error()));
    }
    const Instant data_at = made->data_at;
    const auto mail = mail_of(services, report, std::move(*made));
    if (!mail) {
        return std::unexpected(mail.error());
    }
    return services.database.write([&](ports::Transaction& transaction) -> Result<void> {
        if (auto handed = transaction.reports().hand_over(report.id, data_at); !handed) {
            return handed;
        }
        return transaction.outbox().add(*mail);
    });
}

Result<void> give_up(const Services& services, const ports::Report& report, ErrorCode code) {
    return services.database.write([&](ports::Transaction& transaction) {
        return transaction.reports().fail(report.id, services.clock.now(), code);
    });
}

Result<void> put_off(const Services& services, const ports::Report& report) {
    return services.database.write([&](ports::Transaction& transaction) {
        return transaction.reports().put_off(report.id, services.clock.now() + pause_after(report.attempts));
    });
}

/// What follows when it could not be made.
Result<void> settle(const Services& services, const ports::Report& report, const Error& error) {
    services.log.warning("report_not_made", {{"report", report.id.value},
                                             {"code", code_name(error.code)},
                                             {"attempt", std::int64_t{report.attempts}},
                                             {"detail", error.detail}});
    const bool again = error.code == ErrorCode::unavailable && report.attempts < most_attempts;
    return again ? put_off(services, report) : give_up(services, report, error.code);
}

} // namespace

Result<bool> run_report(const Services& services) {
    const Instant now = services.clock.now();
    // Most rounds find nothing to do: they write nothing either.
    const auto due = services.database.read(
        [&](const ports::Transaction& transaction) { return transaction.reports().any_due(now); });
    if (!due || !*due) {
        return due;
    }
    const auto taken = services.database.write(
        [&](ports::Transaction& transaction) { return transaction.reports().take_due(now, now + lease); });
    if (!taken) {
        return std::unexpected(taken.error());
    }
    if (!*taken) {
        return false;
    }
    const ports::Report& report = **taken;
    Result<void> done =
        report.attempts > most_attempts ? give_up(services, report, ErrorCode::internal) : carry_out(services, report);
    if (!done && done.error().code != ErrorCode::conflict) {
        done = settle(services, report, done.error());
    }
    // A conflict is somebody's having cancelled it: nothing of it has left the house.
    if (!done && done.error().code != ErrorCode::conflict) {
        return std::unexpected(std::move(done.error()));
    }
    return true;
}

Result<void> take_up_reports(const Services& services) {
    return services.database.write(
        [&](ports::Transaction& transaction) { return transaction.reports().release_all(services.clock.now()); });
}

} // namespace kabinet::use_cases
