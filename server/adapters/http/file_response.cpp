#include "server/adapters/http/file_response.hpp"

#include "shared/contract/routes.hpp"

namespace kabinet::http {

namespace {

std::string_view type_of(std::string_view name) noexcept {
    if (name.ends_with(".pdf")) {
        return contract::pdf_type;
    }
    return name.ends_with(".csv") ? contract::csv_type : contract::xlsx_type;
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
