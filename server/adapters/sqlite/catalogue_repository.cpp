#include "server/adapters/sqlite/catalogue_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

namespace {

// In the order of domain::ServiceGroup.
constexpr std::string_view select_services =
    "SELECT code, service_group, name_ru, name_kk, name_en, conditions_ru, conditions_kk, conditions_en, price_tiyn,"
    " price_period, valid_days, offered FROM services"
    " ORDER BY CASE service_group WHEN 'roaming' THEN 0 WHEN 'roaming_offers' THEN 1"
    " WHEN 'international_calls' THEN 2 ELSE 3 END, id";
constexpr std::string_view select_service =
    "SELECT code, service_group, name_ru, name_kk, name_en, conditions_ru, conditions_kk, conditions_en, price_tiyn,"
    " price_period, valid_days, offered FROM services WHERE code = ?";

domain::LocalizedText text_from(const Row& row, int column) {
    return {.ru = std::string(row.text(column)),
            .kk = std::string(row.text(column + 1)),
            .en = std::string(row.text(column + 2))};
}

Result<domain::Service> service_from(const Row& row) {
    auto code = stored(domain::ServiceCode::parse(row.text(0)));
    if (!code) {
        return std::unexpected(std::move(code.error()));
    }
    const auto group = known(domain::service_group_from(row.text(1)));
    if (!group) {
        return std::unexpected(group.error());
    }
    const auto period = known(domain::price_period_from(row.text(9)));
    if (!period) {
        return std::unexpected(period.error());
    }
    return domain::Service{.code = std::move(*code),
                           .group = *group,
                           .name = text_from(row, 2),
                           .conditions = text_from(row, 5),
                           .price = Money::of_tiyn(row.integer(8)),
                           .period = *period,
                           .valid_days = row.null(10) ? std::nullopt : std::optional(static_cast<int>(row.integer(10))),
                           .offered = row.flag(11)};
}

Result<ports::Tariff> tariff_from(const Row& row) {
    return ports::Tariff{.name = std::string(row.text(0)), .monthly_fee = optional_money(row, 1)};
}

} // namespace

Result<std::vector<domain::Service>> CatalogueRepository::services() const {
    return connection_.query(select_services).all(service_from);
}

Result<std::optional<domain::Service>> CatalogueRepository::find_service(const domain::ServiceCode& code) const {
    return connection_.query(select_service, code.str()).first(service_from);
}

Result<ports::Put> CatalogueRepository::put_service(const domain::Service& service) {
    return put_row(
        connection_, connection_.query("SELECT count(*) FROM services WHERE code = ?", service.code.str()).number(),
        "INSERT INTO services (code, service_group, name_ru, name_kk, name_en, conditions_ru, conditions_kk,"
        " conditions_en, price_tiyn, price_period, valid_days, offered) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (code) DO UPDATE SET service_group = excluded.service_group, name_ru = excluded.name_ru,"
        " name_kk = excluded.name_kk, name_en = excluded.name_en, conditions_ru = excluded.conditions_ru,"
        " conditions_kk = excluded.conditions_kk, conditions_en = excluded.conditions_en,"
        " price_tiyn = excluded.price_tiyn, price_period = excluded.price_period, valid_days = excluded.valid_days,"
        " offered = excluded.offered"
        " WHERE (service_group, name_ru, name_kk, name_en, conditions_ru, conditions_kk, conditions_en, price_tiyn,"
        " price_period, valid_days, offered) IS NOT (excluded.service_group, excluded.name_ru, excluded.name_kk,"
        " excluded.name_en, excluded.conditions_ru, excluded.conditions_kk, excluded.conditions_en,"
        " excluded.price_tiyn, excluded.price_period, excluded.valid_days, excluded.offered)",
        service.code.str(), domain::name_of(service.group), service.name.ru, service.name.kk, service.name.en,
        service.conditions.ru, service.conditions.kk, service.conditions.en, service.price.tiyn(),
        domain::name_of(service.period), service.valid_days, service.offered);
}

Result<std::vector<ports::Tariff>> CatalogueRepository::tariffs(std::string_view after, int limit) const {
    return connection_
        .query("SELECT name, monthly_fee_tiyn FROM tariffs WHERE name > ? ORDER BY name LIMIT ?", after, limit)
        .all(tariff_from);
}

Result<ports::Put> CatalogueRepository::put_tariff(const ports::Tariff& tariff) {
    return put_row(connection_, connection_.query("SELECT count(*) FROM tariffs WHERE name = ?", tariff.name).number(),
                   "INSERT INTO tariffs (name, monthly_fee_tiyn) VALUES (?, ?)"
                   " ON CONFLICT (name) DO UPDATE SET monthly_fee_tiyn = excluded.monthly_fee_tiyn"
                   " WHERE monthly_fee_tiyn IS NOT excluded.monthly_fee_tiyn",
                   tariff.name, tariff.monthly_fee.transform(&Money::tiyn));
}

} // namespace kabinet::sqlite
