#include "server/use_cases/exports/each_record.hpp"

namespace kabinet::use_cases {

namespace {

/// `Record{line, part}` of every part that `of(line) -> Result<std::vector<Part>>` reads.
template <class Record, class Of>
Result<void> each_part(const ports::Transaction& transaction, const CompanyChoice& choice, const Visit<Record>& visit,
                       Of&& of) {
    return each_line(transaction, choice, [&](const ports::LineRecord& line) -> Result<void> {
        auto parts = of(line.line.msisdn);
        if (!parts) {
            return std::unexpected(std::move(parts.error()));
        }
        for (auto& part : *parts) {
            if (auto done = visit(Record{line.line.msisdn, std::move(part)}); !done) {
                return done;
            }
        }
        return {};
    });
}

} // namespace

Result<void> each_device(const ports::Transaction& transaction, const CompanyChoice& choice,
                         const Visit<ports::DeviceRecord>& visit) {
    return each_part(transaction, choice, visit,
                     [&](const domain::Msisdn& line) { return transaction.devices().of(line); });
}

Result<void> each_forwarding(const ports::Transaction& transaction, const CompanyChoice& choice,
                             const Visit<ports::ForwardingRecord>& visit) {
    return each_part(transaction, choice, visit,
                     [&](const domain::Msisdn& line) { return transaction.forwardings().of(line); });
}

Result<void> each_bundle(const ports::Transaction& transaction, const CompanyChoice& choice,
                         const Visit<ports::BundleRecord>& visit) {
    return each_part(transaction, choice, visit,
                     [&](const domain::Msisdn& line) { return transaction.bundles().of(line); });
}

Result<void> each_connected_service(const ports::Transaction& transaction, const CompanyChoice& choice,
                                    const Visit<ports::ConnectedServiceRecord>& visit) {
    return each_part(transaction, choice, visit, [&](const domain::Msisdn& line) {
        return transaction.connected_services().of(line, Instant::min());
    });
}

} // namespace kabinet::use_cases
