#include "server/adapters/http/line_address.hpp"

namespace kabinet::http {

Result<LineAddress> line_address_of(const std::vector<std::string>& segments) {
    const auto company = company_of(segments.at(0));
    const auto msisdn = domain::Msisdn::parse(segments.at(1));
    if (!company || !msisdn) {
        return fail(ErrorCode::not_found);
    }
    return LineAddress{*company, *msisdn};
}

} // namespace kabinet::http
