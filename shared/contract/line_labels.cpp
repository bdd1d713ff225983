#include "shared/contract/line_labels.hpp"

#include "shared/contract/codec.hpp"

namespace kabinet::contract {

template struct Codec<LineLabelsRequest>;
template struct Codec<LabelLinesRequest>;

Result<LineLabels> validate(const LineLabelsRequest& request) {
    auto labels = domain::parse_labels(request.labels);
    if (!labels) {
        return std::unexpected(std::move(labels.error()));
    }
    auto cost_centre = domain::parse_cost_centre(request.cost_centre);
    if (!cost_centre) {
        return std::unexpected(std::move(cost_centre.error()));
    }
    return LineLabels{.labels = std::move(*labels), .cost_centre = std::move(*cost_centre)};
}

Result<LabelLines> validate(const LabelLinesRequest& request) {
    if (request.msisdns.empty()) {
        return fail(ErrorCode::required, "msisdns");
    }
    if (request.msisdns.size() > labelled_lines_max) {
        return fail(ErrorCode::lines_many, "msisdns");
    }
    LabelLines valid;
    for (std::size_t i = 0; i < request.msisdns.size(); ++i) {
        const auto line = domain::Msisdn::parse(request.msisdns[i], "msisdns[" + std::to_string(i) + ']');
        if (!line) {
            return std::unexpected(line.error());
        }
        valid.lines.push_back(*line);
    }
    auto add = domain::parse_labels(request.add, "add");
    if (!add) {
        return std::unexpected(std::move(add.error()));
    }
    valid.add = std::move(*add);
    auto remove = domain::parse_labels(request.remove, "remove");
    if (!remove) {
        return std::unexpected(std::move(remove.error()));
    }
    valid.remove = std::move(*remove);
    if (request.cost_centre) {
        auto cost_centre = domain::parse_cost_centre(*request.cost_centre);
        if (!cost_centre) {
            return std::unexpected(std::move(cost_centre.error()));
        }
        valid.cost_centre = std::move(*cost_centre);
    }
    return valid;
}

} // namespace kabinet::contract
