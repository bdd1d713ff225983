#include "tests/server/adapters/http/answer_record.hpp"

#include "server/adapters/http/router.hpp"
#include "shared/contract/json_writer.hpp"
#include "shared/contract/openapi/api_description.hpp"
#include "shared/contract/openapi/page.hpp"

#include <cstdlib>
#include <fstream>

namespace kabinet::test {

void record_answer(std::string_view method, std::string_view target, const RawAnswer& answer) {
    const char* path = std::getenv("KABINET_ANSWERS"); // NOLINT(concurrency-mt-unsafe): nothing else touches it
    if (path == nullptr || method == "HEAD") {
        return;
    }
    static std::ofstream file(path, std::ios::binary | std::ios::trunc);
    if (target == contract::openapi::document_path && answer.status == 200) {
        file << "{\"document\":" << answer.body << "}\n";
    }
    const http::Match found = http::match(method, target.substr(0, target.find('?')));
    if (found.kind != http::Match::Kind::found) {
        return;
    }
    const std::string media_type = answer.header("Content-Type");
    contract::JsonWriter json;
    json.begin_object()
        .text("operation", contract::openapi::api_description()[static_cast<std::size_t>(found.route)].id)
        .integer("status", answer.status)
        .text("media_type", media_type)
        .text("body", media_type.contains("json") ? answer.body : std::string())
        .integer("length", static_cast<std::int64_t>(answer.body.size()))
        .end_object();
    file << json.take() << '\n' << std::flush;
}

} // namespace kabinet::test
