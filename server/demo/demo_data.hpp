#pragma once

#include "server/ports/catalogue_repository.hpp"
#include "server/ports/connected_service_repository.hpp"
#include "server/ports/device_repository.hpp"
#include "server/ports/line_repository.hpp"
#include "shared/base/error.hpp"
#include "shared/domain/access/role.hpp"
#include "shared/domain/identifiers/bin.hpp"
#include "shared/domain/line/bundle.hpp"
#include "shared/domain/line/forwarding.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::demo {

/// The files of assets/demo.
struct DemoTables {
    std::string_view companies;
    std::string_view people;
    std::string_view accounts;
    std::string_view lines;
    std::string_view services;
    std::string_view tariffs;
    std::string_view connected_services;
    std::string_view bundles;
    std::string_view devices;
    std::string_view forwardings;
};

/// Those this program was built with.
DemoTables demo_tables() noexcept;

struct DemoCompany {
    domain::Bin bin;
    std::string name;
};

struct DemoRole {
    domain::Bin company;
    domain::Role role;
};

struct DemoPerson {
    domain::Msisdn phone;
    std::string name;
    std::string email;
    std::string language;
    std::vector<DemoRole> roles;
};

struct DemoAccount {
    domain::AccountNumber number;
    domain::Bin company;
    domain::BillingMethod billing_method;
    std::optional<Money> credit_limit;
};

struct DemoLine {
    ports::NewLine line; ///< its company is the account's: filled in when it is stored
    std::optional<ports::NewSim> sim;
};

/// Something that a line has.
template <class What> struct OfLine {
    domain::Msisdn line;
    What what;
};

struct DemoData {
    std::vector<DemoCompany> companies;
    std::vector<DemoPerson> people;
    std::vector<DemoAccount> accounts;
    std::vector<DemoLine> lines;
    std::vector<domain::Service> services;
    std::vector<ports::Tariff> tariffs;
    std::vector<OfLine<ports::ConnectedService>> connected_services;
    std::map<domain::Msisdn, std::vector<domain::Bundle>> bundles;
    std::vector<OfLine<ports::RegisteredDevice>> devices;
    std::vector<OfLine<domain::ForwardingRule>> forwardings;
};

/// The error's detail says which row of which table is wrong and why.
Result<DemoData> parse_demo(const DemoTables& tables);

} // namespace kabinet::demo
