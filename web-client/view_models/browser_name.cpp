#include "web-client/view_models/browser_name.hpp"

#include <array>
#include <span>

namespace kabinet::client {
namespace {

struct Mark {
    std::string_view mark;
    std::string_view name;
};

// The first that fits: most browsers also claim to be those further down.
constexpr std::array browsers{
    Mark{"YaBrowser/", "Yandex"},
    Mark{"Edg/", "Edge"},
    Mark{"EdgA/", "Edge"},
    Mark{"OPR/", "Opera"},
    Mark{"SamsungBrowser/", "Samsung Internet"},
    Mark{"Firefox/", "Firefox"},
    Mark{"FxiOS/", "Firefox"},
    Mark{"Chrome/", "Chrome"},
    Mark{"CriOS/", "Chrome"},
    Mark{"Safari/", "Safari"},
};
constexpr std::array systems{
    Mark{"Windows", "Windows"}, Mark{"Android", "Android"}, Mark{"iPhone", "iPhone"},
    Mark{"iPad", "iPad"},       Mark{"Mac OS X", "macOS"},  Mark{"Linux", "Linux"},
};
constexpr std::size_t longest_unknown = 60;

std::string_view name_in(std::span<const Mark> marks, std::string_view user_agent) {
    for (const Mark& each : marks) {
        if (user_agent.contains(each.mark)) {
            return each.name;
        }
    }
    return {};
}

} // namespace

std::string browser_name(std::string_view user_agent) {
    const std::string_view browser = name_in(browsers, user_agent);
    const std::string_view system = name_in(systems, user_agent);
    if (browser.empty() && system.empty()) {
        return std::string(user_agent.substr(0, longest_unknown));
    }
    std::string name(browser);
    name += browser.empty() || system.empty() ? "" : " · ";
    return name += system;
}

} // namespace kabinet::client
