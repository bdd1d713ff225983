#include "server/config/configuration.hpp"

#include "server/config/setting_table.hpp"
#include "shared/base/toml_text.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

namespace kabinet::config {

namespace {

struct FileValue {
    std::string key;
    std::string text;
};

// The text form of a TOML value; nothing for dates, floats and nested things, which no setting has.
std::optional<std::string> text_of(const toml::node& node) {
    if (const auto* text = node.as_string()) {
        return text->get();
    }
    if (const auto* number = node.as_integer()) {
        return std::to_string(number->get());
    }
    if (const auto* flag = node.as_boolean()) {
        return flag->get() ? "true" : "false";
    }
    if (const auto* list = node.as_array()) {
        std::string joined;
        for (const toml::node& element : *list) {
            const auto* text = element.as_string();
            if (text == nullptr) {
                return std::nullopt;
            }
            joined += (joined.empty() ? "" : ",") + text->get();
        }
        return joined;
    }
    return std::nullopt;
}

Read<void> collect(const toml::table& table, const std::string& prefix, const std::string& path,
                   std::vector<FileValue>& values) {
    for (const auto& [name, node] : table) {
        const std::string key = prefix + std::string(name.str());
        if (const auto* inner = node.as_table()) {
            if (auto done = collect(*inner, key + ".", path, values); !done) {
                return done;
            }
            continue;
        }
        const auto line = node.source().begin.line;
        if (find_setting(key) == nullptr) {
            return std::unexpected(
                fmt::format("{}:{}: there is no setting '{}' (kabinet config lists them)", path, line, key));
        }
        const std::optional<std::string> text = text_of(node);
        if (!text) {
            return std::unexpected(fmt::format("{}:{}: {}: expected {}", path, line, key, find_setting(key)->allowed));
        }
        values.push_back({key, *text});
    }
    return {};
}

bool is_bare(std::string_view text) {
    return !text.empty() && text.size() < 10 && text.find_first_not_of("0123456789") == std::string_view::npos &&
           (text.size() == 1 || text.front() != '0');
}

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') {
            out += '\\';
        }
        out += letter;
    }
    return out + '"';
}

} // namespace

Read<void> Configuration::apply(std::string_view key, std::string_view value, const std::string& origin) {
    const Setting* setting = find_setting(key);
    if (setting == nullptr) {
        return std::unexpected(fmt::format("there is no setting '{}' (kabinet config lists them)", key));
    }
    if (!setting->read(settings_, value)) {
        return std::unexpected(fmt::format("{} = \"{}\" ({}): expected {}", key, value, origin, setting->allowed));
    }
    origins_.insert_or_assign(std::string(key), origin);
    return {};
}

Read<void> Configuration::apply_file(const std::string& path) {
    const std::ifstream file(path, std::ios::binary);
    std::ostringstream read;
    read << file.rdbuf();
    std::error_code ignored;
    if (!file || std::filesystem::is_directory(path, ignored)) {
        return std::unexpected(fmt::format("{}: can't be read", path));
    }
    const std::string text = std::move(read).str();
    if (const auto line = line_of_stray_letter(text)) {
        return std::unexpected(fmt::format("{}:{}: what isn't ASCII has to stand in quotes", path, *line));
    }
    const toml::parse_result parsed = toml::parse(text, path);
    if (!parsed) {
        const toml::parse_error& error = parsed.error();
        const auto line = error.source().begin.line;
        return std::unexpected(line == 0 ? fmt::format("{}: {}", path, error.description())
                                         : fmt::format("{}:{}: {}", path, line, error.description()));
    }
    std::vector<FileValue> values;
    if (auto done = collect(parsed.table(), "", path, values); !done) {
        return done;
    }
    for (const FileValue& value : values) {
        if (auto done = apply(value.key, value.text, "file " + path); !done) {
            return done;
        }
    }
    return {};
}

Read<void> Configuration::apply_environment(const Environment& environment) {
    for (const Setting& setting : setting_table()) {
        const std::string name = environment_name(setting);
        const std::optional<std::string> value = environment(name);
        if (!value) {
            continue;
        }
        if (auto done = apply(setting.key, *value, "environment " + name); !done) {
            return done;
        }
    }
    return {};
}

Read<void> Configuration::apply_flag(std::string_view key, std::string_view value, std::string_view flag) {
    return apply(key, value, "flag " + std::string(flag));
}

std::string Configuration::origin_of(std::string_view key) const {
    const auto found = origins_.find(key);
    return found == origins_.end() ? "default" : found->second;
}

std::string Configuration::listing() const {
    std::string out;
    for (const Setting& setting : setting_table()) {
        const std::string value = setting.show(settings_);
        const std::string assignment = fmt::format("{} = {}", setting.key, is_bare(value) ? value : in_quotes(value));
        out += fmt::format("{:<48} # {}: {}\n", assignment, origin_of(setting.key), setting.summary);
    }
    return out;
}

} // namespace kabinet::config
