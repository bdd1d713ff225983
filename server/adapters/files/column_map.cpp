#include "server/adapters/files/column_map.hpp"

#include "shared/base/toml_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>
#include <vector>

namespace kabinet::files {

namespace {

using Done = std::expected<void, std::string>;

class MapReader {
public:
    MapReader(std::string_view name, std::span<const Column> columns)
        : name_(name)
        , columns_(columns) {}

    std::expected<ColumnMap, std::string> read(const toml::table& table) {
        map_.foreign = true;
        for (const auto& [key, node] : table) {
            if (Done done = read_key(key.str(), node); !done) {
                return std::unexpected(std::move(done.error()));
            }
        }
        return std::move(map_);
    }

private:
    std::unexpected<std::string> refuse(const toml::node& node, std::string_view sentence) const {
        return std::unexpected(fmt::format("{}:{}: {}", name_, node.source().begin.line, sentence));
    }

    Done read_key(std::string_view key, const toml::node& node) {
        if (key == "columns") {
            return read_texts(key, node, map_.columns);
        }
        if (key == "defaults") {
            return read_texts(key, node, map_.defaults);
        }
        if (key == "values") {
            return read_values(node);
        }
        const auto* text = node.as_string();
        if (text == nullptr) {
            return refuse(node, fmt::format("{}: a text in quotes is expected", key));
        }
        return read_option(key, text->get(), node);
    }

    Done read_option(std::string_view key, const std::string& text, const toml::node& node) {
        if (key == "encoding") {
            map_.encoding = encoding_from(text);
            return map_.encoding ? Done() : refuse(node, "encoding is \"utf-8\" or \"windows-1251\"");
        }
        if (key == "delimiter") {
            map_.delimiter =
                text == "," || text == ";" || text == "\t" || text == "|" ? std::optional(text.front()) : std::nullopt;
            return map_.delimiter ? Done() : refuse(node, R"(delimiter is ",", ";", "|" or "\t")");
        }
        if (key == "decimal") {
            map_.decimal = text == "." || text == "," ? text.front() : '\0';
            return map_.decimal != '\0' ? Done() : refuse(node, R"(decimal is "." or ",")");
        }
        if (key == "date" || key == "moment") {
            auto& pattern = key == "date" ? map_.date : map_.moment;
            pattern = TimePattern::compile(text);
            return pattern ? Done()
                           : refuse(node, fmt::format("{} is a pattern of %Y (or %y), %m, %d, %H, %M, %S", key));
        }
        if (key == "time_zone") {
            map_.zone = TimeZone::find(text);
            return map_.zone ? Done() : refuse(node, fmt::format("there is no time zone '{}'", text));
        }
        return refuse(node,
                      fmt::format("there is no option '{}': encoding, delimiter, decimal, date, moment, time_zone,"
                                  " columns, defaults and values are known",
                                  key));
    }

    [[nodiscard]] bool is_column(std::string_view name) const {
        return std::ranges::find(columns_, name, &Column::name) != columns_.end();
    }

    Done check_column(std::string_view name, const toml::node& node) const {
        if (is_column(name)) {
            return {};
        }
        std::vector<std::string_view> names;
        for (const Column& column : columns_) {
            names.push_back(column.name);
        }
        return refuse(node, fmt::format("there is no column '{}': {}", name, fmt::join(names, ", ")));
    }

    Done read_texts(std::string_view key, const toml::node& node, ColumnMap::Texts& texts) const {
        const auto* table = node.as_table();
        if (table == nullptr) {
            return refuse(node, fmt::format("[{}] is a table of our columns", key));
        }
        for (const auto& [column, value] : *table) {
            if (Done known = check_column(column.str(), value); !known) {
                return known;
            }
            const auto* text = value.as_string();
            if (text == nullptr) {
                return refuse(value, fmt::format("{}.{}: a text in quotes is expected", key, column.str()));
            }
            texts.insert_or_assign(std::string(column.str()), text->get());
        }
        return {};
    }

    Done read_values(const toml::node& node) {
        const auto* tables = node.as_table();
        if (tables == nullptr) {
            return refuse(node, "[values.<column>] is a table of the file's values and ours");
        }
        for (const auto& [column, table_node] : *tables) {
            if (Done known = check_column(column.str(), table_node); !known) {
                return known;
            }
            const auto* table = table_node.as_table();
            if (table == nullptr) {
                return refuse(table_node, "[values.<column>] is a table of the file's values and ours");
            }
            ColumnMap::Texts& texts = map_.values[std::string(column.str())];
            for (const auto& [theirs, ours] : *table) {
                const auto* text = ours.as_string();
                if (text == nullptr) {
                    return refuse(ours, fmt::format("values.{}: a text in quotes is expected", column.str()));
                }
                texts.insert_or_assign(std::string(theirs.str()), text->get());
            }
        }
        return {};
    }

    std::string_view name_;
    std::span<const Column> columns_;
    ColumnMap map_;
};

} // namespace

std::expected<ColumnMap, std::string> parse_column_map(std::string_view toml, std::string_view name,
                                                       std::span<const Column> columns) {
    if (const auto line = line_of_stray_letter(toml)) {
        return std::unexpected(fmt::format("{}:{}: what isn't ASCII has to stand in quotes", name, *line));
    }
    const toml::parse_result parsed = toml::parse(toml, name);
    if (!parsed) {
        const toml::parse_error& error = parsed.error();
        return std::unexpected(fmt::format("{}:{}: {}", name, error.source().begin.line, error.description()));
    }
    return MapReader(name, columns).read(parsed.table());
}

} // namespace kabinet::files
