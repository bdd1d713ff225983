#pragma once

#include "shared/base/time_zone.hpp"
#include "shared/domain/identifiers/iccid.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kabinet::config {

enum class LogLevel : std::uint8_t { debug, info, warning, error };
enum class LogFormat : std::uint8_t { text, json };

enum class NetworkGateway : std::uint8_t { simulated, tmf641 };

/// Operations on lines, and the network that carries them out.
struct ProvisioningSettings {
    NetworkGateway gateway = NetworkGateway::simulated;
    std::chrono::seconds sim_swap_hold{300}; ///< in which a SIM swap can be cancelled
    unsigned workers = 2;                    ///< threads that talk to the network
    // the simulated network
    std::chrono::seconds least_delay{2};
    std::chrono::seconds longest_delay{6};
    int failures_percent = 0;
    std::uint64_t seed = 1;
    // TM Forum 641
    std::string address; ///< "https://host/tmf-api/serviceOrdering/v4"
    std::string token;   ///< Bearer; empty: none
    std::chrono::seconds timeout{10};
};

enum class SmsGateway : std::uint8_t { outbox, http };
enum class MailGateway : std::uint8_t { outbox, files, smtp };

/// How codes and notices leave the house. The defaults send nothing: messages stay in the database, to be looked at.
struct DeliverySettings {
    SmsGateway sms_gateway = SmsGateway::outbox;
    std::string sms_address; ///< with {to}, {text}, {username}, {password}
    std::string sms_body;    ///< the same; empty: GET
    std::string sms_content_type = "application/x-www-form-urlencoded";
    std::string sms_username, sms_password;
    int sms_per_day = 10'000;
    int sms_per_company_per_day = 1000;
    MailGateway mail_gateway = MailGateway::outbox;
    std::string mail_address; ///< smtp://host:587 or smtps://host:465
    bool mail_starttls = true;
    std::string mail_username, mail_password;
    std::string mail_from = "kabinet@localhost";
    std::string mail_folder = "mails"; ///< of the data folder, or absolute
    std::string certificates;          ///< PEM; empty: the system's
    bool page = false;                 ///< /outbox shows everybody what was sent: for trying out only
};

/// Everything an installation may decide. The defaults serve one machine behind nothing, for trying out.
struct Settings {
    std::string listen_address = "127.0.0.1"; ///< numeric IPv4 or IPv6, or "localhost"
    std::uint16_t listen_port = 8080;
    std::string public_url; ///< what people type, without a path; empty: http://<listen>. https:// makes cookies Secure
    std::vector<std::string> trusted_proxies; ///< addresses or ranges whose X-Forwarded-For is believed
    std::string data_folder = "kabinet-data"; ///< holds kabinet.db
    unsigned workers = 16;
    std::size_t max_connections = 20'000;
    std::size_t max_connections_per_client = 32;
    std::chrono::minutes session_idle{30};
    std::chrono::minutes session_absolute{12 * 60};
    int sign_in_checks = 5; ///< of one account's password within sign_in_window
    std::chrono::minutes sign_in_window{15};
    std::string operator_name = "Кабинет";
    std::string operator_bin;              ///< as acts state it; empty: not known
    std::string operator_address;          ///< with how to reach the operator, as acts state it; empty: not known
    domain::IccidRules iccid;              ///< what a new SIM card's number must be like
    std::string time_zone = "Asia/Almaty"; ///< IANA name; always one that TimeZone::find() knows
    ProvisioningSettings provisioning;
    DeliverySettings delivery;
    LogLevel log_level = LogLevel::info;
    LogFormat log_format = LogFormat::text;
};

} // namespace kabinet::config
