#include "server/config/configuration.hpp"
#include "server/config/setting_table.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <unistd.h>

using namespace kabinet::config;

namespace {

class SettingsFile {
public:
    explicit SettingsFile(const std::string& text)
        : path_((std::filesystem::temp_directory_path() /
                 ("kabinet-settings-" + std::to_string(++count_) + "-" + std::to_string(::getpid()) + ".toml"))
                    .string()) {
        std::ofstream(path_) << text;
    }

    SettingsFile(const SettingsFile&) = delete;
    SettingsFile& operator=(const SettingsFile&) = delete;

    ~SettingsFile() { std::filesystem::remove(path_); }

    [[nodiscard]] const std::string& path() const { return path_; }

private:
    static inline int count_ = 0;
    std::string path_;
};

Configuration::Environment variables(std::map<std::string, std::string> values) {
    return [values = std::move(values)](const std::string& name) -> std::optional<std::string> {
        const auto found = values.find(name);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    };
}

} // namespace

TEST_CASE("a flag wins over the environment, the environment over the file, the file over the default") {
    const SettingsFile file("workers = 3\n[listen]\nport = 1001\naddress = \"0.0.0.0\"\n");
    Configuration configuration;
    REQUIRE(configuration.apply_file(file.path()));
    REQUIRE(configuration.apply_environment(variables({{"KABINET_LISTEN_PORT", "1002"}, {"KABINET_WORKERS", "4"}})));
    REQUIRE(configuration.apply_flag("listen.port", "1003", "--port"));

    CHECK(configuration.settings().listen_port == 1003);
    CHECK(configuration.origin_of("listen.port") == "flag --port");
    CHECK(configuration.settings().workers == 4);
    CHECK(configuration.origin_of("workers") == "environment KABINET_WORKERS");
    CHECK(configuration.settings().listen_address == "0.0.0.0");
    CHECK(configuration.origin_of("listen.address") == "file " + file.path());
    CHECK(configuration.settings().log_level == LogLevel::info);
    CHECK(configuration.origin_of("log.level") == "default");
}

TEST_CASE("what is wrong is said in one line that names the setting, its value, its source and what is allowed") {
    Configuration configuration;
    const auto failed = configuration.apply_environment(variables({{"KABINET_LISTEN_PORT", "70000"}}));
    REQUIRE_FALSE(failed);
    CHECK(failed.error() ==
          "listen.port = \"70000\" (environment KABINET_LISTEN_PORT): expected a whole number from 0 to 65535");
    CHECK(configuration.settings().listen_port == 8080);
}

TEST_CASE("a file's mistakes are reported with their line") {
    struct {
        const char* text;
        const char* message;
    } const rows[] = {
        {"workers = 2\nwokers = 3\n", ":2: there is no setting 'wokers'"},
        {"[listen]\nprot = 80\n", ":2: there is no setting 'listen.prot'"},
        {"workers = 1.5\n", ":1: workers: expected a whole number from 1 to 60"},
        {"trusted_proxies = [1]\n", ":1: trusted_proxies: expected IP addresses"},
        {"workers = = 2\n", ":1: "},
        {"workers = 2\nworkers = два\n", ":2: what isn't ASCII has to stand in quotes"},
        {"workers = 0\n", "workers = \"0\" (file "},
    };

    for (const auto& row : rows) {
        CAPTURE(row.text);
        const SettingsFile file(row.text);
        Configuration configuration;
        const auto failed = configuration.apply_file(file.path());
        REQUIRE_FALSE(failed);
        CHECK(failed.error().find(row.message) != std::string::npos);
        CHECK(failed.error().find('\n') == std::string::npos);
    }
}

TEST_CASE("a file that isn't there is an error") {
    Configuration configuration;
    const auto failed = configuration.apply_file("/nonexistent/kabinet.toml");
    REQUIRE_FALSE(failed);
    CHECK(failed.error().find("/nonexistent/kabinet.toml") != std::string::npos);
    CHECK(configuration.apply_file("/").error() == "/: can't be read");
}

TEST_CASE("each setting takes what it allows and refuses the rest") {
    struct {
        const char* key;
        const char* value;
        bool allowed;
    } const rows[] = {
        {"public_url", "https://cabinet.example.kz", true},
        {"public_url", "http://127.0.0.1:8080", true},
        {"public_url", "https://cabinet.example.kz/path", false},
        {"public_url", "ftp://x", false},
        {"public_url", "https://", false},
        {"public_url", "https://a\r\nb", false},
        {"public_url", "", true},
        {"trusted_proxies", "10.0.0.0/8, ::1", true},
        {"trusted_proxies", "", true},
        {"trusted_proxies", "proxy.local", false},
        {"operator.time_zone", "Asia/Almaty", true},
        {"operator.time_zone", "Mars/Olympus", false},
        {"operator.iccid_prefix", "89701", true},
        {"operator.iccid_prefix", "", true},
        {"operator.iccid_prefix", "8970x", false},
        {"operator.iccid_prefix", "89701027507916785073", false},
        {"operator.iccid_check_digit", "false", true},
        {"operator.iccid_check_digit", "no", false},
        {"operator.name", "", false},
        {"operator.name", "a\nb", false},
        {"log.level", "warning", true},
        {"log.level", "loud", false},
        {"log.format", "json", true},
        {"log.format", "xml", false},
        {"sessions.idle_minutes", "0", false},
        {"sessions.idle_minutes", "15", true},
        {"sign_in.checks", "-1", false},
        {"network.gateway", "tmf641", true},
        {"network.gateway", "telepathy", false},
        {"network.address", "https://oss.example.kz/tmf-api/serviceOrdering/v4", true},
        {"network.address", "oss.example.kz", false},
        {"network.timeout_seconds", "0", false},
        {"operations.sim_swap_hold_seconds", "0", true},
        {"operations.sim_swap_hold_seconds", "604801", false},
        {"operations.workers", "0", false},
        {"simulated_network.failures_percent", "100", true},
        {"simulated_network.failures_percent", "101", false},
        {"simulated_network.seed", "18446744073709551615", true},
        {"workers", "16 ", false},
        {"workers", "", false},
        {"limits.connections", "99999999999999999999999", false},
    };

    for (const auto& row : rows) {
        CAPTURE(row.key);
        CAPTURE(row.value);
        Configuration configuration;
        CHECK(configuration.apply_flag(row.key, row.value, "--set").has_value() == row.allowed);
    }
}

TEST_CASE("the listing can be read again as a file and gives the same settings") {
    Configuration configuration;
    REQUIRE(configuration.apply_flag("trusted_proxies", "10.0.0.1, 10.0.0.2", "--set"));
    REQUIRE(configuration.apply_flag("operator.name", "\"A\" \\ B", "--set"));
    REQUIRE(configuration.apply_flag("listen.port", "0", "--port"));
    const std::string listing = configuration.listing();
    CHECK(listing.find("listen.port = 0") != std::string::npos);
    CHECK(listing.find("# flag --port") != std::string::npos);

    const SettingsFile file(listing);
    Configuration again;
    const auto done = again.apply_file(file.path());
    CAPTURE((done ? std::string() : done.error()));
    REQUIRE(done);
    for (const Setting& setting : setting_table()) {
        CHECK(setting.show(again.settings()) == setting.show(configuration.settings()));
    }
}

TEST_CASE("every setting has a name for the environment") {
    CHECK(environment_name(*find_setting("listen.port")) == "KABINET_LISTEN_PORT");
    CHECK(environment_name(*find_setting("public_url")) == "KABINET_PUBLIC_URL");
}
