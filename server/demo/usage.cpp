#include "server/demo/usage.hpp"

#include "server/generator/made_usage.hpp"
#include "shared/domain/period/detail_period.hpp"

namespace kabinet::demo {

Result<void> add_usage(ports::Transaction& transaction, const DemoData& data, Instant now, TimeZone zone) {
    const generator::UsageMaker maker{.seed = 1, .records_a_day = 4, .zone = zone};
    const Date today = domain::today_in(zone, now);
    std::vector<ports::NewCdr> records;
    for (std::chrono::local_days day{domain::DetailPeriod::earliest(today)}; day <= std::chrono::local_days{today};
         day += std::chrono::days{1}) {
        std::int64_t index = 0;
        for (const DemoLine& demo : data.lines) {
            ++index;
            if (demo.line.status == domain::LineStatus::active) {
                generator::make_usage(maker, index, demo.line.msisdn, Date{day}, now, records);
            }
        }
    }
    const auto added = transaction.usage().append(records);
    return added ? Result<void>() : std::unexpected(added.error());
}

} // namespace kabinet::demo
