#include "server/adapters/sqlite/label_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"

#include <algorithm>

namespace kabinet::sqlite {

Result<std::size_t> LabelRepository::count(ports::CompanyId company) const {
    const auto count = connection_.query("SELECT count(*) FROM labels WHERE company_id = ?", company.value).number();
    if (!count) {
        return std::unexpected(count.error());
    }
    return static_cast<std::size_t>(*count);
}

Result<std::vector<domain::Label>> LabelRepository::of(const domain::Msisdn& line) const {
    return connection_
        .query("SELECT name FROM line_labels JOIN labels ON labels.id = label_id WHERE msisdn = ? ORDER BY name",
               number_of(line))
        .all([](const Row& row) { return stored(domain::Label::parse(row.text(0))); });
}

Result<void> LabelRepository::set(ports::CompanyId company, const domain::Msisdn& line,
                                  std::span<const domain::Label> labels) {
    const auto before = of(line);
    if (!before) {
        return std::unexpected(before.error());
    }
    for (const domain::Label& label : labels) {
        if (std::ranges::find(*before, label) == before->end()) {
            if (auto added = add(company, line, label); !added) {
                return added;
            }
        }
    }
    for (const domain::Label& label : *before) {
        if (std::ranges::find(labels, label) == labels.end()) {
            if (auto removed = remove(company, line, label); !removed) {
                return removed;
            }
        }
    }
    return {};
}

Result<void> LabelRepository::add(ports::CompanyId company, const domain::Msisdn& line, const domain::Label& label) {
    if (auto made = connection_.run("INSERT INTO labels (company_id, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
                                    company.value, label.str());
        !made) {
        return made;
    }
    return connection_.run("INSERT INTO line_labels (label_id, msisdn)"
                           " SELECT id, ? FROM labels WHERE company_id = ? AND name = ?",
                           number_of(line), company.value, label.str());
}

Result<void> LabelRepository::remove(ports::CompanyId company, const domain::Msisdn& line, const domain::Label& label) {
    if (auto gone = connection_.run("DELETE FROM line_labels WHERE msisdn = ? AND label_id ="
                                    " (SELECT id FROM labels WHERE company_id = ? AND name = ?)",
                                    number_of(line), company.value, label.str());
        !gone) {
        return gone;
    }
    return connection_.run("DELETE FROM labels WHERE company_id = ? AND name = ?"
                           " AND NOT EXISTS (SELECT 1 FROM line_labels WHERE label_id = labels.id)",
                           company.value, label.str());
}

Result<void> LabelRepository::set_cost_centre(const domain::Msisdn& line, std::string_view cost_centre) {
    return connection_.run("UPDATE lines SET cost_centre = ? WHERE msisdn = ? AND cost_centre <> ?", cost_centre,
                           number_of(line), cost_centre);
}

} // namespace kabinet::sqlite
