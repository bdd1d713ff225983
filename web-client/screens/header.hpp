#pragma once

#include "shared/contract/session.hpp"
#include "web-client/screens/screen.hpp"
#include "web-client/state/command.hpp"

#include <string>
#include <vector>

namespace kabinet::client {

/// What stands above every page.
struct Header {
    Ui& ui;
    const Words& words;
    Commands& commands;
    const contract::SessionDto* person = nullptr;  ///< null: not known yet
    const contract::CompanyDto* company = nullptr; ///< null: none is chosen
    ThemeChoice theme = ThemeChoice::system;
    const Location& location;
};

/// A main section of the portal.
struct Section {
    std::string key;
    Message label;
    const char* icon;
    Location place;
    bool current = false;
};

/// Those that the person may see.
[[nodiscard]] std::vector<Section> sections_of(const Header& header);

/// The brand, the selectors and the profile menu; on a phone without the company, which stands in the page.
void header_bar(const Header& header, const Rect& rect);
/// The main sections.
void header_tabs(const Header& header, const Rect& rect);
/// The company on a phone. Nothing, and 0 high, when there is but one.
float company_field(const Header& header, float x, float y, float width);

} // namespace kabinet::client
