#include "server/adapters/http/file_response.hpp"

namespace kabinet::http {

namespace {

std::string_view type_of(std::string_view name) noexcept {
    if (name.ends_with(".pdf")) {
        return "application/pdf";
    }
    return name.ends_with(".csv") ? "text/csv; charset=utf-8"
                                  : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

} // namespace

Response file_response(const use_cases::NamedFile& file) {
    Response response;
    response.file = file.file;
    response.add_header("Content-Type", type_of(file.name));
    response.add_header("Content-Disposition", "attachment; filename=\"" + file.name + '"');
    return response;
}

} // namespace kabinet::http
