#include "server/adapters/http/response.hpp"

namespace kabinet::http {

void Response::add_header(std::string_view name, std::string_view value) {
    constexpr std::string_view forbidden("\r\n\0", 3);
    if (value.find_first_of(forbidden) != std::string_view::npos) {
        return;
    }
    header_lines.reserve(header_lines.size() + name.size() + value.size() + 4);
    header_lines += name;
    header_lines += ": ";
    header_lines += value;
    header_lines += "\r\n";
}

} // namespace kabinet::http
