#include "server/config/setting_table.hpp"

#include "shared/domain/identifiers/bin.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <utility>

namespace kabinet::config {

namespace {

template <std::integral Number> bool read_number(std::string_view text, Number least, Number most, Number& number) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < least || value > most) {
        return false;
    }
    number = value;
    return true;
}

bool read_minutes(std::string_view text, int most, std::chrono::minutes& minutes) {
    int value = 0;
    if (!read_number(text, 1, most, value)) {
        return false;
    }
    minutes = std::chrono::minutes(value);
    return true;
}

bool read_seconds(std::string_view text, int least, int most, std::chrono::seconds& seconds) {
    int value = 0;
    if (!read_number(text, least, most, value)) {
        return false;
    }
    seconds = std::chrono::seconds(value);
    return true;
}

// What ends up in headers, logs or documents: no control characters, not empty.
bool read_text(std::string_view text, std::string& value) {
    const auto control = [](char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f; };
    if (text.empty() || std::ranges::any_of(text, control)) {
        return false;
    }
    value = text;
    return true;
}

bool read_text_or_nothing(std::string_view text, std::string& value) {
    if (text.empty()) {
        value.clear();
        return true;
    }
    return read_text(text, value);
}

bool read_flag(std::string_view text, bool& flag) {
    if (text != "true" && text != "false") {
        return false;
    }
    flag = text == "true";
    return true;
}

std::string show_flag(bool flag) {
    return flag ? "true" : "false";
}

// Never in a listing: people paste those into mails.
std::string show_secret(const std::string& secret) {
    return secret.empty() ? "" : "(set)";
}

bool read_address(std::string_view text, std::initializer_list<std::string_view> schemes, std::string& value) {
    const bool known = text.empty() || std::ranges::any_of(schemes, [&](std::string_view scheme) {
                           return text.size() > scheme.size() && text.starts_with(scheme);
                       });
    return known && read_text_or_nothing(text, value);
}

template <class Choice, std::size_t n>
bool read_choice(std::string_view text, const std::array<std::pair<std::string_view, Choice>, n>& choices,
                 Choice& choice) {
    const auto found = std::ranges::find(choices, text, &std::pair<std::string_view, Choice>::first);
    if (found == choices.end()) {
        return false;
    }
    choice = found->second;
    return true;
}

template <class Choice, std::size_t n>
std::string show_choice(const std::array<std::pair<std::string_view, Choice>, n>& choices, Choice choice) {
    return std::string(std::ranges::find(choices, choice, &std::pair<std::string_view, Choice>::second)->first);
}

constexpr std::array<std::pair<std::string_view, LogLevel>, 4> log_levels{
    {{"debug", LogLevel::debug}, {"info", LogLevel::info}, {"warning", LogLevel::warning}, {"error", LogLevel::error}}};
constexpr std::array<std::pair<std::string_view, LogFormat>, 2> log_formats{
    {{"text", LogFormat::text}, {"json", LogFormat::json}}};

constexpr std::array<std::pair<std::string_view, NetworkGateway>, 2> network_gateways{
    {{"simulated", NetworkGateway::simulated}, {"tmf641", NetworkGateway::tmf641}}};
constexpr std::array<std::pair<std::string_view, SmsGateway>, 2> sms_gateways{
    {{"outbox", SmsGateway::outbox}, {"http", SmsGateway::http}}};
constexpr std::array<std::pair<std::string_view, MailGateway>, 3> mail_gateways{
    {{"outbox", MailGateway::outbox}, {"files", MailGateway::files}, {"smtp", MailGateway::smtp}}};

// An origin: scheme and host, with a port perhaps, but without path, query or person.
bool read_origin(std::string_view text, std::string& value) {
    if (text.empty()) {
        value.clear();
        return true;
    }
    std::string_view host = text;
    if (host.starts_with("https://")) {
        host.remove_prefix(8);
    } else if (host.starts_with("http://")) {
        host.remove_prefix(7);
    } else {
        return false;
    }
    const bool plain = !host.empty() && host.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                               "0123456789.-:[]") == std::string_view::npos;
    if (plain) {
        value = text;
    }
    return plain;
}

bool read_list(std::string_view text, std::vector<std::string>& values) {
    std::vector<std::string> list;
    while (!text.empty()) {
        const std::size_t end = text.find(',');
        std::string_view element = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        while (element.starts_with(' ')) {
            element.remove_prefix(1);
        }
        while (element.ends_with(' ')) {
            element.remove_suffix(1);
        }
        if (element.empty() || element.find_first_not_of("0123456789abcdefABCDEF.:/") != std::string_view::npos) {
            return false;
        }
        list.emplace_back(element);
    }
    values = std::move(list);
    return true;
}

std::string show_list(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) {
        text += (text.empty() ? "" : ", ") + value;
    }
    return text;
}

