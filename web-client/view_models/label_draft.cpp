#include "web-client/view_models/label_draft.hpp"

#include <algorithm>

namespace kabinet::client {

bool LabelDraft::has(const std::string& label) const {
    return std::ranges::find(labels, label) != labels.end();
}

void LabelDraft::turn(const std::string& label) {
    refused.reset();
    if (std::erase(labels, label) == 0) {
        labels.insert(std::ranges::lower_bound(labels, label), label);
    }
}

bool LabelDraft::add_typed() {
    const auto label = domain::Label::parse(typed);
    tried = true;
    if (!label) {
        return false;
    }
    if (!has(label->str())) {
        turn(label->str());
    }
    typed.clear();
    tried = false;
    return true;
}

contract::LineLabelsRequest LabelDraft::request() const {
    return {.labels = labels, .cost_centre = cost_centre};
}

std::string LabelDraft::error_at(const Words& words, std::string_view field) const {
    if (field == "label") {
        const auto label = domain::Label::parse(typed);
        return tried && !label ? std::string(words(l10n::error_message(label.error().code))) : std::string{};
    }
    const auto checked = contract::validate(request());
    if (!checked && checked.error().field.starts_with(field)) {
        return std::string(words(l10n::error_message(checked.error().code)));
    }
    return refused && field == "labels" ? words.failure(*refused) : std::string{};
}

bool LabelDraft::valid() const {
    return contract::validate(request()).has_value();
}

std::vector<std::string> labels_to_offer(const LabelDraft& draft, const std::vector<std::string>& known) {
    std::vector<std::string> all = known;
    all.insert(all.end(), draft.labels.begin(), draft.labels.end());
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

} // namespace kabinet::client
