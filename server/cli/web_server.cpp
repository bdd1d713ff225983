#include "server/cli/web_server.hpp"

#include "server/adapters/http/application.hpp"
#include "server/adapters/http/front/front.hpp"
#include "server/adapters/system/stop_signals.hpp"
#include "server/cli/gateway.hpp"
#include "server/cli/post.hpp"
#include "server/jobs/operation_workers.hpp"
#include "server/jobs/periodic.hpp"
#include "server/jobs/report_worker.hpp"
#include "server/jobs/usage_retention.hpp"
#include "server/use_cases/end_old_sessions.hpp"
#include "server/use_cases/run_operations.hpp"
#include "server/use_cases/run_reports.hpp"

#include <fmt/format.h>

namespace kabinet::cli {

namespace {

constexpr std::chrono::minutes between_sweeps{10};
constexpr std::chrono::hours between_removals{1};
constexpr std::chrono::seconds between_deliveries{1};
constexpr std::chrono::seconds between_reports{1};

std::expected<http::FrontSettings, std::string> front_settings(const config::Settings& settings) {
    http::FrontSettings front;
    front.address = settings.listen_address;
    front.port = settings.listen_port;
    front.workers = settings.workers;
    front.connections = settings.max_connections;
    front.connections_per_client = settings.max_connections_per_client;
    for (const std::string& text : settings.trusted_proxies) {
        auto range = http::AddressRange::parse(text);
        if (!range) {
            return std::unexpected(
                fmt::format("trusted_proxies = \"{}\": expected IP addresses or ranges (10.0.0.0/8)", text));
        }
        front.trusted_proxies.push_back(*range);
    }
    return front;
}

void sweep(const use_cases::Services& services) {
    const Result<std::int64_t> ended = use_cases::end_old_sessions(services);
    if (!ended) {
        services.log.warning("sessions_not_swept", {{"detail", ended.error().detail}});
    } else if (*ended > 0) {
        services.log.info("sessions_swept", {{"ended", *ended}});
    }
    if (const auto removed = use_cases::remove_old_attachments(services); !removed) {
        services.log.warning("attachments_not_removed", {{"detail", removed.error().detail}});
    }
}

void deliver(const use_cases::Services& services, const use_cases::Delivery& delivery, ports::Channel channel) {
    if (const auto count = use_cases::deliver_outbox(services, delivery, channel); !count) {
        services.log.error("outbox_not_delivered", {{"detail", count.error().detail}});
    } else if (count->sent > 0) {
        services.log.info("messages_sent", {{"count", std::int64_t{count->sent}}});
    }
}

} // namespace

std::string address_for_people(const config::Settings& settings, std::uint16_t port) {
    if (!settings.public_url.empty()) {
        return settings.public_url + "/";
    }
    std::string host = settings.listen_address;
    if (host == "0.0.0.0" || host == "::") {
        host = "127.0.0.1"; // every address of this machine, this one for whoever sits at it
    } else if (host.find(':') != std::string::npos) {
        host = "[" + host + "]";
    }
    return fmt::format("http://{}:{}/", host, port);
}

std::expected<void, std::string>
answer_requests(System& system, const config::Settings& settings,
                const std::function<void(const std::string& address)>& when_listening) {
    auto wanted = front_settings(settings);
    if (!wanted) {
        return std::unexpected(std::move(wanted.error()));
    }
    const auto post = Post::open(settings, system.folder().database().parent_path());
    if (!post) {
        return std::unexpected(post.error());
    }
    const use_cases::Delivery delivery = post->delivery();
    http::Application application(
        system.services(),
        {.public_url = settings.public_url, .outbox_page = settings.delivery.page ? &delivery.writer : nullptr});
    auto front = http::Front::open(std::move(*wanted), application, system.log());
    if (!front) {
        return std::unexpected(front.error().detail);
    }
    const auto gateway =
        open_gateway(settings.provisioning, system.folder().database().parent_path(), system.services().clock);
    if (!gateway) {
        return std::unexpected(gateway.error());
    }
    if (const auto taken_up = use_cases::take_up_operations(system.services()); !taken_up) {
        return std::unexpected(taken_up.error().detail);
    }
    if (const auto taken_up = use_cases::take_up_reports(system.services()); !taken_up) {
        return std::unexpected(taken_up.error().detail);
    }
    const jobs::OperationWorkers workers(system.services(), **gateway, settings.provisioning.workers);
    const jobs::Periodic sweeper(between_sweeps, [&](const std::stop_token&) { sweep(system.services()); });
    const jobs::Periodic remover(between_removals,
                                 [&](const std::stop_token& stop) { jobs::remove_old_usage(system.services(), stop); });
    const jobs::Periodic reporter(between_reports,
                                  [&](const std::stop_token& stop) { jobs::make_reports(system.services(), stop); });
    const jobs::Periodic sms_postman(
        between_deliveries, [&](const std::stop_token&) { deliver(system.services(), delivery, ports::Channel::sms); });
    const jobs::Periodic mail_postman(between_deliveries, [&](const std::stop_token&) {
        deliver(system.services(), delivery, ports::Channel::mail);
    });
    front->start();
    const system::StopWatch watch([&] { front->request_stop(); });
    const std::string address = address_for_people(settings, front->port());
    system.log().info("listening", {{"address", address}, {"data", system.folder().database().string()}});
    when_listening(address);
    front->wait();
    system.log().info("stopped");
    return {};
}

} // namespace kabinet::cli
