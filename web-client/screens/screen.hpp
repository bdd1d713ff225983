#pragma once

#include "shared/contract/session.hpp"
#include "web-client/state/command.hpp"
#include "web-client/state/downloads.hpp"
#include "web-client/state/resource_cache.hpp"
#include "web-client/view_models/words.hpp"
#include "web-client/widgets/scroll_area.hpp"
#include "web-client/widgets/status_chip.hpp"
#include "web-client/widgets/ui.hpp"

#include <string>

namespace kabinet::client {

struct Header;

/// What every screen gets for a frame. A screen draws, and sends commands; it keeps nothing.
struct Screen {
    Ui& ui;
    const Words& words;
    ResourceCache& cache;
    Commands& commands;
    const contract::CompanyDto& company;
    const NumbersRoute& list; ///< the list as the person left it: search, filter and order
    const Header& header;     ///< for what of it stands in the page on a phone
    const Downloads& downloads;
    Date today; ///< by the operator's wall clock
    bool sending_report = false;

    /// The address of a route within the same company, for links.
    [[nodiscard]] std::string address_of(const Route& route) const { return to_address({route, company.id}); }

    void go_to(const Route& route) const { commands.send(Navigate{{route, company.id}}); }
};

/// What the person may read in this company.
[[nodiscard]] bool may_read_usage(const contract::CompanyDto& company);
[[nodiscard]] bool may_read_documents(const contract::CompanyDto& company);
/// Lines of this company are the person's to change.
[[nodiscard]] bool may_change_lines(const contract::CompanyDto& company);

/// The column that a page's content stands in.
struct Column {
    float x = 0, width = 0;
};

/// Within `view`: at most 1392 px with its margins, in the middle.
[[nodiscard]] Column content_column(const Ui& ui, const Rect& view);
[[nodiscard]] float page_margin(const Ui& ui);

[[nodiscard]] Tone tone_of(domain::LineStatus status);
[[nodiscard]] std::string_view shown_name(const contract::CompanyDto& company);

} // namespace kabinet::client
