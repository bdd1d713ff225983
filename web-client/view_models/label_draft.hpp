#pragma once

#include "shared/contract/line_labels.hpp"
#include "web-client/view_models/words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kabinet::client {

/// The window in which a line gets its labels and its cost centre.
struct LabelDraft {
    std::int64_t company = 0;
    std::string msisdn;
    std::vector<std::string> labels; ///< those it is to have, in the order of their letters
    std::string typed;               ///< a label that isn't added yet
    std::string cost_centre;
    std::optional<Failure> refused; ///< the server's answer to what was sent
    bool tried = false;             ///< all that is wrong is said

    [[nodiscard]] bool has(const std::string& label) const;
    void turn(const std::string& label);
    /// What is typed becomes one of the labels. False: it can't, and error_at("label") says why.
    bool add_typed();

    [[nodiscard]] contract::LineLabelsRequest request() const;
    /// Worded; empty: nothing is wrong. `label`, `labels` or `cost_centre`.
    [[nodiscard]] std::string error_at(const Words& words, std::string_view field) const;
    /// As the server will hold it.
    [[nodiscard]] bool valid() const;
};

/// Those the company has and those of the draft, each once, in the order of their letters.
[[nodiscard]] std::vector<std::string> labels_to_offer(const LabelDraft& draft, const std::vector<std::string>& known);

} // namespace kabinet::client
