#include "shared/domain/line/label.hpp"

#include "shared/domain/identifiers/text.hpp"

#include <algorithm>

namespace kabinet::domain {

namespace {

std::string_view trimmed(std::string_view text) noexcept {
    const std::size_t first = text.find_first_not_of(' ');
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

} // namespace

Result<Label> Label::parse(std::string_view text, std::string_view field) {
    const std::string_view word = trimmed(text);
    if (word.empty()) {
        return fail(ErrorCode::required, std::string(field));
    }
    if (auto valid = check_short_text(word, label_max_characters, field); !valid) {
        return std::unexpected(std::move(valid.error()));
    }
    if (word.find_first_of(",;") != word.npos) {
        return fail(ErrorCode::label_characters, std::string(field));
    }
    return Label(word);
}

Result<std::vector<Label>> parse_labels(const std::vector<std::string>& texts, std::string_view field) {
    std::vector<Label> labels;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto label = Label::parse(texts[i], std::string(field) + '[' + std::to_string(i) + ']');
        if (!label) {
            return std::unexpected(std::move(label.error()));
        }
        labels.push_back(std::move(*label));
    }
    std::ranges::sort(labels);
    const auto repeated = std::ranges::unique(labels);
    labels.erase(repeated.begin(), repeated.end());
    return labels.size() <= line_labels_max ? Result<std::vector<Label>>(std::move(labels))
                                            : fail(ErrorCode::labels_many, std::string(field));
}

Result<std::string> parse_cost_centre(std::string_view text, std::string_view field) {
    const std::string_view typed = trimmed(text);
    auto valid = check_short_text(typed, cost_centre_max_characters, field);
    return valid ? Result<std::string>(std::string(typed)) : std::unexpected(std::move(valid.error()));
}

} // namespace kabinet::domain
