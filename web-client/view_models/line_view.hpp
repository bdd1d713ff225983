#pragma once

#include "shared/contract/lines.hpp"
#include "web-client/view_models/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kabinet::client {

/// One of the figures in the head of a number's page.
struct LineFact {
    std::string label;
    std::string value;
    std::optional<float> used; ///< of a limit, 0 … 1
};

enum class Copyable : std::uint8_t { nothing, number, registration_form, account, iccid, imei };

/// A label with its value; what can be copied is copied as it is stored, without the spaces of its groups.
struct LineEntry {
    std::string label;
    std::string value;
    Copyable what = Copyable::nothing;
    std::string to_copy;
};

/// A number's page in the person's words.
struct LineView {
    std::string number;
    domain::LineStatus status = domain::LineStatus::processing;
    std::string status_word;
    std::string since; ///< «с 24.01.2019 16:23»; empty: not known
    std::vector<LineFact> facts;
    std::vector<LineEntry> general;
    std::vector<LineEntry> device; ///< ICCID, date of the swap, IMEI
    bool blocks = true;            ///< it can be blocked rather than unblocked
    std::string why_not_block;     ///< why it can't be blocked, or unblocked, now; empty: it can
    bool paid_in_advance = false;
    bool has_imei = false;
    bool has_sim_codes = false;
};

[[nodiscard]] LineView line_view(const Words& words, const contract::LineDetailDto& line);
/// «Скопировать ICCID»
[[nodiscard]] std::string copy_name(const Words& words, Copyable what);

} // namespace kabinet::client
