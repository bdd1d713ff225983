#include "server/use_cases/operation_fingerprint.hpp"

namespace kabinet::use_cases {

namespace {

// None of the values can hold a slash.
struct Details {
    std::string& text;

    template <class Plain> void operator()(const Plain&) const {}

    void add(std::string_view value) const {
        text += '/';
        text += value;
    }

    void operator()(const domain::SwapSim& order) const { add(order.iccid.digits()); }

    void operator()(const domain::RegisterImei& order) const { add(order.imei.digits()); }

    void operator()(const domain::RemoveImei& order) const { add(order.imei.digits()); }

    void operator()(const domain::SetForwarding& order) const {
        add(domain::name_of(order.rule.kind()));
        add(order.rule.target().digits());
        add(std::to_string(order.rule.delay().value_or(std::chrono::seconds(0)).count()));
    }

    void operator()(const domain::ClearForwarding& order) const { add(domain::name_of(order.kind)); }

    void operator()(const domain::ConnectService& order) const { add(order.service.str()); }

    void operator()(const domain::DisconnectService& order) const { add(order.service.str()); }

    void operator()(const domain::SetIndividualLimit& order) const { add(std::to_string(order.limit.tiyn())); }
};

} // namespace

std::string fingerprint_of(ports::CompanyId company, const domain::Msisdn& line, const domain::OperationOrder& order) {
    std::string text = std::to_string(company.value);
    const Details details{text};
    details.add(line.digits());
    details.add(domain::name_of(domain::kind_of(order)));
    std::visit(details, order);
    return text;
}

} // namespace kabinet::use_cases
