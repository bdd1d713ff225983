#include "server/adapters/http/label_routes.hpp"

#include "server/adapters/http/line_address.hpp"
#include "server/use_cases/label_lines.hpp"
#include "shared/contract/line_labels.hpp"

namespace kabinet::http {

Result<Response> set_line_labels(const ApiContext& api, const use_cases::Actor& actor) {
    const auto address = line_address_of(api.segments);
    if (!address) {
        return std::unexpected(address.error());
    }
    const auto asked = contract::accept<contract::LineLabelsRequest>(api.request.body);
    if (!asked) {
        return std::unexpected(asked.error());
    }
    return done_response(use_cases::set_line_labels(api.services, actor, address->company, address->msisdn,
                                                    asked->labels, asked->cost_centre));
}

Result<Response> label_lines(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    auto asked = contract::accept<contract::LabelLinesRequest>(api.request.body);
    if (!asked) {
        return std::unexpected(std::move(asked.error()));
    }
    return done_response(use_cases::label_lines(api.services, actor, *company,
                                                {.lines = std::move(asked->lines),
                                                 .add = std::move(asked->add),
                                                 .remove = std::move(asked->remove),
                                                 .cost_centre = std::move(asked->cost_centre)}));
}

} // namespace kabinet::http
