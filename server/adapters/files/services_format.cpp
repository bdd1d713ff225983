#include "server/adapters/files/format.hpp"

#include <array>
#include <limits>

namespace kabinet::files {

namespace {

enum : std::size_t {
    code,
    group,
    name_ru,
    name_kk,
    name_en,
    conditions_ru,
    conditions_kk,
    conditions_en,
    price,
    period,
    valid_days,
    offered
};

constexpr std::array<Column, 12> columns{{{.name = "code", .required = true},
                                          {.name = "group", .required = true},
                                          {.name = "name_ru", .required = true},
                                          {.name = "name_kk", .required = true},
                                          {.name = "name_en", .required = true},
                                          {.name = "conditions_ru"},
                                          {.name = "conditions_kk"},
                                          {.name = "conditions_en"},
                                          {.name = "price", .required = true},
                                          {.name = "period", .required = true},
                                          {.name = "valid_days"},
                                          {.name = "offered", .required = true}}};

constexpr std::size_t name_max_bytes = 200;
constexpr std::size_t conditions_max_bytes = 8000;
constexpr std::int64_t days_max = 3660;

std::string name_in(Cells& cells, std::size_t column) {
    return std::string(cells.required(column, name_max_bytes));
}

std::string conditions_in(Cells& cells, std::size_t column) {
    return std::string(cells.text(column, conditions_max_bytes));
}

std::optional<int> days_of(Cells& cells) {
    const auto days = cells.optionally(valid_days, [](std::string_view text, std::string_view) -> Result<std::int64_t> {
        const auto whole = parse_integer(text);
        return whole && (*whole < 1 || *whole > days_max) ? fail(ErrorCode::integer_format) : whole;
    });
    return days ? std::optional(static_cast<int>(*days)) : std::nullopt;
}

Result<domain::Service> read(Cells& cells) {
    auto service_code = cells.parsed(code, domain::ServiceCode::parse);
    const auto in_group = cells.named(group, domain::service_group_from);
    domain::LocalizedText name{
        .ru = name_in(cells, name_ru), .kk = name_in(cells, name_kk), .en = name_in(cells, name_en)};
    domain::LocalizedText conditions{.ru = conditions_in(cells, conditions_ru),
                                     .kk = conditions_in(cells, conditions_kk),
                                     .en = conditions_in(cells, conditions_en)};
    const Money costs = cells.required_amount(price);
    if (costs.negative()) {
        cells.refuse(price, ErrorCode::amount_negative);
    }
    const auto per = cells.named(period, domain::price_period_from);
    const auto days = days_of(cells);
    const bool to_be_had = cells.flag(offered);
    if (cells.failed()) {
        return std::unexpected(cells.error());
    }
    return domain::Service{.code = std::move(*service_code),
                           .group = in_group,
                           .name = std::move(name),
                           .conditions = std::move(conditions),
                           .price = costs,
                           .period = per,
                           .valid_days = days,
                           .offered = to_be_had};
}

void write(const domain::Service& service, CsvWriter& csv) {
    csv.text(service.code.str())
        .text(domain::name_of(service.group))
        .text(service.name.ru)
        .text(service.name.kk)
        .text(service.name.en)
        .text(service.conditions.ru)
        .text(service.conditions.kk)
        .text(service.conditions.en)
        .amount(service.price)
        .text(domain::name_of(service.period))
        .text(service.valid_days ? std::to_string(*service.valid_days) : std::string())
        .flag(service.offered);
}

constexpr Format<domain::Service> format{.columns = columns, .read = read, .write = write};

} // namespace

const Format<domain::Service>& services_format() noexcept {
    return format;
}

} // namespace kabinet::files
