#include "server/use_cases/label_lines.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/authorization.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace kabinet::use_cases {

namespace {

Result<void> note(const Services& services, const Actor& actor, ports::Transaction& transaction,
                  ports::CompanyId company, const domain::Msisdn& line) {
    return transaction.history().append(action_of(actor, ports::ActionKind::set_labels, ports::ActionOutcome::succeeded,
                                                  services.clock.now(), company, line));
}

/// After all is changed: whoever removes one may add another.
Result<void> check_company(const ports::Transaction& transaction, ports::CompanyId company, const char* field) {
    const auto labels = transaction.labels().count(company);
    if (!labels) {
        return std::unexpected(labels.error());
    }
    return *labels <= domain::company_labels_max ? Result<void>() : fail(ErrorCode::company_labels_many, field);
}

Result<void> change_line(const Services& services, const Actor& actor, ports::Transaction& transaction,
                         ports::CompanyId company, const domain::Msisdn& line, const LabelChange& change) {
    const auto before = transaction.labels().of(line);
    if (!before) {
        return std::unexpected(before.error());
    }
    std::vector<domain::Label> after;
    std::ranges::copy_if(*before, std::back_inserter(after), [&](const domain::Label& label) {
        return std::ranges::find(change.remove, label) == change.remove.end();
    });
    for (const domain::Label& label : change.add) {
        if (std::ranges::find(after, label) == after.end()) {
            after.push_back(label);
        }
    }
    if (after.size() > domain::line_labels_max) {
        return fail(ErrorCode::labels_many, "add");
    }
    if (auto set = transaction.labels().set(company, line, after); !set) {
        return set;
    }
    if (change.cost_centre) {
        if (auto set = transaction.labels().set_cost_centre(line, *change.cost_centre); !set) {
            return set;
        }
    }
    return note(services, actor, transaction, company, line);
}

} // namespace

Result<void> set_line_labels(const Services& services, const Actor& actor, ports::CompanyId company,
                             const domain::Msisdn& line, const std::vector<domain::Label>& labels,
                             const std::string& cost_centre) {
    return services.database.write([&](ports::Transaction& transaction) -> Result<void> {
        if (auto allowed = authorize(transaction, actor, company, domain::Permission::change_lines); !allowed) {
            return std::unexpected(std::move(allowed.error()));
        }
        const auto found = transaction.lines().find(company, line);
        if (!found || !*found) {
            return found ? fail(ErrorCode::not_found) : std::unexpected(found.error());
        }
        if (auto set = transaction.labels().set(company, line, labels); !set) {
            return set;
        }
        if (auto set = transaction.labels().set_cost_centre(line, cost_centre); !set) {
            return set;
        }
        if (auto fits = check_company(transaction, company, "labels"); !fits) {
            return fits;
        }
        return note(services, actor, transaction, company, line);
    });
}

Result<void> label_lines(const Services& services, const Actor& actor, ports::CompanyId company,
                         const LabelChange& change) {
    if (change.lines.size() > labelled_lines_max) {
        return fail(ErrorCode::lines_many, "msisdns");
    }
    return services.database.write([&](ports::Transaction& transaction) -> Result<void> {
        if (auto allowed = authorize(transaction, actor, company, domain::Permission::change_lines); !allowed) {
            return std::unexpected(std::move(allowed.error()));
        }
        std::set<domain::Msisdn> done;
        for (std::size_t i = 0; i < change.lines.size(); ++i) {
            if (!done.insert(change.lines[i]).second) {
                continue;
            }
            const auto found = transaction.lines().find(company, change.lines[i]);
            if (!found) {
                return std::unexpected(found.error());
            }
            if (!*found) {
                return fail(ErrorCode::line_unknown, "msisdns[" + std::to_string(i) + ']');
            }
            if (auto changed = change_line(services, actor, transaction, company, change.lines[i], change); !changed) {
                return changed;
            }
        }
        return check_company(transaction, company, "add");
    });
}

} // namespace kabinet::use_cases