constexpr int day_minutes = 24 * 60;
constexpr int hour_seconds = 60 * 60;

constexpr std::array table{
    Setting{"listen.address", "address to listen on", "a numeric IPv4 or IPv6 address or \"localhost\"",
            [](Settings& s, std::string_view text) { return read_text(text, s.listen_address); },
            [](const Settings& s) { return s.listen_address; }},
    Setting{
        "listen.port", "TCP port; 0 takes any free one", "a whole number from 0 to 65535",
        [](Settings& s, std::string_view text) { return read_number<std::uint16_t>(text, 0, 65535, s.listen_port); },
        [](const Settings& s) { return std::to_string(s.listen_port); }},
    Setting{"public_url", "address people use; https:// makes cookies Secure and sends HSTS",
            "http:// or https:// and a host, without a path",
            [](Settings& s, std::string_view text) { return read_origin(text, s.public_url); },
            [](const Settings& s) { return s.public_url; }},
    Setting{"trusted_proxies", "proxies whose X-Forwarded-For is believed", "IP addresses or ranges (10.0.0.0/8)",
            [](Settings& s, std::string_view text) { return read_list(text, s.trusted_proxies); },
            [](const Settings& s) { return show_list(s.trusted_proxies); }},
    Setting{"data.folder", "folder of the database", "a path",
            [](Settings& s, std::string_view text) { return read_text(text, s.data_folder); },
            [](const Settings& s) { return s.data_folder; }},
    Setting{"workers", "threads that answer requests", "a whole number from 1 to 60",
            [](Settings& s, std::string_view text) { return read_number<unsigned>(text, 1, 60, s.workers); },
            [](const Settings& s) { return std::to_string(s.workers); }},
    Setting{"limits.connections", "open connections in all", "a whole number from 16 to 1000000",
            [](Settings& s, std::string_view text) {
                return read_number<std::size_t>(text, 16, 1'000'000, s.max_connections);
            },
            [](const Settings& s) { return std::to_string(s.max_connections); }},
    Setting{"limits.connections_per_client", "open connections of one address", "a whole number from 1 to 1000000",
            [](Settings& s, std::string_view text) {
                return read_number<std::size_t>(text, 1, 1'000'000, s.max_connections_per_client);
            },
            [](const Settings& s) { return std::to_string(s.max_connections_per_client); }},
    Setting{"sessions.idle_minutes", "an unused sign-in ends after", "a whole number from 1 to 1440",
            [](Settings& s, std::string_view text) { return read_minutes(text, day_minutes, s.session_idle); },
            [](const Settings& s) { return std::to_string(s.session_idle.count()); }},
    Setting{"sessions.absolute_minutes", "any sign-in ends after", "a whole number from 1 to 43200",
            [](Settings& s, std::string_view text) { return read_minutes(text, 30 * day_minutes, s.session_absolute); },
            [](const Settings& s) { return std::to_string(s.session_absolute.count()); }},
    Setting{"sign_in.checks", "password checks of one account within the window", "a whole number from 1 to 100",
            [](Settings& s, std::string_view text) { return read_number(text, 1, 100, s.sign_in_checks); },
            [](const Settings& s) { return std::to_string(s.sign_in_checks); }},
    Setting{"sign_in.window_minutes", "the window of sign_in.checks", "a whole number from 1 to 1440",
            [](Settings& s, std::string_view text) { return read_minutes(text, day_minutes, s.sign_in_window); },
            [](const Settings& s) { return std::to_string(s.sign_in_window.count()); }},
    Setting{"operations.sim_swap_hold_seconds", "a SIM swap can be cancelled for", "a whole number from 0 to 604800",
            [](Settings& s, std::string_view text) {
                return read_seconds(text, 0, 7 * 24 * hour_seconds, s.provisioning.sim_swap_hold);
            },
            [](const Settings& s) { return std::to_string(s.provisioning.sim_swap_hold.count()); }},
    Setting{
        "operations.workers", "threads that talk to the operator's network", "a whole number from 1 to 16",
        [](Settings& s, std::string_view text) { return read_number<unsigned>(text, 1, 16, s.provisioning.workers); },
        [](const Settings& s) { return std::to_string(s.provisioning.workers); }},
    Setting{
        "network.gateway", "what carries operations out", "simulated or tmf641",
        [](Settings& s, std::string_view text) { return read_choice(text, network_gateways, s.provisioning.gateway); },
        [](const Settings& s) { return show_choice(network_gateways, s.provisioning.gateway); }},
    Setting{"network.address", "of the tmf641 gateway, with its base path",
            "an address that begins with http:// or https://",
            [](Settings& s, std::string_view text) {
                return read_address(text, {"http://", "https://"}, s.provisioning.address);
            },
            [](const Settings& s) { return s.provisioning.address; }},
    Setting{"network.token", "Bearer token for it", "a text without control characters",
            [](Settings& s, std::string_view text) { return read_text_or_nothing(text, s.provisioning.token); },
            [](const Settings& s) { return show_secret(s.provisioning.token); }},
    Setting{"network.timeout_seconds", "an answer of it is waited for at most", "a whole number from 1 to 30",
            [](Settings& s, std::string_view text) { return read_seconds(text, 1, 30, s.provisioning.timeout); },
            [](const Settings& s) { return std::to_string(s.provisioning.timeout.count()); }},
    Setting{"simulated_network.least_delay_seconds", "an operation takes the simulated network at least",
            "a whole number from 0 to 3600",
            [](Settings& s, std::string_view text) {
                return read_seconds(text, 0, hour_seconds, s.provisioning.least_delay);
            },
            [](const Settings& s) { return std::to_string(s.provisioning.least_delay.count()); }},
    Setting{"simulated_network.longest_delay_seconds", "and at most", "a whole number from 0 to 3600",
            [](Settings& s, std::string_view text) {
                return read_seconds(text, 0, hour_seconds, s.provisioning.longest_delay);
            },
            [](const Settings& s) { return std::to_string(s.provisioning.longest_delay.count()); }},
    Setting{
        "simulated_network.failures_percent", "so many of its operations fail", "a whole number from 0 to 100",
        [](Settings& s, std::string_view text) { return read_number(text, 0, 100, s.provisioning.failures_percent); },
        [](const Settings& s) { return std::to_string(s.provisioning.failures_percent); }},
    Setting{"simulated_network.seed", "which ones, and how long each takes", "a whole number",
            [](Settings& s, std::string_view text) {
                return read_number<std::uint64_t>(text, 0, UINT64_MAX, s.provisioning.seed);
            },
            [](const Settings& s) { return std::to_string(s.provisioning.seed); }},
    Setting{"operator.name", "who runs this", "a text without control characters",
            [](Settings& s, std::string_view text) { return read_text(text, s.operator_name); },
            [](const Settings& s) { return s.operator_name; }},
    Setting{"operator.bin", "the operator's BIN on acts", "12 digits",
            [](Settings& s, std::string_view text) {
                const bool known = domain::Bin::parse(text).has_value();
                s.operator_bin = known ? text : std::string_view(s.operator_bin);
                return known || text.empty();
            },
            [](const Settings& s) { return s.operator_bin; }},
    Setting{"operator.address", "the operator's address and telephone on acts", "a text on one line",
            [](Settings& s, std::string_view text) { return text.empty() || read_text(text, s.operator_address); },
            [](const Settings& s) { return s.operator_address; }},
    Setting{"operator.iccid_prefix", "what a new SIM card's number begins with; empty: anything", "up to 19 digits",
            [](Settings& s, std::string_view text) {
                const bool good = text.size() < domain::Iccid::length &&
                                  text.find_first_not_of("0123456789") == std::string_view::npos;
                s.iccid.prefix = good ? text : std::string_view(s.iccid.prefix);
                return good;
            },
            [](const Settings& s) { return s.iccid.prefix; }},
    Setting{"operator.iccid_check_digit", "whether its last digit is checked (Luhn)", "true or false",
            [](Settings& s, std::string_view text) { return read_flag(text, s.iccid.check_digit); },
            [](const Settings& s) { return show_flag(s.iccid.check_digit); }},
    Setting{"operator.time_zone", "wall clock on screen and in documents", "an IANA time zone such as Asia/Almaty",
            [](Settings& s, std::string_view text) {
                return TimeZone::find(text).has_value() && read_text(text, s.time_zone);
            },
            [](const Settings& s) { return s.time_zone; }},
    Setting{"sms.gateway", "where SMS go: stay in the database, or an HTTP gateway", "outbox or http",
            [](Settings& s, std::string_view text) { return read_choice(text, sms_gateways, s.delivery.sms_gateway); },
            [](const Settings& s) { return show_choice(sms_gateways, s.delivery.sms_gateway); }},
    Setting{"sms.address", "the gateway's address with {to}, {text}, {username}, {password}",
            "an address that begins with http:// or https://",
            [](Settings& s, std::string_view text) {
                return read_address(text, {"http://", "https://"}, s.delivery.sms_address);
            },
            [](const Settings& s) { return s.delivery.sms_address; }},
    Setting{"sms.body", "what is posted, with the same places; empty: GET", "a text without control characters",
            [](Settings& s, std::string_view text) { return read_text_or_nothing(text, s.delivery.sms_body); },
            [](const Settings& s) { return s.delivery.sms_body; }},
    Setting{"sms.content_type", "of sms.body", "a text without control characters",
            [](Settings& s, std::string_view text) { return read_text(text, s.delivery.sms_content_type); },
            [](const Settings& s) { return s.delivery.sms_content_type; }},
    Setting{"sms.username", "for {username}, or for HTTP itself", "a text without control characters",
            [](Settings& s, std::string_view text) { return read_text_or_nothing(text, s.delivery.sms_username); },
            [](const Settings& s) { return s.delivery.sms_username; }},
    Setting{"sms.password", "for {password}, or for HTTP itself", "a text without control characters",
            [](Settings& s, std::string_view text) { return read_text_or_nothing(text, s.delivery.sms_password); },
            [](const Settings& s) { return show_secret(s.delivery.sms_password); }},
    Setting{"sms.per_day", "SMS within 24 hours", "a whole number from 1 to 10000000",
            [](Settings& s, std::string_view text) { return read_number(text, 1, 10'000'000, s.delivery.sms_per_day); },
            [](const Settings& s) { return std::to_string(s.delivery.sms_per_day); }},
    Setting{"sms.per_company_per_day", "of these, one company's", "a whole number from 1 to 10000000",
            [](Settings& s, std::string_view text) {
                return read_number(text, 1, 10'000'000, s.delivery.sms_per_company_per_day);
            },
            [](const Settings& s) { return std::to_string(s.delivery.sms_per_company_per_day); }},
    Setting{
        "mail.gateway", "where mails go: stay in the database, .eml files, or a mail server", "outbox, files or smtp",
        [](Settings& s, std::string_view text) { return read_choice(text, mail_gateways, s.delivery.mail_gateway); },
        [](const Settings& s) { return show_choice(mail_gateways, s.delivery.mail_gateway); }},
    Setting{"mail.address", "the mail server", "an address that begins with smtp:// or smtps://",
            [](Settings& s, std::string_view text) {
                return read_address(text, {"smtp://", "smtps://"}, s.delivery.mail_address);
            },
            [](const Settings& s) { return s.delivery.mail_address; }},
    Setting{"mail.starttls", "with smtp://: nothing is said before the connection is encrypted", "true or false",
            [](Settings& s, std::string_view text) { return read_flag(text, s.delivery.mail_starttls); },
            [](const Settings& s) { return show_flag(s.delivery.mail_starttls); }},
    Setting{"mail.username", "for the mail server", "a text without control characters",
            [](Settings& s, std::string_view text) { return read_text_or_nothing(text, s.delivery.mail_username); },
            [](const Settings& s) { return s.delivery.mail_username; }},
    Setting{"mail.password", "for the mail server", "a text without control characters",
            [](Settings& s, std::string_view text) { return read_text_or_nothing(text, s.delivery.mail_password); },
            [](const Settings& s) { return show_secret(s.delivery.mail_password); }},
    Setting{"mail.from", "who writes", "a mail address",
            [](Settings& s, std::string_view text) {
                return text.find_first_of("<>, ") == std::string_view::npos && text.contains('@') &&
                       read_text(text, s.delivery.mail_from);
            },
            [](const Settings& s) { return s.delivery.mail_from; }},
    Setting{"mail.folder", "of the .eml files; relative to the data folder", "a path",
            [](Settings& s, std::string_view text) { return read_text(text, s.delivery.mail_folder); },
            [](const Settings& s) { return s.delivery.mail_folder; }},
    Setting{"tls.certificates", "trusted certificates (PEM) of gateways; empty: the system's", "a path",
            [](Settings& s, std::string_view text) { return read_text_or_nothing(text, s.delivery.certificates); },
            [](const Settings& s) { return s.delivery.certificates; }},
    Setting{"outbox.page", "/outbox shows everybody what was sent: for trying out only", "true or false",
            [](Settings& s, std::string_view text) { return read_flag(text, s.delivery.page); },
            [](const Settings& s) { return show_flag(s.delivery.page); }},
    Setting{"log.level", "least important event to log", "debug, info, warning or error",
            [](Settings& s, std::string_view text) { return read_choice(text, log_levels, s.log_level); },
            [](const Settings& s) { return show_choice(log_levels, s.log_level); }},
    Setting{"log.format", "form of a log line", "text or json",
            [](Settings& s, std::string_view text) { return read_choice(text, log_formats, s.log_format); },
            [](const Settings& s) { return show_choice(log_formats, s.log_format); }},
};

} // namespace

std::span<const Setting> setting_table() noexcept {
    return table;
}

const Setting* find_setting(std::string_view key) noexcept {
    const auto found = std::ranges::find(table, key, &Setting::key);
    return found == table.end() ? nullptr : &*found;
}

std::string environment_name(const Setting& setting) {
    std::string name = "KABINET_";
    for (const char letter : setting.key) {
        name += letter == '.' ? '_' : static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter);
    }
    return name;
}

} // namespace kabinet::config
