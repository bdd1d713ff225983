#include "server/adapters/http/front/request_head.hpp"
#include "shared/base/text.hpp"
#include "tests/fuzz/support.hpp"

#include <algorithm>
#include <string>

using namespace kabinet;
using test::require;

namespace {

bool lies_in(std::string_view part, std::string_view whole) {
    return part.empty() || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

bool is_one_line(std::string_view text) {
    return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

} // namespace

/// A head is refused with a status of a request's fault, or says where its request ends and holds nothing that could
/// end a line of what is made of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string head(test::text_of(data, size));
    constexpr std::string_view end = "\r\n\r\n"; // the front looks for it first
    head.resize(std::min(head.find(end), head.size()));
    head += end;
    const auto frame = http::parse_frame(head);
    if (!frame) {
        require((frame.error() >= 400 && frame.error() < 500) || frame.error() == 505);
        return 0;
    }
    const std::string_view target = http::target_of(head);
    require(!target.empty() && lies_in(target, head) && is_one_line(target) && !target.contains(' '));
    std::vector<http::Field> fields;
    http::split_fields(head, fields);
    std::size_t hosts = 0;
    for (const http::Field& field : fields) {
        require(!field.name.empty() && lies_in(field.name, head) && lies_in(field.value, head));
        require(is_one_line(field.name) && is_one_line(field.value));
        hosts += equal_ignoring_case(field.name, "Host") ? 1 : 0;
        require(!equal_ignoring_case(field.name, "Transfer-Encoding"));
    }
    require(hosts <= 1 && (hosts == 1 || frame->is_http_1_0));
    return 0;
}
